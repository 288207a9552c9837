import { channels, channelWords } from '@shared/desk-words'
import { languages, languageWords } from '@shared/help-kinds'
import type { Household } from '@shared/identity'
import type { PathStep } from '@shared/places'
import { DoorForm } from '@/features/identity/components/door-form'
import { helpFormWords } from '@/i18n/help-form'
import { useSay, useWords } from '@/i18n/words'
import { homeArea } from '@/session/home-area'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { Title } from '@/ui/heading'
import { SelectField } from '@/ui/picker-field'
import { TextField } from '@/ui/text-field'
import type { Part } from './field-part'

/** How they are reached, and that they agree; of oneself only what is not known yet. */
function Reach({ draft, faults, onChange, household, mine }: Part & { household: Household | undefined; mine: boolean }) {
  const words = useWords(helpFormWords)
  const say = useSay()
  const contact = household?.contact?.phone
  const hint = draft.whose !== 'home' ? words.phoneFor : contact ? words.phoneHint(contact) : words.phoneNone
  return (
    <>
      <TextField id='help-phone' label={words.phone} hint={hint} kind='number' max={20} value={draft.phone} onChange={(phone) => { onChange({ phone }) }} {...faults.at('phone')} />
      <SelectField id='help-language' label={words.language} placeholder={words.languageNone} options={languages.map((value) => ({ value, name: say(languageWords[value]) }))} value={draft.language} onChange={(language) => { onChange({ language }) }} />
      {mine ? null : (
        <Field id='help-agreed' label={words.agreed} {...faults.at('agreed')}>
          <ChoiceList id='help-agreed' label={words.agreed} many options={[{ value: 'yes', name: words.agreedYes }]} chosen={draft.agreed ? ['yes'] : []} onChange={(given) => { onChange({ agreed: given.length > 0 }) }} />
        </Field>
      )}
    </>
  )
}

/** Somebody at a door, who may have no account. */
function AtDoor({ draft, faults, onChange, start }: Part & { start: readonly PathStep[] }) {
  const words = useWords(helpFormWords)
  return (
    <>
      <TextField id='help-name' label={words.name} value={draft.person.name} onChange={(name) => { onChange({ person: { ...draft.person, name } }) }} {...faults.at('person.name')} />
      <Title>{words.door}</Title>
      <DoorForm draft={draft.door} faults={faults} at='' start={start} onChange={(door) => { onChange({ door }) }} />
    </>
  )
}

/** Filed by a worker: how they were reached, and for whom. */
export function DeskPart({ start, ...part }: Part & { start: readonly PathStep[] }) {
  const words = useWords(helpFormWords)
  const say = useSay()
  const { draft, faults, onChange } = part
  return (
    <>
      <Field id='help-channel' label={words.how} {...faults.at('channel')}>
        <ChoiceList id='help-channel' label={words.how} options={channels.map((value) => ({ value, name: say(channelWords[value]) }))} chosen={draft.channel === '' ? [] : [draft.channel]} onChange={([channel]) => { if (channel) onChange({ channel }) }} />
      </Field>
      <AtDoor {...part} start={start} />
      <Reach {...part} household={undefined} mine={false} />
    </>
  )
}

const neighbour = 'neighbour'

/** For myself, for a member of my household, or for a neighbour who asked me to. */
export function WhoPart({ household, ...part }: Part & { household: Household }) {
  const words = useWords(helpFormWords)
  const { draft, faults, onChange } = part
  const members = household.members.filter((one) => !one.waiting)
  const mine = draft.whose === 'home' && (members.find((one) => one.id === draft.member)?.me ?? false)
  const options = [...members.map((one) => ({ value: one.id as string, name: one.me ? words.myself(one.name) : one.name })), { value: neighbour, name: words.neighbour, note: words.neighbourText }]
  const choose = ([one = '']: string[]): void => { onChange(one === neighbour ? { whose: 'neighbour' } : { whose: 'home', member: one }) }
  return (
    <>
      <Field id='help-who' label={words.who} {...faults.at('member')}>
        <ChoiceList id='help-who' label={words.who} options={options} chosen={[draft.whose === 'home' ? draft.member : neighbour]} onChange={choose} />
      </Field>
      {draft.whose === 'neighbour' ? <AtDoor {...part} start={homeArea()} /> : null}
      {mine && household.contact ? null : <Reach {...part} household={household} mine={mine} />}
    </>
  )
}
