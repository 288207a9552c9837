import { channelWords } from '@shared/desk-words'
import type { DeskInput } from '@shared/desk'
import { deskWords } from '@/i18n/desk'
import { useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice-list'
import { Facts } from '@/ui/facts'
import { Field } from '@/ui/field'
import { PageTitle } from '@/ui/heading'
import { sayPath } from '@/i18n/say-place'
import { ReportFacts } from '@/ui/report-facts'
import type { DeskDraft } from '../draft'
import type { StepProps } from './who-step'

/** The home as it is read back: the place that was picked, then what was typed. */
function useHome(draft: DeskDraft, { building, unit, room }: DeskInput): string {
  const words = useWords(deskWords)
  return [sayPath(draft.door.path), building, unit ? words.unit(unit) : undefined, room].filter(Boolean).join(' ')
}

/** Everything once more, to be read out; and that they agree. */
export function CheckStep({ draft, input, faults, onChange }: StepProps & { input: DeskInput }) {
  const words = useWords(deskWords)
  const say = useSay()
  const home = useHome(draft, input)
  const shown = {
    ...input, travellers: input.people.map(({ id, name, symptoms }) => ({ member: id, name, symptoms })),
    stays: input.stays.map((stay, index) => ({ ...stay, districtName: draft.stays[index]?.districtName ?? '' })),
  }
  return (
    <>
      <PageTitle>{words.checkTitle}</PageTitle>
      <Card><Facts id='desk-facts' of={[{ name: words.how, value: say(channelWords[input.channel]) }, { name: words.home, value: home }, { name: words.number, value: input.phone ?? words.none }]} /></Card>
      <Card><ReportFacts report={shown} /></Card>
      <Field id='agreed' label={words.agreed} hint={words.agreedHint} {...faults.at('agreed')}>
        <ChoiceList id='agreed' label={words.agreed} many options={[{ value: 'yes', name: words.agreedYes }]} chosen={draft.agreed ? ['yes'] : []} onChange={(given) => { onChange({ agreed: given.length > 0 }) }} />
      </Field>
    </>
  )
}
