/** Reads a draft by the contract and by the rules of reports: the same ones that the server asks. */
import { shanghaiDay } from '@shared/civil-time'
import { alsoSay } from '@shared/field-words'
import { homeFieldWords } from '@shared/home-field-words'
import type { Household } from '@shared/identity'
import { read, type FieldFault } from '@shared/parse'
import { allFaults, partsOf } from '@shared/report-reading'
import { reportIssues } from '@shared/report-rules'
import { reportContent, type ReportContent } from '@shared/report-form'
import type { Lang } from '@shared/words'
import { contentOf, type Draft } from './draft'

alsoSay(homeFieldWords)

export type Judged = { ok: true; content: ReportContent } | { ok: false; fields: FieldFault[] }

/** Everything that is wrong is told at once, by form and by rule. */
export function judge(draft: Draft, household: Household, lang: Lang, now: number): Judged {
  const content = contentOf(draft)
  const given = read(reportContent(), content, lang)
  const members = new Set(household.members.filter((one) => !one.waiting).map((one) => one.id))
  const issues = reportIssues(given.ok ? given.value : partsOf(content), members, shanghaiDay(now))
  if (given.ok && issues.length === 0) return { ok: true, content: given.value }
  return { ok: false, fields: allFaults(given.ok ? [] : given.fields, issues, lang) }
}
