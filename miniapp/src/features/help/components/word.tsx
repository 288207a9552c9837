import { View } from '@tarojs/components'
import { useState } from 'react'
import type { HelpDetail } from '@shared/help'
import { api } from '../api'
import { helpMineWords } from '@/i18n/help-mine'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { toast } from '@/ui/toast'
import { openMoney } from '../open-money'
import { Sheet } from './sheet'

interface WordProps { detail: HelpDetail; onChange: (detail: HelpDetail) => void; onStale: () => void }

/** Whether it has arrived: the word that closes it, with thanks (old people tap a picture afterwards instead of typing); or somebody comes to look. Open money is settled by that word only where they tick it. */
export function Word({ detail, onChange, onStale }: WordProps) {
  const words = useWords(helpMineWords)
  const { elder } = usePreferences()
  const [paid, setPaid] = useState(false)
  const { verbs, bringing: { bill }, help: { id } } = detail
  const money = openMoney(bill, words)
  const open = money !== undefined
  const say = (arrived: boolean, done: string) => async (event: string, text: string): Promise<void> => {
    onChange(await api.help.confirm({ params: { help: id }, body: { id: event, arrived, ...(arrived && open && paid ? { settled: true } : {}), ...(text === '' ? {} : { text }) } }))
    toast(done)
  }
  if (!verbs.includes('confirm')) return null
  return (
    <View className='stack stack--s field'>
      <Sheet id='word-yes' look='main' open={words.confirm} title={words.confirmSure} text={words.confirmText} yes={words.confirmYes} {...(elder ? {} : { typed: words.thanks, hint: words.thanksHint })} send={say(true, open && !paid ? words.thankedOpen : words.thanked)} onFailed={onStale}>
        {money ? <Field id='word-paid' label={money} hint={words.moneyHint}><ChoiceList id='word-paid' label={money} many options={[{ value: 'yes', name: words.moneySettled }]} chosen={paid ? ['yes'] : []} onChange={(given) => { setPaid(given.length > 0) }} /></Field> : null}
      </Sheet>
      {verbs.includes('deny') ? <Sheet id='word-no' look='danger' open={words.deny} title={words.denySure} text={words.denyText} yes={words.denyYes} typed={words.denyWhat} send={say(false, words.denied)} onFailed={onStale} /> : null}
    </View>
  )
}
