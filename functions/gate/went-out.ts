/** Somebody under a measure that is spent at home was let out: whoever looks after the measure hears of it, once a day, with the entry that says so. */
import { startOfDay } from '../../shared/civil-time'
import { idAs, newId } from '../../shared/ids'
import { measureKind } from '../../shared/measure-words'
import { attendance } from '../duties/attendance'
import { readTask } from '../inbox/store'
import { raise } from '../measures/alarm'
import type { Measure } from '../measures/measure'
import { measuresOf } from '../measures/store'
import type { Write } from '../table/table'
import type { KeptEntry } from './entry'
import { finalVerdict } from './judging'
import { numberFor } from './sign'

/** The same for all of a measure's goings-out of a day, so that two gates make one. */
function alarmId({ id }: Measure, day: string): string {
  const time = newId('alarm', Date.parse(startOfDay(day))).slice(0, -16)
  return `${time}${numberFor(`${id} out on ${day}`)}${numberFor(`out on ${day} ${id}`)}`
}

const isAtHome = ({ member, state, kind }: Measure, of: string | undefined): boolean => member === of && state === 'running' && measureKind(kind).home

/** Reads measures only where somebody went out who was not to. */
export async function wentOut(entry: KeptEntry, now: string): Promise<Write[]> {
  const { direction, admitted, household, of: member, day, at, place } = entry
  if (direction !== 'out' || !admitted || household === undefined || finalVerdict(entry) !== 'stays-home') return []
  const of = (await measuresOf(household)).find((one) => isAtHome(one, member))
  const id = of && alarmId(of, day)
  if (!of || !id || (await readTask(idAs('task', id)))) return []
  return raise({ kind: 'check-missed', of, id, event: newId('event', Date.parse(now)), said: { day, out: { at, gate: place } }, followers: [], now, attended: await attendance(of.path, now) })
}
