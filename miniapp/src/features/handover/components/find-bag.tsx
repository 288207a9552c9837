import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/text-field'

/** A room or a code, typed, or in WeChat scanned from a household's phone or a label. */
export function FindBag({ value, onChange, onCode }: { value: string; onChange: (text: string) => void; onCode: (text: string) => void }) {
  const words = useWords(handoverWords)
  const scan = (): void => {
    void Taro.scanCode({ scanType: ['qrCode'] }).then(({ result }) => { onCode(result) }).catch(() => undefined)
  }
  return (
    <View>
      <TextField id='find-bag' label={words.search} value={value} max={20} onChange={onChange} onEnter={() => { onCode(value) }} />
      {process.env.TARO_ENV === 'weapp' ? <Button id='scan-bag' look='main' icon='eye' onTap={scan}>{words.scan}</Button> : null}
    </View>
  )
}
