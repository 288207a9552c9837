/** What closing a report as exposed would set: for each person the row that matched, what the rule says, what it would replace, and whether somebody has to say why. */
import { idAs } from '../../shared/ids'
import { measureKind, type Grade } from '../../shared/measure-words'
import { needsWhy, type AskedWhy } from '../../shared/measure-why'
import { ruleFor, type Ruled } from '../../shared/measure-rules'
import { daysBetween } from '../../shared/measure-standing'
import type { ReportRisk, RiskMatch } from '../../shared/risk-match'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { confirmed, type HouseholdFile } from '../identity/household'
import type { Task } from '../inbox/task'
import type { Report } from '../reports/report'
import { reportOf } from '../reports/store'
import { worst } from '../risk/match'
import { requestKey } from '../table/keys'
import { getMany } from '../table/table'
import { isLive, type Measure } from './measure'
import { rulesOn } from './rule-store'
import { measuresOf } from './store'

interface Exposure { readonly lastStay: string; readonly match?: RiskMatch | undefined }

/** The last day of the stays that lie in or near a listed area, of all stays where none does. */
function lastDay({ stays, arrival }: Pick<Report['content'], 'stays' | 'arrival'>, risk: ReportRisk | undefined): string {
  const listed = stays.filter((_, index) => risk?.matches.some((one) => one.stay === index))
  return (listed.length > 0 ? listed : stays).map((stay) => stay.to).sort().at(-1) ?? arrival
}

/** One with a row of a list before one without, then the later. */
const weightier = (a: Exposure, b: Exposure): Exposure => (Boolean(a.match) === Boolean(b.match) ? { lastStay: a.lastStay > b.lastStay ? a.lastStay : b.lastStay, match: a.match ?? b.match } : a.match ? a : b)

/** Since when nobody was where it is risky, in whichever of these reports they travel, and the surest row of a risk list that matched one. */
async function exposures(task: Task): Promise<Map<string, Exposure>> {
  const reports = (await getMany([task.id, ...(task.taken ?? []).map((one) => one.task)].map(requestKey))).map(reportOf)
  const found = new Map<string, Exposure>()
  for (const { content, risk } of reports) {
    const here: Exposure = { lastStay: lastDay(content, risk), match: matchOf(risk) }
    for (const { member } of content.travellers) {
      const known = found.get(member)
      found.set(member, known ? weightier(known, here) : here)
    }
  }
  return found
}

function matchOf(risk: ReportRisk | undefined): RiskMatch | undefined {
  const match = worst(risk)
  if (!match) return undefined
  const { grade, near, version, row, level, address, unread } = match
  return { grade, near, version, row, level, address, ...(unread ? { unread } : {}) }
}

/** `match`: the row that it rests on; `ruled`: undefined where the rule says nothing; `asks`: why somebody has to write a reason. */
export interface Proposal { readonly member: { readonly id: string; readonly name: string }; readonly grade: Grade; readonly since: number; readonly match?: RiskMatch | undefined; readonly ruled?: Ruled | undefined; readonly replaces?: Measure | undefined; readonly asks?: AskedWhy | undefined }

/** One that only says that nothing is needed replaces none. */
const replacedBy = (ruled: Ruled | undefined, live: readonly Measure[], member: string): Measure | undefined => (ruled && ruled.line.kind !== 'none' ? live.find((one) => one.member === member) : undefined)

/** What may be set for each of these wishes; whoever is not of the household or travels in no report is left out. */
export async function proposalsFor(task: Task, file: HouseholdFile, wishes: readonly { readonly person: string; readonly grade: Grade }[], now: string): Promise<Proposal[]> {
  const today = shanghaiDay(now)
  const [found, tables, here] = await Promise.all([exposures(task), rulesOn(file.household.path), measuresOf(task.household)])
  const live = here.filter((one) => isLive(one) && (one.state === 'proposed' || one.until >= today))
  return wishes.flatMap(({ person, grade }): Proposal[] => {
    const [member, exposure] = [confirmed(file).find((one) => one.id === person), found.get(person)]
    if (!member || !exposure) return []
    const since = Math.max(daysBetween(exposure.lastStay, today), 0)
    const ruled = ruleFor(tables, grade, since, today)
    const replaces = replacedBy(ruled, live, person)
    const { match } = exposure
    const next = ruled && { rank: measureKind(ruled.line.kind).rank, until: addDays(today, Math.max(ruled.line.days, 1) - 1) }
    const asks = needsWhy({ grade, row: match?.grade, next, running: replaces && { rank: measureKind(replaces.kind).rank, until: replaces.until } })
    return [{ member, grade, since, match, ruled, replaces, asks }]
  })
}

/** The report whose closing sets it. */
export const reportIn = (task: Task): string => idAs('report', task.id)
