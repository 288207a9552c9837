import { Picker, View } from '@tarojs/components'
import { spoken } from '@/ui/spoken'
import { roleProps } from '@/ui/tap'

interface TimeBoxProps { id: string; label: string; word: string; value: string; wrong?: string; onChange: (time: string) => void }

/** A time of day, 08:30, behind a word (from, to): the browser's own field in browsers, WeChat's wheel in WeChat. */
export function TimeBox({ id, label, word, value, wrong, onChange }: TimeBoxProps) {
  if (process.env.TARO_ENV === 'h5') {
    return (
      <View className='input shift__time'>
        <View className='small'>{word}</View>
        <input id={id} className='input__in input__date' type='time' value={value} {...spoken({ id, label, error: wrong })} onChange={(event) => { onChange(event.target.value) }} />
      </View>
    )
  }
  return (
    <View className='shift__time'>
      <Picker mode='time' value={value === '' ? '08:30' : value} onChange={(event) => { onChange(String(event.detail.value)) }}>
        <View id={id} className='input' {...roleProps('button', `${label} ${value}`)}><View className='small'>{word}</View><View>{value === '' ? '--:--' : value}</View></View>
      </Picker>
    </View>
  )
}
