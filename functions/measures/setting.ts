/** Setting measures: the rule is asked, one that runs for the same person is replaced, and everyone at home is told; in one transaction. */
import { shanghaiDay } from '../../shared/civil-time'
import { idAt } from '../../shared/ids'
import type { Grade } from '../../shared/measure-words'
import { ruleFor, type Ruled } from '../../shared/measure-rules'
import { daysBetween } from '../../shared/measure-standing'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import { staysWith } from '../gate/staying'
import { Refusal } from '../http/refusal'
import { accountsOf, type HouseholdFile } from '../identity/household'
import { readHousehold } from '../identity/store'
import type { Person, Task } from '../inbox/task'
import type { Write } from '../table/table'
import { proposalOver } from './alarm'
import { isLive, newMeasure, replaceMeasure, type Measure } from './measure'
import { proposalsFor, reportIn } from './proposing'
import { reasonIn } from './reason'
import { rulesOn } from './rule-store'
import { measureLine, putMeasure, putNewMeasure, readMeasure } from './store'
import { beginning, tell } from './told'

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
  const told = tell(made.state === 'ended' ? 'measure-over' : 'measure', made, accountsOf(file), { at: now, by, detail: beginning(made) })
  if (live && made.kind === 'none') return told
  return [...(live ? [...putMeasure(replaceMeasure(live, by.name, now, made.why), live), ...(await proposalOver(live, 'lifted', now))] : []), ...putNewMeasure(made, line), ...told]
}

const graded: Readonly<Record<string, Grade>> = { exposed: 'certain', 'maybe-exposed': 'possible' }

/** `text`: what was said with it, of which only what was written counts as a reason; `lang`: of whoever closes. */
export interface Resolving { readonly by: Person; readonly event: string; readonly now: string; readonly text?: string | undefined; readonly lang?: Lang | undefined }

/** What follows from closing a report: for each who was exposed the measure of the rule, with the row that it rests on or the reason that a person gave. One that is spent at a centre waits until it is named. */
export async function measuresAfter(task: Task, outcomes: readonly { person: string; outcome: string }[], { by, event, now, text, lang = 'zh' }: Resolving): Promise<Write[]> {
  const exposed = outcomes.flatMap(({ person, outcome }) => (graded[outcome] ? [{ person, grade: graded[outcome] }] : []))
  if (exposed.length === 0) return []
  const file = await readHousehold(task.household)
  if (!file) throw new Refusal('not-found')
  const [writes, set]: [Write[], Measure[]] = [[], []]
  for (const [index, { member, grade, since, match, ruled, asks }] of (await proposalsFor(task, file, exposed, now)).entries()) {
    if (!ruled) throw new Refusal('no-rule')
    const why = asks && reasonIn(text)
    if (asks && why === undefined) throw new Refusal('invalid', { fields: faults([{ path: 'text', code: asks }], lang) })
    const made = newMeasure({ id: idAt('measure', event, Date.parse(now) + index), home: file.household, member, grade, since, ruled, by, match, why, report: reportIn(task) }, now)
    writes.push(...(await putInForce(made, file, by, now)))
    set.push(made)
  }
  return [...writes, ...(await staysWith(task.household, set, now))]
}
