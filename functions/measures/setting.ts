/** Setting measures: the rule is asked, one that runs for the same person is replaced, and everyone at home is told; in one transaction. */
import { shanghaiDay } from '../../shared/civil-time'
import { idAs, idAt } from '../../shared/ids'
import type { Grade } from '../../shared/measure-words'
import { ruleFor, type Ruled } from '../../shared/measure-rules'
import { daysBetween } from '../../shared/measure-standing'
import type { ReportRisk, RiskMatch } from '../../shared/risk-match'
import { staysWith } from '../gate/staying'
import { Refusal } from '../http/refusal'
import { accountsOf, confirmed, type HouseholdFile } from '../identity/household'
import { readHousehold } from '../identity/store'
import type { Person, Task } from '../inbox/task'
import type { Report } from '../reports/report'
import { reportOf } from '../reports/store'
import { worst } from '../risk/match'
import { requestKey } from '../table/keys'
import { getMany, type Write } from '../table/table'
import { isLive, newMeasure, replaceMeasure, type Measure } from './measure'
import { rulesOn } from './rule-store'
import { measureLine, putMeasure, putNewMeasure, readMeasure } from './store'
import { tell } from './told'

/** What the rule says of so many days after the last stay, where this household lives; refused where it says nothing. */
export async function askRule({ household }: HouseholdFile, grade: Grade, lastStay: string, now: string): Promise<{ ruled: Ruled; since: number }> {
  const today = shanghaiDay(now)
  const since = Math.max(daysBetween(lastStay, today), 0)
  const ruled = ruleFor(await rulesOn(household.path), grade, since, today)
  if (!ruled) throw new Refusal('no-rule')
  return { ruled, since }
}

/** One that only says that nothing is needed ends none that runs. What it means at the gate is written beside. */
export async function putInForce(made: Measure, file: HouseholdFile, by: Person, now: string): Promise<Write[]> {
  const line = await measureLine(made.household, made.member)
  const running = line && (await readMeasure(line.measure))
  const live = running && isLive(running) ? running : undefined
  const told = tell(made.state === 'ended' ? 'measure-over' : 'measure', made, accountsOf(file), { at: now, by, detail: made.kind })
  if (live && made.kind === 'none') return told
  return [...(live ? putMeasure(replaceMeasure(live, by.name, now), live) : []), ...putNewMeasure(made, line), ...told]
}

const graded: Readonly<Record<string, Grade>> = { exposed: 'certain', 'maybe-exposed': 'possible' }

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
  const { grade, near, version, row, level, address } = match
  return { grade, near, version, row, level, address }
}

export interface Resolving { readonly by: Person; readonly event: string; readonly now: string }

/** What follows from closing a report: for each who was exposed the measure of the rule. One that is spent at a centre waits until it is named. */
export async function measuresAfter(task: Task, outcomes: readonly { person: string; outcome: string }[], { by, event, now }: Resolving): Promise<Write[]> {
  const exposed = outcomes.flatMap(({ person, outcome }) => (graded[outcome] ? [{ person, grade: graded[outcome] }] : []))
  if (exposed.length === 0) return []
  const [file, found] = await Promise.all([readHousehold(task.household), exposures(task)])
  if (!file) throw new Refusal('not-found')
  const [writes, set]: [Write[], Measure[]] = [[], []]
  for (const [index, { person, grade }] of exposed.entries()) {
    const [member, exposure] = [confirmed(file).find((one) => one.id === person), found.get(person)]
    if (!member || !exposure) continue
    const { ruled, since } = await askRule(file, grade, exposure.lastStay, now)
    const made = newMeasure({ id: idAt('measure', event, Date.parse(now) + index), home: file.household, member, grade, since, ruled, by, match: exposure.match, report: idAs('report', task.id) }, now)
    writes.push(...(await putInForce(made, file, by, now)))
    set.push(made)
  }
  return [...writes, ...(await staysWith(task.household, set, now))]
}
