import { View } from '@tarojs/components'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { Button } from './button'

/** Above a form that stands as it was left. */
export function Restored({ onStartOver }: { onStartOver: () => void }) {
  const words = useWords(coreWords)
  return (
    <View className='card card--brand row'>
      <View id='restored' className='grow'>{words.restored}</View>
      <Button id='start-over' look='quiet' fit onTap={onStartOver}>{words.startOver}</Button>
    </View>
  )
}
