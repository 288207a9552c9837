/** Reads a draft by the contract and by the rules of help: the same ones that the server asks. */
import { doorFieldWords } from '@shared/door-field-words'
import { alsoSay } from '@shared/field-words'
import { askForInput, askInput, deskHelpInput, needInput, type Need } from '@shared/help-form'
import { helpFieldWords } from '@shared/help-field-words'
import { askIssues, needIssues } from '@shared/help-rules'
import type { Household } from '@shared/identity'
import { faults, read, type FieldFault } from '@shared/parse'
import type { Lang } from '@shared/words'
import { contentOf, type HelpDraft } from '@/features/help/draft'

// The form carries the words that its rules need.
alsoSay({ ...doorFieldWords, ...helpFieldWords })

export type Judged = { ok: true; need: Need } | { ok: false; fields: FieldFault[] }

const schemas = { home: askInput, neighbour: askForInput, desk: deskHelpInput } as const

/** What the rules find: they look at days, at who may ask for whom, and at how they are reached. */
function issuesOf(draft: HelpDraft, need: Need | undefined, household: Household | undefined, now: string) {
  if (draft.whose !== 'home' || draft.change || !household) return need ? needIssues(need, now) : []
  const members = household.members.filter((one) => !one.waiting)
  const who = { mine: members.find((one) => one.me)?.id, members: members.map((one) => one.id), contact: household.contact !== undefined }
  return askIssues({ member: draft.member, phone: draft.phone.trim() === '' ? undefined : draft.phone, agreed: draft.agreed, need: need ?? { kind: 'other', what: '', answers: { signs: [], alone: false, by: 'days' } } }, who, now)
}

/** Everything that is wrong is told at once, by form and by rule; each field once. */
export function judge(draft: HelpDraft, household: Household | undefined, lang: Lang, now: number): Judged {
  const given = read(draft.change ? needInput() : schemas[draft.whose](), contentOf(draft), lang)
  const need = given.ok ? given.value.need : undefined
  const found = [...(given.ok ? [] : given.fields), ...faults(issuesOf(draft, need, household, new Date(now).toISOString()), lang)]
  if (need && found.length === 0) return { ok: true, need }
  return { ok: false, fields: found.filter((one, index) => found.findIndex(({ path }) => path === one.path) === index) }
}
