/** Somebody who went in or out. Rules only: what is kept of it, who reads how much of it, and how long. */
import { array, boolean, enum as oneOf, int, lazy, number, object, optional, string, type infer as Infer } from '../../shared/zod'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { differing, type Differing, type Entry as EntryView, type NewEntry } from '../../shared/gate'
import { entryDays, keeperHours, readBy } from '../../shared/gate-words'
import { maskDoor, maskPhone } from '../../shared/masks'
import { passKinds } from '../../shared/pass'
import { verdicts } from '../../shared/pass-check'
import type { PathStep } from '../../shared/places'
import { fromCommunity } from '../../shared/place-tree'
import type { Person } from '../inbox/task'
import type { KeptPass } from './pass'
import { surnameOf, tailOfPlate } from './who'

/** `places`: from the community down to where the gate stands. `of`, `name`, `who`, `label`: of the pass, or of a stranger what they said. `differs`: what the server found where it was something else. */
export const keptEntry = lazy(() => object({
  id: string(), at: string(), got: string(), day: string(), direction: oneOf(['in', 'out']), by: oneOf(readBy), community: string(), places: array(string()), place: string(), number: optional(string()), kind: optional(oneOf(passKinds)), household: optional(string()), of: optional(string()),
  name: string(), who: string(), label: optional(string()), to: optional(string()), phone: optional(string()), plate: optional(string()), verdict: oneOf(verdicts), differs: optional(differing()), admitted: boolean(), identity: boolean(), details: boolean(), temperature: optional(number()), mask: boolean(), undone: optional(string()),
  keeper: object({ user: string(), name: string() }), ttl: int(),
}))
export type KeptEntry = Infer<ReturnType<typeof keptEntry>>

const day = 86_400_000
/** Clocks of phones differ by so much. */
const aheadMs = 600_000

/** Why it is not kept: it would be past its end already, or its clock is ahead. */
export function outOfTime({ at }: Pick<NewEntry, 'at'>, now: string): 'too-old' | 'ahead' | undefined {
  const age = Date.parse(now) - Date.parse(at)
  if (age >= entryDays * day) return 'too-old'
  return age < -aheadMs ? 'ahead' : undefined
}

/** At which gate, whose pass it was where it is one of this community, what the server found otherwise, by whom, and when the server heard of it. */
export interface Heard { readonly path: readonly PathStep[]; readonly pass: KeptPass | undefined; readonly differs?: Differing | undefined; readonly keeper: Person; readonly now: string }

export function entryOf(given: NewEntry, { path, pass, differs, keeper, now }: Heard): KeptEntry {
  const below = fromCommunity(path)
  const community = below[0]?.id ?? ''
  const { stranger, number: typed, ...rest } = { ...given, key: undefined }
  const known = pass?.community === community ? pass : undefined
  const plate = rest.plate ?? known?.plate
  return {
    ...rest, ...(plate === undefined ? {} : { plate }), got: now, day: shanghaiDay(given.at), community, places: below.map(({ id }) => id), place: below[below.length - 1]?.name ?? '', ...(typed === undefined ? {} : { number: typed }),
    ...(known ? { kind: known.kind, household: known.household, of: known.of, name: known.name, who: known.who, label: known.label } : { name: stranger?.name ?? '', who: stranger ? surnameOf(stranger.name) : '' }),
    ...(differs ? { differs: { ...differs } } : {}), ...(stranger ? { to: stranger.to, ...(stranger.phone === undefined ? {} : { phone: stranger.phone }) } : {}), keeper: { user: keeper.user, name: keeper.name }, ttl: Math.floor(Date.parse(given.at) / 1000) + entryDays * 86_400,
  }
}

/** Sent again by the same hand, and not something else under the same id. */
export const isSame = (kept: KeptEntry, sent: KeptEntry): boolean => kept.at === sent.at && kept.keeper.user === sent.keeper.user && kept.number === sent.number && kept.direction === sent.direction && kept.name === sent.name

/** Since when somebody reads back: workers as long as entries are kept, whoever keeps the gate a day. */
export function readsFrom(isWorker: boolean, now: string): string {
  return new Date(Date.parse(now) - (isWorker ? entryDays * day : keeperHours * 3_600_000)).toISOString()
}
export const firstDay = (isWorker: boolean, now: string): string => addDays(shanghaiDay(now), isWorker ? -entryDays : -1)

const common = ({ id, at, got, direction, place, kind, plate, verdict, admitted, identity, details, temperature, mask, undone, keeper }: KeptEntry): Omit<EntryView, 'who'> => ({
  id, at, got, direction, place, ...(kind ? { kind } : {}), ...(plate === undefined ? {} : { plate }), verdict, admitted, identity, details, ...(temperature === undefined ? {} : { temperature }), mask, ...(undone === undefined ? {} : { undone }), keeper: keeper.name,
})

/** To those on duty: surname, the ends of room and plate, nothing whole; a vehicle is named by its plate. */
export function viewMasked(kept: KeptEntry): EntryView {
  const { who, label, to, phone, kind, plate, differs } = kept
  return { ...common({ ...kept, plate: kind === 'vehicle' || plate === undefined ? undefined : tailOfPlate(plate) }), ...(differs ? { differs } : {}), who, ...(label === undefined ? {} : { door: maskDoor(label) }), ...(to === undefined ? {} : { to }), ...(phone === undefined ? {} : { phone: maskPhone(phone) }) }
}

/** To the household itself. */
export const viewOwn = (kept: KeptEntry): EntryView => ({ ...common(kept), who: kept.name, ...(kept.label === undefined ? {} : { door: kept.label }) })
