import { View } from '@tarojs/components'
import { useState } from 'react'
import type { HelpDetail } from '@shared/help'
import { yuan } from '@shared/money'
import { api } from '../api'
import { helpMineWords } from '@/i18n/help-mine'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { toast } from '@/ui/toast'
import { Sheet } from './sheet'

interface WordProps { detail: HelpDetail; onChange: (detail: HelpDetail) => void; onStale: () => void }

/** Whether it has arrived: the word that closes it, with thanks (old people tap a picture afterwards instead of typing); or somebody comes to look. Open money is settled by that word. */
export function Word({ detail, onChange, onStale }: WordProps) {
  const words = useWords(helpMineWords)
  const { elder } = usePreferences()
  const [paid, setPaid] = useState(true)
  const { verbs, bringing: { bill }, help: { id } } = detail
  const open = bill !== undefined && bill.balance !== 0 && !bill.settled
  const say = (arrived: boolean, done: string) => async (event: string, text: string): Promise<void> => {
    onChange(await api.help.confirm({ params: { help: id }, body: { id: event, arrived, ...(arrived && open && paid ? { settled: true } : {}), ...(text === '' ? {} : { text }) } }))
    toast(done)
  }
  if (!verbs.includes('confirm')) return null
  const money = open ? `${bill.balance > 0 ? words.back : words.owed} ¥${yuan(Math.abs(bill.balance))}` : ''
  return (
    <View className='stack stack--s field'>
      <Sheet id='word-yes' look='main' open={words.confirm} title={words.confirmSure} text={words.confirmText} yes={words.confirmYes} {...(elder ? {} : { typed: words.thanks, hint: words.thanksHint })} send={say(true, words.thanked)} onFailed={onStale}>
        {open ? <Field id='word-paid' label={money}><ChoiceList id='word-paid' label={money} many options={[{ value: 'yes', name: words.moneySettled }]} chosen={paid ? ['yes'] : []} onChange={(given) => { setPaid(given.length > 0) }} /></Field> : null}
      </Sheet>
      {verbs.includes('deny') ? <Sheet id='word-no' look='danger' open={words.deny} title={words.denySure} text={words.denyText} yes={words.denyYes} typed={words.denyWhat} send={say(false, words.denied)} onFailed={onStale} /> : null}
    </View>
  )
}
