/** A gate as it is on an afternoon: its keys, passes of four households, a paper one, people who stay at home by a measure, and who went in and out in the last hours; what queued on the phone while the booth had no network came in one go. */
import { addDays, shanghaiDay, startOfDay } from '../../shared/civil-time'
import type { NewEntry } from '../../shared/gate'
import { passSeconds } from '../../shared/gate-words'
import { entryOf } from '../../functions/gate/entry'
import { nextKey } from '../../functions/gate/keyring'
import { add, newPass, newRow, refresh, stayAtHome, type Holder, type Issued, type KeptPass, type Signer } from '../../functions/gate/pass'
import { newKey, numberFor } from '../../functions/gate/sign'
import type { Measure } from '../../functions/measures/measure'
import { measureKind } from '../../shared/measure-words'
import { putEntry, putIssued, putKeyring } from '../../functions/gate/store'
import type { PlaceNode } from '../../functions/places/store'
import type { Settled } from './households'
import type { Rows } from './rows'
import { stableId } from './stable-id'

const [minute, day] = [60_000, 86_400_000]
const salt = '5a'.repeat(16)
const iso = (time: number): string => new Date(time).toISOString()

interface Gate { readonly rows: Rows; readonly settled: readonly Settled[]; readonly measures: readonly Measure[]; readonly place: PlaceNode; readonly keeper: { readonly user: string; readonly name: string }; readonly userOf: (key: string) => string; readonly now: number }

function holderOf({ file }: Settled, since: string): Holder {
  return { file, row: newRow(file.household.id, since), passes: [] }
}

const after = (holder: Holder, { row, passes }: Issued): Holder => ({ ...holder, row: { ...row, v: 0 }, passes: passes.map((pass) => ({ ...pass, v: 0 })) })
/** Written once, as it stands in the end. */
const whole = ({ row, passes }: Holder): Issued => ({ row: { ...row, v: 1 }, passes, changed: passes.map((pass) => ({ ...pass, v: 1 })) })

const staysHome = ({ kind, state }: Measure): boolean => state === 'running' && measureKind(kind).home

/** Passes of residents, with a visitor and a vehicle where the household has one, paper, or to stay at home. */
function passesOf(home: Settled, user: string, signer: Signer, { more, since, measures }: { more: 'guest' | 'car' | 'paper' | 'stay'; since: string; measures: readonly Measure[] }): Holder {
  const at = Math.floor(Date.parse(since) / 1000)
  let [holder, n] = [holderOf(home, since), 0]
  holder = after(holder, refresh(holder, user, signer, { now: since, number: () => numberFor(`${home.file.household.id} ${String((n += 1))}`) }))
  const plus = (pass: Pick<KeptPass, 'of' | 'kind' | 'paper' | 'name' | 'until'> & { plate?: string }): Holder => after(holder, add(holder, newPass(holder, { ...pass, number: numberFor(`${pass.of} ${pass.kind}`), from: at }, signer, since), since))
  const endOf = (days: number): number => Math.floor(Date.parse(startOfDay(addDays(shanghaiDay(since), days))) / 1000)
  if (more === 'guest') return plus({ of: stableId('guest', `visitor of ${home.file.household.id}`, at * 1000), kind: 'visitor', paper: false, name: '赵小燕', until: endOf(2) })
  if (more === 'car') return plus({ of: stableId('guest', `car of ${home.file.household.id}`, at * 1000), kind: 'vehicle', paper: false, name: '鄂A12345', plate: '鄂A12345', until: endOf(30) })
  if (more === 'paper') return plus({ of: home.file.members[0]?.id ?? '', kind: 'resident', paper: true, name: home.file.members[0]?.name ?? '', until: at + passSeconds.paper })
  return after(holder, stayAtHome(holder, measures.flatMap((one) => (one.household === home.file.household.id && staysHome(one) ? [one] : [])), since))
}

const seen = { by: 'scan', verdict: 'ok', admitted: true, identity: true, details: true, mask: true, temperature: 36.4 } as const
/** `minutes` ago; `sent`: when the server heard of it, where that was later. Without a `home`: somebody without a pass. */
type Told = Partial<NewEntry> & { readonly minutes: number; readonly home?: number; readonly sent?: number }
/** An hour of the morning without a network, one after the other every four minutes; nobody goes out twice without coming in. */
const queued: readonly Told[] = Array.from({ length: 12 }, (_, n) => {
  const home = n % 3
  const first = home === 1 ? 1 : 0
  return { home, minutes: 250 - n * 4, sent: 195, direction: (Math.floor(n / 3) + first) % 2 === 0 ? 'out' as const : 'in' as const }
})
const story: readonly Told[] = [
  ...queued, { minutes: 228, sent: 195, direction: 'in', by: 'none', verdict: 'unlisted', admitted: false, stranger: { name: '吴师傅', to: '11栋 601 送水' } },
  { home: 0, minutes: 170, direction: 'out' }, { home: 0, minutes: 95, direction: 'in', temperature: 36.6 }, { home: 1, minutes: 80, direction: 'in', plate: '鄂A12345' },
  { home: 2, minutes: 60, direction: 'out', by: 'number', temperature: 36.2 }, { home: 3, minutes: 40, direction: 'out', verdict: 'stays-home', admitted: false }, { home: 2, minutes: 15, direction: 'in', by: 'number' },
]

export function seedGate({ rows, settled, measures, place, keeper, userOf, now }: Gate): void {
  const since = iso(now - 2 * 3600 * 1000)
  const ring = { ...nextKey({ place: place.id, name: place.name, keys: [], v: 0 }, newKey(place.id, salt), { now: iso(now - 5 * day) }), v: 1 }
  rows.add([putKeyring(ring)])
  const signer: Signer = { key: 1, counts: (n) => n === 1 }
  const of = [['chen-lan', 'guest'], ['zhao-min', 'car'], ['sun-yuzhen', 'paper'], ['liu-yang', 'stay']] as const
  const holders = of.map(([key, more]) => {
    const home = settled.find(({ keys }) => keys.includes(key))
    if (!home) throw new Error(`${key} lives nowhere`)
    return passesOf(home, userOf(key), signer, { more, since, measures })
  })
  for (const holder of holders) rows.add(putIssued({ row: { ...holder.row, v: 0 } }, whole(holder)))
  for (const one of measures.filter((each) => staysHome(each) && !holders.some(({ file }) => file.household.id === each.household))) {
    const held = { row: newRow(one.household, since), passes: [] }
    rows.add(putIssued(held, stayAtHome(held, [one], since)))
  }
  for (const { minutes, home, sent = minutes, ...more } of story) {
    const [pass, at] = [home === undefined ? undefined : holders[home]?.passes.at(-1), now - minutes * minute]
    const entry = { ...seen, direction: 'in' as const, ...more, id: stableId('event', `gate ${String(minutes)}`, at), at: iso(at), ...(pass ? { number: pass.number } : {}) }
    rows.add([putEntry(entryOf(entry, { path: place.path, pass, keeper, now: iso(now - sent * minute) }))])
  }
}
