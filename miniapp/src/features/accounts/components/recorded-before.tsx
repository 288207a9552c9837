import { View } from '@tarojs/components'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Warning } from '@/ui/warning'

/** What was sent before, and heard nothing of, is recorded: what was changed since is perhaps another one. */
export function RecordedBefore({ onSee, onAnother }: { onSee: () => void; onAnother: () => void }) {
  const words = useWords(accountWords)
  return (
    <Warning id='recorded-before' title={words.before} text={words.beforeText}>
      <View className='btns'>
        <Button id='recorded-see' onTap={onSee}>{words.see}</Button>
        <Button id='recorded-another' onTap={onAnother}>{words.asAnother}</Button>
      </View>
    </Warning>
  )
}
