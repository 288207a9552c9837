import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Care } from '@shared/care'
import type { Household } from '@shared/identity'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { careWords } from '@/i18n/care'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { showFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { WhyFields, type Why } from './why-fields'

const usualDays = 3

/** A household asks for it, or changes what it asked for. */
export function AskCare({ household, before, onDone }: { household: Household; before?: Care | undefined; onDone: (care: Care | undefined) => void }) {
  const words = useWords(careWords)
  const act = useAct()
  const members = household.members.filter((one) => !one.waiting)
  const [member, setMember] = useState(members.find((one) => one.name === before?.who)?.id ?? (members.length === 1 ? members[0]?.id : undefined))
  const [why, setWhy] = useState<Why>({ reasons: before?.reasons ?? [], days: before?.days ?? usualDays })
  const [tried, setTried] = useState(false)
  const missing = [...(member === undefined ? [{ path: 'member', message: words.choose }] : []), ...(why.reasons.length === 0 ? [{ path: 'reasons', message: words.reasonsMissing }] : [])]
  const faults = faultsOf(tried ? missing : [], act.refusal?.fields)
  const save = (): void => {
    setTried(true)
    if (member === undefined || missing.length > 0) {
      showFirstFault('care-mine')
      return
    }
    void act.run(async () => {
      const { care } = await api.care.ask({ body: { household: household.id, member, reasons: [...why.reasons], days: why.days } })
      toast(words.saved)
      onDone(care)
    }).then((done) => { if (!done) showFirstFault('care-mine') })
  }
  return (
    <View>
      <Field id='care-who' label={words.who} {...faults.at('member')}>
        <ChoiceList id='care-who' label={words.who} options={members.map(({ id, name }) => ({ value: id, name }))} chosen={member === undefined ? [] : [member]} onChange={([chosen]) => { setMember(chosen) }} />
      </Field>
      <WhyFields of={why} faults={faults} onChange={(part) => { setWhy({ ...why, ...part }) }} />
      <RefusalNote refusal={act.refusal} />
      <Button id='care-save' look='main' busy={act.busy} onTap={save}>{before ? words.save : words.ask}</Button>
    </View>
  )
}
