import { View } from '@tarojs/components'
import { channels, channelWords } from '@shared/desk-words'
import { DoorForm } from '@/features/identity/components/door-form'
import { Unwell } from '@/features/reports/components/unwell'
import type { Faults } from '@/api/fields'
import type { PathStep } from '@shared/places'
import { deskWords } from '@/i18n/desk'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { CardTitle, Title } from '@/ui/heading'
import { TextField } from '@/ui/text-field'
import { emptyPerson, type DeskDraft, type PersonDraft } from '../draft'

export interface StepProps { draft: DeskDraft; faults: Faults; onChange: (change: Partial<DeskDraft>) => void }

interface PersonProps { index: number; person: PersonDraft; faults: Faults; onChange: (change: Partial<PersonDraft>) => void; onRemove?: () => void }

function Person({ index, person, faults, onChange, onRemove }: PersonProps) {
  const words = useWords(deskWords)
  return (
    <Card id={`person-${index}`}>
      {onRemove ? <CardTitle>{words.person(index + 1)}</CardTitle> : null}
      <TextField id={`person-${index}-name`} label={words.name} value={person.name} onChange={(name) => { onChange({ name }) }} {...faults.at(`people.${index}.name`)} />
      <TextField id={`person-${index}-year`} label={words.year} kind='number' max={8} value={person.birthYear} onChange={(birthYear) => { onChange({ birthYear }) }} {...faults.at(`people.${index}.birthYear`)} />
      {onRemove ? <Button id={`person-${index}-remove`} look='danger' onTap={onRemove}>{words.removePerson}</Button> : null}
    </Card>
  )
}

/** Names instead of the household's list: whose names those are is not the worker's to see. */
function People({ draft, faults, onChange }: StepProps) {
  const words = useWords(deskWords)
  const { people } = draft
  const put = (id: string, change: Partial<PersonDraft>): void => {
    onChange({ people: people.map((one) => (one.id === id ? { ...one, ...change } : one)) })
  }
  const named = people.map(({ id, name }, index) => ({ id, name: name.trim() === '' ? words.nameless(index + 1) : name }))
  return (
    <>
      <Title>{words.people}</Title>
      <View className='lead'>{words.peopleHint}</View>
      {people.map((person, index) => (
        <Person
          key={person.id} index={index} person={person} faults={faults} onChange={(change) => { put(person.id, change) }}
          {...(people.length > 1 ? { onRemove: () => { onChange({ people: people.filter((one) => one.id !== person.id) }) } } : {})}
        />
      ))}
      <View className='field'><Button id='person-add' icon='plus' onTap={() => { onChange({ people: [...people, emptyPerson()] }) }}>{words.addPerson}</Button></View>
      <Unwell
        at='people' travellers={people.map(({ id, symptoms }) => ({ member: id, symptoms }))} members={named} faults={faults}
        onChange={(felt) => { onChange({ people: people.map((one) => ({ ...one, symptoms: felt.find(({ member }) => member === one.id)?.symptoms })) }) }}
      />
    </>
  )
}

/** Who it is about: how they were reached, their door, their names, a number to call back. `start` is the worker's own place. */
export function WhoStep({ start, ...step }: StepProps & { start: readonly PathStep[] }) {
  const { draft, faults, onChange } = step
  const words = useWords(deskWords)
  const say = useSay()
  return (
    <>
      <Field id='channel' label={words.channel} {...faults.at('channel')}>
        <ChoiceList id='channel' label={words.channel} options={channels.map((value) => ({ value, name: say(channelWords[value]) }))} chosen={draft.channel === '' ? [] : [draft.channel]} onChange={([channel]) => { if (channel) onChange({ channel }) }} />
      </Field>
      <Title>{words.door}</Title>
      <DoorForm draft={draft.door} faults={faults} at='' start={start} onChange={(door) => { onChange({ door }) }} />
      <People {...step} />
      <TextField id='desk-phone' label={words.phone} hint={words.phoneHint} kind='number' max={20} value={draft.phone} onChange={(phone) => { onChange({ phone }) }} {...faults.at('phone')} />
    </>
  )
}
