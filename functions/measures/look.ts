/** The sweeps of a day: who has not said anything is reminded in the morning; in the evening a missed day becomes a task, and what reaches its last day is over. Killed anywhere and begun again, each is done once. */
import { shanghaiDay } from '../../shared/civil-time'
import { idAs, newId } from '../../shared/ids'
import { checkHour, remindHour } from '../../shared/measure-words'
import { attendance } from '../duties/attendance'
import { staysWith } from '../gate/staying'
import { logFailure } from '../http/log'
import { accountsOf } from '../identity/household'
import { readHousehold } from '../identity/store'
import { setEndOf } from '../inbox/retention'
import { sweepDays, type DaySweep } from '../table/day-sweep'
import { measureParts } from '../table/keys'
import { write, type Write } from '../table/table'
import { liveTask, proposalOver, raise } from './alarm'
import { lookAgain, remind, type Measure } from './measure'
import { measuresDue, putMeasure } from './store'
import { tell } from './told'

/** The day whose hour has come. */
const dayFrom = (now: string, hour: number): string => shanghaiDay(Date.parse(now) - hour * 3_600_000)
export const lookDay = (now: string): string => dayFrom(now, checkHour)
export const remindDay = (now: string): string => dayFrom(now, remindHour)

async function decide(due: Measure, day: string, now: string): Promise<Write[]> {
  const [file, asking] = await Promise.all([readHousehold(due.household), liveTask(due.asked)])
  const { next, missed } = lookAgain(due, day, now, file?.household)
  const users = file ? accountsOf(file) : []
  const alarm = missed && !asking ? newId('alarm', Date.parse(now)) : undefined
  const asked = alarm ? { ...next, asked: idAs('task', alarm) } : next
  const raised = alarm ? raise({ kind: 'check-missed', of: asked, id: alarm, event: newId('event', Date.parse(now)), said: { day }, followers: due.state === 'proposed' ? [] : users, now, attended: await attendance(asked.path, now) }) : []
  const ended = next.ended ? tell('measure-over', next, users, { at: now, detail: 'itself' }) : []
  const freed = next.ended ? [...(await staysWith(next.household, [next], now)), ...(await proposalOver(due, 'lifted', now))] : []
  return [...putMeasure(asked, due), ...freed, ...raised, ...ended, ...(alarm && next.state === 'running' ? tell('check-in', next, users, { at: now, detail: 'missed' }) : [])]
}

async function lookAt(due: Measure, day: string, now: string): Promise<boolean> {
  const done = (await write(await decide(due, day, now))).length === 0
  if (done && due.report && due.until <= day) await setEndOf(idAs('task', due.report))
  return done
}

async function remindOf(due: Measure, day: string, now: string): Promise<boolean> {
  if (due.state !== 'running' || due.reminded === day || due.checkIns.some((one) => one.day === day)) return false
  const file = await readHousehold(due.household)
  return (await write([...putMeasure(remind(due, day), due), ...tell('check-in', due, file ? accountsOf(file) : [], { at: now, detail: 'due' })])).length === 0
}

const sweep = (name: string, act: DaySweep<Measure>['act']): DaySweep<Measure> => ({ name, parts: measureParts, page: measuresDue, act, failed: logFailure })

/** Answers at how many it looked. */
export const lookAtMeasures = (now: string): Promise<number> => sweepDays(sweep('measures', (due, day) => lookAt(due, day, now)), lookDay(now))
/** Answers how many were reminded; a day that is past is not reminded of. */
export const remindMeasures = (now: string): Promise<number> => sweepDays(sweep('check-ins', async (due, day) => day === shanghaiDay(now) && (await remindOf(due, day, now))), remindDay(now))
