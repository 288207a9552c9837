/** The rule of a city, and measures set through the routes. */
import { putRule, rulesOn } from '../../functions/measures/rule-store'
import { nextRule } from '../../functions/measures/rule'
import { write } from '../../functions/table/table'
import { api } from '../../shared/api'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { newId } from '../../shared/ids'
import type { Grade } from '../../shared/measure-words'
import type { RuleLine } from '../../shared/measure-rules'
import type { Measure } from '../../shared/measures'
import { ok } from './caller'
import { timeNow } from './clock'
import { event } from './filing'
import type { Home, Person } from './people'
import { at, pathOf } from './places'

export const cityLines: RuleLine[] = [
  { grade: 'certain', from: 0, to: 3, kind: 'central', days: 7, checks: 3 },
  { grade: 'certain', from: 4, to: 14, kind: 'home', days: 7, checks: 2 },
  { grade: 'possible', from: 0, to: 7, kind: 'watch', days: 3, checks: 1 },
  { grade: 'possible', from: 8, to: 14, kind: 'checks', days: 1, checks: 1 },
  { grade: 'none', from: 0, to: 30, kind: 'none', days: 0, checks: 0 },
]
export const aRule = () => ({ lines: cityLines.map((one) => ({ ...one })) })

/** The city's rule, once. */
export async function plantRule(): Promise<void> {
  const city = pathOf(at.city).at(-1)
  if (city && (await rulesOn([city])).length === 0) await write(putRule(nextRule(undefined, city, aRule(), { user: 'usr_city', name: '市防控办' }, timeNow())))
}

interface Wish { readonly member?: number; readonly grade?: Grade; readonly ago?: number }
/** Days since the last stay decide with the grade: home observation unless said otherwise. */
export function setMeasure(home: Home, as: Person, { member = 0, grade = 'certain', ago = 5 }: Wish = {}): Promise<Measure> {
  const body = { place: at.grid, household: home.id, member: home.members[member]?.id ?? '', grade, lastStay: addDays(shanghaiDay(timeNow()), -ago), why: '流调电话里说一起吃过饭' }
  return ok(api.measures.set, { as, params: { measure: newId('measure') }, body })
}

/** One that runs for the first of the household, and one of the second that waits for its place to be named. */
export async function measureScene(home: Home, worker: Person): Promise<{ measure: string; proposed: string }> {
  await plantRule()
  const [running, waiting] = [await setMeasure(home, worker), await setMeasure(home, worker, { member: 1, ago: 0 })]
  return { measure: running.id, proposed: waiting.id }
}

export const today = (): string => shanghaiDay(timeNow())
export const aCheckIn = (more: object = {}) => ({ ...event(), day: today(), symptoms: [], ...more })
/** Somebody found on the phone, at a door where nobody is known. */
export const aContact = (more: object = {}) => ({ household: newId('household'), place: at.secondBuilding, room: '2101', person: { id: newId('member'), name: '何建国' }, grade: 'possible', lastStay: today(), why: '流调电话里说一起吃过饭', ...more })
