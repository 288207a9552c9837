import { useState } from 'react'
import type { Member } from '@shared/identity'
import { symptoms, symptomWords } from '@shared/report-words'
import type { Faults } from '@/api/fields'
import { journeyWords } from '@/i18n/journey'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import type { TravellerDraft } from '../draft'

const nobody = 'nobody'

/** The answer “none” stands first and is given until another is: it ends the others, and they end it. */
function without(before: readonly string[], next: readonly string[]): readonly string[] {
  return next.includes(nobody) && before.length > 0 ? [] : next.filter((one) => one !== nobody)
}

function Symptoms({ traveller, name, error, onChange }: { traveller: TravellerDraft; name: string; error: { error?: string }; onChange: (next: TravellerDraft) => void }) {
  const words = useWords(journeyWords)
  const say = useSay()
  const felt = traveller.symptoms
  const id = `symptoms-${traveller.member}`
  return (
    <Field id={id} label={words.symptoms(name)} hint={words.symptomsHint} {...error}>
      <ChoiceList
        id={id} label={words.symptoms(name)} many options={[{ value: nobody, name: words.well }, ...symptoms.map((value) => ({ value, name: say(symptomWords[value]) }))]}
        chosen={felt.length > 0 ? felt : [nobody]} onChange={(next) => { const now = without(felt, next); onChange({ ...traveller, symptoms: symptoms.filter((one) => now.includes(one)) }) }}
      />
    </Field>
  )
}

interface UnwellProps { travellers: readonly TravellerDraft[]; members: readonly Pick<Member, 'id' | 'name'>[]; faults: Faults; onChange: (travellers: TravellerDraft[]) => void }

/** Of several people first who is unwell, which is nearly always nobody; symptoms are asked of those who are named, or of the one who travels. */
export function Unwell({ travellers, members, faults, onChange }: UnwellProps) {
  const words = useWords(journeyWords)
  const [named, setNamed] = useState<readonly string[]>([])
  const nameOf = (id: string): string => members.find((one) => one.id === id)?.name ?? ''
  const alone = travellers.length === 1
  const unwell = travellers.filter(({ member, symptoms: felt }) => felt.length > 0 || named.includes(member)).map((one) => one.member)
  const choose = (next: readonly string[]): void => {
    const ids = without(unwell, next)
    setNamed(ids)
    onChange(travellers.map((one) => (ids.includes(one.member) ? one : { ...one, symptoms: [] })))
  }
  return (
    <>
      {alone ? null : (
        <Field id='unwell' label={words.unwell} hint={words.unwellHint}>
          <ChoiceList
            id='unwell' label={words.unwell} many options={[{ value: nobody, name: words.nobody }, ...travellers.map(({ member }) => ({ value: member as string, name: nameOf(member) }))]}
            chosen={unwell.length > 0 ? unwell : [nobody]} onChange={choose}
          />
        </Field>
      )}
      {travellers.map((traveller, index) => alone || unwell.includes(traveller.member) ? (
        <Symptoms
          key={traveller.member} traveller={traveller} name={nameOf(traveller.member)} error={faults.at(`travellers.${index}.symptoms`)}
          onChange={(next) => { onChange(travellers.map((one) => (one.member === next.member ? next : one))) }}
        />
      ) : null)}
    </>
  )
}
