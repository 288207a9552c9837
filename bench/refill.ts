/** What the sweep of medicine that runs out costs for each proposal that is due, however many are not; and killed again and again, that each is told once. */
import { proposeDue } from '../functions/help/propose'
import { dueDay, type Refill } from '../functions/help/refill'
import { putRefill, refillsOf } from '../functions/help/refill-store'
import { noticesOfUser } from '../functions/notices/store'
import { sweepKey } from '../functions/table/keys'
import type { Row } from '../functions/table/table'
import { addDays } from '../shared/civil-time'
import { killedAt } from '../test/support/kill'
import { useTable, type Place } from './environment'
import { load } from './load'
import { metered } from './meter'
import type { Figure } from './row'
import { today } from './today'
import { idMaker, rowsOf } from './town'

const sizes = [1000, 10_000] as const
const due = 40
const now = today.toISOString()
const line = { name: '氨氯地平片', strength: '5 mg', quantity: 28, left: 28, daily: 1, substitution: 'ask' as const }

const refillOn = (on: string, id: ReturnType<typeof idMaker>): Refill =>
  ({ household: id('household'), member: id('member'), medicine: 'a', who: '张秀英', label: '怡康苑 3栋 1401', line, pharmacy: '同济医院门诊药房', pay: 'cash', from: addDays(on, -21), out: addDays(on, 7), on, followers: [id('user')], v: 1, ttl: 1_900_000_000 })

function refills(notDue: number): { rows: Row[]; due: Refill[] } {
  const id = idMaker(71)
  const ours = Array.from({ length: due }, () => refillOn(dueDay(now), id))
  const others = Array.from({ length: notDue }, (_, i) => refillOn(addDays(dueDay(now), 1 + (i % 60)), id))
  return { rows: rowsOf([...ours, ...others].map(putRefill)), due: ours }
}

async function prepare({ endpoint }: Place, households: number): Promise<Refill[]> {
  const table = `bench-refill-${String(households)}`
  await useTable(endpoint, table)
  const made = refills(households - due)
  await load(endpoint, table, [...made.rows, { ...sweepKey('refill'), day: addDays(dueDay(now), -1) }])
  return made.due
}

async function unitsEach(place: Place, households: number): Promise<number> {
  await prepare(place, households)
  const { reads, writes, index, outcome } = await metered(place.endpoint, () => proposeDue(now))
  if (outcome !== due) throw new Error(`The sweep proposed ${String(outcome)} of ${String(due)}`)
  return (reads + writes + index) / due
}

/** The sweep is killed at its n-th write, each time a little later. */
async function killed(place: Place): Promise<Figure> {
  const ours = await prepare(place, due)
  let kills = 0
  for (let n = 1; n < 20 && (await killedAt(n, () => proposeDue(now), { done: n % 2 === 0 })); n += 1) kills += 1
  await proposeDue(now)
  const proposed = await Promise.all(ours.map(async ({ household }) => (await refillsOf(household)).every((one) => one.proposed === dueDay(now))))
  const told = await Promise.all(ours.map(async ({ followers: [user = ''] }) => (await noticesOfUser(user, undefined, 'zh')).rows.length))
  const ok = proposed.every(Boolean) && told.every((count) => count === 1)
  return { name: `refill sweep killed ${String(kills)} times: proposed, and told once`, value: `${String(proposed.filter(Boolean).length)}, ${String(told.filter((count) => count === 1).length)} of ${String(due)}`, bar: `${String(due)}, ${String(due)}`, ok }
}

export async function refillFigures(place: Place): Promise<Figure[]> {
  const [few, many] = [await unitsEach(place, sizes[0]), await unitsEach(place, sizes[1])]
  const ratio = many / few
  return [
    { name: 'refill sweep: units a proposal due, with 10,000 households ÷ with 1,000', value: `${ratio.toFixed(2)} (${many.toFixed(1)} ÷ ${few.toFixed(1)})`, bar: '1.00', ok: ratio === 1 },
    await killed(place),
  ]
}
