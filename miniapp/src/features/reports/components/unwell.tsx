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

/** The answer “none” ends the others, and they end it. Nothing is answered until something is chosen. */
function chosenOf(before: readonly string[], next: readonly string[]): readonly string[] {
  return next.includes(nobody) && !before.includes(nobody) ? [nobody] : next.filter((one) => one !== nobody)
}

function Symptoms({ traveller, name, error, onChange }: { traveller: TravellerDraft; name: string; error: { error?: string }; onChange: (next: TravellerDraft) => void }) {
  const words = useWords(journeyWords)
  const say = useSay()
  const felt = traveller.symptoms
  const before = felt?.length === 0 ? [nobody] : (felt ?? [])
  const choose = (next: readonly string[]): void => {
    const chosen = chosenOf(before, next)
    onChange({ ...traveller, symptoms: chosen.length > 0 ? symptoms.filter((one) => chosen.includes(one)) : undefined })
  }
  const id = `symptoms-${traveller.member}`
  return (
    <Field id={id} label={words.symptoms(name)} hint={words.symptomsHint} {...error}>
      <ChoiceList
        id={id} label={words.symptoms(name)} many options={[{ value: nobody, name: words.well }, ...symptoms.map((value) => ({ value, name: say(symptomWords[value]) }))]}
        chosen={before} onChange={choose}
      />
    </Field>
  )
}

interface UnwellProps { travellers: readonly TravellerDraft[]; members: readonly Pick<Member, 'id' | 'name'>[]; faults: Faults; at?: string; onChange: (travellers: TravellerDraft[]) => void }

/** Of several people first who is unwell, which is nearly always nobody; symptoms are asked of those who are named, or of the one who travels. `at` is where they stand in what is sent. */
export function Unwell({ travellers, members, faults, at = 'travellers', onChange }: UnwellProps) {
  const words = useWords(journeyWords)
  const [named, setNamed] = useState<readonly string[]>([])
  const nameOf = (id: string): string => members.find((one) => one.id === id)?.name ?? ''
  const alone = travellers.length === 1
  const unwell = travellers.filter(({ member, symptoms: felt }) => (felt?.length ?? 0) > 0 || named.includes(member)).map((one) => one.member)
  const allWell = unwell.length === 0 && travellers.every((one) => one.symptoms !== undefined)
  const faultOf = (index: number): { error?: string } => faults.at(`${at}.${index}.symptoms`)
  const choose = (next: readonly string[]): void => {
    const chosen = chosenOf(allWell ? [nobody] : unwell, next)
    setNamed(chosen.filter((one) => one !== nobody))
    onChange(travellers.map((one) => ({ ...one, symptoms: chosen.includes(one.member) ? (unwell.includes(one.member) ? one.symptoms : undefined) : chosen.length > 0 ? [] : undefined })))
  }
  const unsaid = travellers.map((one, index) => (unwell.includes(one.member) ? {} : faultOf(index))).find((fault) => fault.error !== undefined)
  return (
    <>
      {alone ? null : (
        <Field id='unwell' label={words.unwell} hint={words.unwellHint} {...unsaid}>
          <ChoiceList
            id='unwell' label={words.unwell} many options={[{ value: nobody, name: words.nobody }, ...travellers.map(({ member }) => ({ value: member as string, name: nameOf(member) }))]}
            chosen={allWell ? [nobody] : unwell} onChange={choose}
          />
        </Field>
      )}
      {travellers.map((traveller, index) => alone || unwell.includes(traveller.member) ? (
        <Symptoms
          key={traveller.member} traveller={traveller} name={nameOf(traveller.member)} error={faultOf(index)}
          onChange={(next) => { onChange(travellers.map((one) => (one.member === next.member ? next : one))) }}
        />
      ) : null)}
    </>
  )
}
