import type { Household } from '@shared/identity'
import { symptoms, symptomWords } from '@shared/report-words'
import { reportWords } from '@/i18n/reports'
import { useSay, useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { ChoiceList } from '@/ui/choice-list'
import type { TravellerDraft } from '../draft'
import type { SectionProps } from './section'

function Symptoms({ traveller, name, error, onChange }: { traveller: TravellerDraft; name: string; error: { error?: string }; onChange: (next: TravellerDraft) => void }) {
  const words = useWords(reportWords)
  const say = useSay()
  const id = `symptoms-${traveller.member}`
  return (
    <Field id={id} label={words.symptoms(name)} hint={words.symptomsHint} {...error}>
      <ChoiceList
        id={id} label={words.symptoms(name)} many options={symptoms.map((value) => ({ value, name: say(symptomWords[value]) }))}
        chosen={traveller.symptoms} onChange={(chosen) => { onChange({ ...traveller, symptoms: chosen }) }}
      />
    </Field>
  )
}

export function PeopleSection({ draft, faults, household, onChange }: SectionProps & { household: Household }) {
  const words = useWords(reportWords)
  const members = household.members.filter((one) => !one.waiting)
  const chosen = draft.travellers.map((one) => one.member)
  const choose = (ids: readonly string[]): void => {
    onChange({ travellers: ids.map((member) => draft.travellers.find((one) => one.member === member) ?? { member, symptoms: [] }) })
  }
  const wrong = chosen.map((_, index) => faults.at(`travellers.${index}.member`)).find((fault) => fault.error !== undefined)
  return (
    <>
      <Field id='who' label={words.who} hint={words.whoHint} {...(wrong ?? faults.at('travellers'))}>
        <ChoiceList id='who' label={words.who} many options={members.map((one) => ({ value: one.id, name: one.name }))} chosen={chosen} onChange={choose} />
        <Button id='add-person' look='quiet' icon='plus' onTap={() => { goTo('members') }}>{words.addPerson}</Button>
      </Field>
      {draft.travellers.map((traveller, index) => (
        <Symptoms
          key={traveller.member} traveller={traveller} name={members.find((one) => one.id === traveller.member)?.name ?? ''} error={faults.at(`travellers.${index}.symptoms`)}
          onChange={(next) => { onChange({ travellers: draft.travellers.map((one) => (one.member === next.member ? next : one)) }) }}
        />
      ))}
    </>
  )
}
