/** Reads a draft by the contract and by the rules of reports: the same ones that the server asks. */
import { shanghaiDay } from '@shared/civil-time'
import type { Household } from '@shared/identity'
import { faults, read, type FieldFault } from '@shared/parse'
import { reportIssues } from '@shared/report-rules'
import { reportContent, type ReportContent } from '@shared/reports'
import type { Lang } from '@shared/words'
import { contentOf, type Draft } from './draft'

export type Judged = { ok: true; content: ReportContent } | { ok: false; fields: FieldFault[] }

export function judge(draft: Draft, household: Household, lang: Lang, now: number): Judged {
  const given = read(reportContent(), contentOf(draft), lang)
  if (!given.ok) return given
  const members = new Set(household.members.filter((one) => !one.waiting).map((one) => one.id))
  const issues = reportIssues(given.value, members, shanghaiDay(now))
  return issues.length > 0 ? { ok: false, fields: faults(issues, lang) } : { ok: true, content: given.value }
}
