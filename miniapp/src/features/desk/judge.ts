/** Reads a draft by the contract and by the rules: the same ones that the server asks. */
import { shanghaiDay } from '@shared/civil-time'
import { deskInput, type DeskInput } from '@shared/desk'
import { peopleIssues } from '@shared/desk-reading'
import { alsoSay } from '@shared/field-words'
import { homeFieldWords } from '@shared/home-field-words'
import { read, type FieldFault } from '@shared/parse'
import { allFaults, partsOf } from '@shared/report-reading'
import { reportIssues } from '@shared/report-rules'
import type { Lang } from '@shared/words'
import { contentOf, type DeskDraft } from './draft'

alsoSay(homeFieldWords)

export type Judged = { ok: true; input: DeskInput } | { ok: false; fields: FieldFault[] }

export function judge(draft: DeskDraft, lang: Lang, now: number): Judged {
  const content = contentOf(draft)
  const given = read(deskInput(), content, lang)
  const today = shanghaiDay(now)
  const issues = [...peopleIssues(content, today), ...reportIssues({ ...partsOf(content), travellers: [] }, undefined, today)]
  if (given.ok && issues.length === 0) return { ok: true, input: given.value }
  return { ok: false, fields: allFaults(given.ok ? [] : given.fields, issues, lang) }
}

const asked: Readonly<Record<DeskDraft['step'], readonly string[]>> = {
  1: ['channel', 'place', 'building', 'unit', 'room', 'people', 'phone'], 2: ['stays', 'transport', 'arrival', 'lodging', 'note'], 3: ['agreed'],
}

/** Those of the faults that stand on a step of the form. */
export function ofStep(fields: readonly FieldFault[], step: DeskDraft['step']): FieldFault[] {
  return fields.filter(({ path }) => asked[step].includes(path.split('.')[0] ?? ''))
}
