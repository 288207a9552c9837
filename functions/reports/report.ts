/** The self-report. Rules only: what is filed or changed → the report, how urgent it is, and what its task shows. */
import { array, enum as oneOf, int, lazy, literal, object, optional, record, string, type infer as Infer } from '../../shared/zod'
import { shanghaiDay } from '../../shared/civil-time'
import { channels } from '../../shared/desk-words'
import { role } from '../../shared/duty-schema'
import { reference } from '../../shared/ids'
import { reportRisk, type ReportRisk } from '../../shared/risk-match'
import { symptoms, transportKinds } from '../../shared/report-words'
import type { ReportContent } from '../../shared/report-form'
import type { Report as ReportView } from '../../shared/reports'
import type { Urgency } from '../../shared/task-kinds'
import { accountsOf, type HouseholdFile } from '../identity/household'
import type { Filing, Person, Task } from '../inbox/task'

/** As it is kept: wider than what may be filed today, so that a rule made stricter leaves old reports readable. */
const keptContent = lazy(() =>
  object({
    travellers: array(object({ member: string(), symptoms: array(oneOf(symptoms)) })),
    stays: array(object({ district: string(), address: string(), from: string(), to: string() })),
    transport: object({ kind: oneOf(transportKinds), number: optional(string()) }),
    arrival: string(),
    lodging: object({ kind: oneOf(['home', 'elsewhere']), address: optional(string()) }),
    note: optional(string()),
  }),
)

/** There where a worker filed it at the desk; that they agreed was asked for before anything is kept. */
const desk = lazy(() => object({ role: role(), channel: oneOf(channels) }))

/** `risk`: what its stays were last compared with. `names` and `districts` say how members and districts were called when it was filed. `fingerprint` knows a repeat by what was first sent. */
export const report = lazy(() =>
  object({
    id: string(), kind: literal('report'), household: string(), filedBy: object({ user: string(), name: string() }), desk: optional(desk()), filedAt: string(), v: int(),
    fingerprint: string(), content: keptContent(), names: record(string(), string()), districts: record(string(), string()), risk: optional(reportRisk()),
  }),
)
export type Report = Infer<ReturnType<typeof report>>

interface Known { readonly file: HouseholdFile; readonly districts: Readonly<Record<string, string>>; readonly risk?: ReportRisk | undefined }
export interface Filed { readonly id: string; readonly by: Person; readonly desk?: Report['desk']; readonly content: ReportContent; readonly fingerprint: string; readonly now: string }

const namesOf = (content: ReportContent, file: HouseholdFile): Record<string, string> =>
  Object.fromEntries(content.travellers.map(({ member }) => [member, file.members.find((one) => one.id === member)?.name ?? '']))

export function newReport({ id, by, desk: atDesk, content, fingerprint, now }: Filed, { file, districts, risk }: Known): Report {
  return {
    id, kind: 'report', household: file.household.id, filedBy: { user: by.user, name: by.name }, ...(atDesk ? { desk: atDesk } : {}), filedAt: now, v: 1,
    fingerprint, content, names: namesOf(content, file), districts: { ...districts }, ...(risk ? { risk } : {}),
  }
}

export function changeReport(old: Report, content: ReportContent, { file, districts, risk }: Known): Report {
  return { ...old, ...(risk ? { risk } : {}), content, names: namesOf(content, file), districts: { ...districts }, v: old.v + 1 }
}

/** Trouble breathing, fever, or surely from a high-risk area: urgent. Any other symptom or match, or already here: soon. `now` is an instant. */
export function urgencyOf(content: Pick<ReportContent, 'travellers' | 'arrival'>, now: string, risk?: ReportRisk): Urgency {
  const felt = new Set(content.travellers.flatMap((one) => one.symptoms))
  const matches = risk?.matches ?? []
  if (felt.has('breathing') || felt.has('fever') || matches.some((one) => one.grade === 'certain' && one.level === 'high')) return 'urgent'
  return felt.size > 0 || matches.length > 0 || content.arrival <= shanghaiDay(now) ? 'soon' : 'normal'
}

/** What its task shows, with how sure it is that somebody was in a listed area; nothing where nothing was found. */
export function withRisk(facts: Readonly<Record<string, string>>, risk: ReportRisk | undefined): Record<string, string> {
  const others = Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'risk'))
  const grades = (risk?.matches ?? []).map(({ grade }) => grade)
  return grades.length > 0 ? { ...others, risk: grades.includes('certain') ? 'certain' : 'possible' } : others
}

/** The people it is about, those of them who have an account, and who filed it; what a worker filed is followed by everyone of the household. */
function peopleOf(report: Report, file: HouseholdFile): Pick<Task, 'about' | 'followers'> {
  const travellers = file.members.filter((one) => one.id in report.names)
  const accounts = travellers.flatMap((one) => (one.user ? [one.user] : []))
  return { about: travellers.map(({ id, name }) => ({ id, name })), followers: report.desk ? accountsOf(file) : [...new Set([report.filedBy.user, ...accounts])] }
}

const lastOf = (said: string): string => said.split(' ').at(-1) ?? ''

/** Where they stayed, each district once, without what lies above it: enough to see whether two reports speak of one journey, and small in every row. */
function saidStays({ content, districts }: Report): string {
  const names = [...new Set(content.stays.map((stay) => lastOf(districts[stay.district] ?? '')))]
  return names.slice(0, 3).join('、') + (names.length > 3 ? '…' : '')
}

/** What the task of this report shows and is routed by. */
export function filingOf(report: Report, file: HouseholdFile, now: string): Filing {
  const { household } = file
  return {
    request: report.id, kind: 'report', urgency: urgencyOf(report.content, now, report.risk), path: household.path, household: household.id, label: household.label,
    ...peopleOf(report, file), facts: withRisk({ arrival: report.content.arrival, stays: saidStays(report) }, report.risk),
  }
}

/** For people: names beside the ids. */
export function viewReport(report: Report): ReportView {
  const { content, names, districts, desk: atDesk, risk } = report
  return {
    id: report.id, reference: reference(report.id), household: report.household, filedBy: report.filedBy.name, filedAt: report.filedAt, version: report.v, ...(atDesk ? { desk: atDesk } : {}),
    travellers: content.travellers.map((one) => ({ ...one, name: names[one.member] ?? '' })),
    stays: content.stays.map((stay) => ({ ...stay, districtName: districts[stay.district] ?? '' })),
    transport: content.transport, arrival: content.arrival, lodging: content.lodging, ...(content.note ? { note: content.note } : {}), ...(risk ? { risk } : {}),
  }
}
