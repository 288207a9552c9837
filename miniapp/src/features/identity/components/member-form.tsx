import { relations, relationWords } from '@shared/relations'
import type { Faults } from '@/api/fields'
import { coreWords } from '@/i18n/core'
import { identityWords } from '@/i18n/identity'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { SelectField } from '@/ui/picker-field'
import { TextField } from '@/ui/text-field'

export interface MemberDraft { readonly name: string; readonly relation: (typeof relations)[number] | ''; readonly birthYear: string; readonly elsewhere?: boolean }
export const emptyMember: MemberDraft = { name: '', relation: '', birthYear: '' }

/** What the contract's `memberInput` reads; what was left empty is left out. */
export function memberOf({ name, relation, birthYear, elsewhere }: MemberDraft): Record<string, unknown> {
  const year = birthYear.normalize('NFKC').trim()
  return { name, ...(relation === '' ? {} : { relation }), ...(year === '' ? {} : { birthYear: /^\d+$/.test(year) ? Number(year) : year }), ...(elsewhere === undefined ? {} : { elsewhere }) }
}

interface MemberFormProps { draft: MemberDraft; faults: Faults; at?: string; me?: boolean; onChange: (draft: MemberDraft) => void }

/** `at` is where the member stands in what is sent: `me.` when registering, nothing for a member alone. */
export function MemberForm({ draft, faults, at = '', me = false, onChange }: MemberFormProps) {
  const words = useWords(identityWords)
  const core = useWords(coreWords)
  const say = useSay()
  return (
    <>
      <TextField id='name' label={me ? words.name : words.memberName} value={draft.name} onChange={(name) => { onChange({ ...draft, name }) }} {...(me ? { hint: words.nameHint } : {})} {...faults.at(`${at}name`)} />
      {me ? null : (
        <SelectField
          id='relation' label={words.memberRelation} placeholder={core.choose} value={draft.relation} onChange={(relation) => { onChange({ ...draft, relation }) }}
          options={relations.filter((one) => one !== 'self').map((value) => ({ value, name: say(relationWords[value]) }))} {...faults.at(`${at}relation`)}
        />
      )}
      <TextField id='birth-year' label={words.birthYear} hint={words.birthYearHint} kind='number' max={8} value={draft.birthYear} onChange={(birthYear) => { onChange({ ...draft, birthYear }) }} {...faults.at(`${at}birthYear`)} />
      <Field id='elsewhere' label={words.livesWhere} hint={words.livesWhereHint}>
        <ChoiceList
          id='elsewhere' label={words.livesWhere} options={[{ value: 'here', name: words.livesHere }, { value: 'away', name: words.livesAway }]}
          chosen={[draft.elsewhere ? 'away' : 'here']} onChange={([where]) => { onChange({ ...draft, elsewhere: where === 'away' }) }}
        />
      </Field>
    </>
  )
}
