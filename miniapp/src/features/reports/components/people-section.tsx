import type { Household } from '@shared/identity'
import { reportWords } from '@/i18n/reports'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { ChoiceList } from '@/ui/choice-list'
import type { Faults } from '@/api/fields'
import type { Draft } from '../draft'
import { Unwell } from './unwell'

interface PeopleProps { draft: Draft; faults: Faults; household: Household; onChange: (change: Partial<Draft>) => void }

export function PeopleSection({ draft, faults, household, onChange }: PeopleProps) {
  const words = useWords(reportWords)
  const members = household.members.filter((one) => !one.waiting)
  const chosen = draft.travellers.map((one) => one.member)
  const choose = (ids: readonly string[]): void => {
    onChange({ travellers: ids.map((member) => draft.travellers.find((one) => one.member === member) ?? { member }) })
  }
  const wrong = chosen.map((_, index) => faults.at(`travellers.${index}.member`)).find((fault) => fault.error !== undefined)
  return (
    <>
      <Field id='who' label={words.who} hint={words.whoHint} {...(wrong ?? faults.at('travellers'))}>
        <ChoiceList id='who' label={words.who} many options={members.map((one) => ({ value: one.id, name: one.name }))} chosen={chosen} onChange={choose} />
        <Button id='add-person' look='quiet' icon='plus' onTap={() => { goTo('members') }}>{words.addPerson}</Button>
      </Field>
      {draft.travellers.length > 0 ? <Unwell travellers={draft.travellers} members={members} faults={faults} onChange={(travellers) => { onChange({ travellers }) }} /> : null}
    </>
  )
}
