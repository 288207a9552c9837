/** What a gate does: takes along what it needs without a network, sends what it wrote down, reads back. */
import { gateRoles } from '../../shared/gate-words'
import type { gate, GateSync, NewEntry } from '../../shared/gate'
import { isFever } from '../../shared/gate-words'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import { dutyAt, personOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { attendance } from '../duties/attendance'
import { readHousehold } from '../identity/store'
import { readPlace, type PlaceNode } from '../places/store'
import { write, type Write } from '../table/table'
import { entryOf, firstDay, isSame, outOfTime, readsFrom, viewMasked, viewOwn, type KeptEntry } from './entry'
import { fileFever, householdOfGate } from './fever'
import { differs } from './judging'
import { publish, type Keyring } from './keyring'
import { gateOf, secondsOf, type KeptPass } from './pass'
import { attempts, ringFor } from './ring'
import { entriesOfHousehold, entriesOn, passesSince, putEntry, readEntry, readKeyring, readPasses } from './store'
import { wentOut } from './went-out'

const wrong = (path: string, code: Parameters<typeof faults>[0][number]['code'], lang: Lang): Refusal => new Refusal('invalid', { fields: faults([{ path, code }], lang) })

/** A place that has a gate: a community, or something below one. */
async function gateAt(place: string, lang: Lang): Promise<{ node: PlaceNode; at: NonNullable<ReturnType<typeof gateOf>> }> {
  const node = await readPlace(place)
  if (!node) throw new Refusal('not-found')
  const at = gateOf(node.path)
  if (!at) throw wrong('place', 'no-gate', lang)
  return { node, at }
}

const pageOfPasses = 400
/** What was written by then stands in the index: the next sync asks for it again. */
const lagMs = 120_000

function viewListed({ number, kind, paper, home, from, until, area, who, revoked }: KeptPass): GateSync['items'][number] {
  return { number, kind, paper, ...(home === undefined ? {} : { home }), from, until, area, who, ...(revoked === undefined ? {} : { revoked: true as const }) }
}

export async function sync({ query, now, lang }: Call<typeof gate.sync>): Promise<GateSync> {
  const { node, at } = await gateAt(query.place, lang)
  const [ring, { passes, last, more }] = await Promise.all([ringFor(at.community, now), passesSince(at.community.id, query.after, pageOfPasses)])
  const items = passes.filter(({ until }) => until > secondsOf(now)).map(viewListed)
  const cursor = more && last !== undefined ? last : new Date(Date.parse(now) - lagMs).toISOString()
  return { place: node.id, name: node.name, community: at.community.id, area: at.area.id, now, keys: publish(ring), items, cursor, more }
}

type Left = { id: string; why: 'taken' | 'too-old' | 'ahead' }
interface Gate { readonly node: PlaceNode; readonly gate: { readonly community: string; readonly area: string }; readonly ring: Keyring | undefined; readonly keeper: { user: string; name: string }; readonly passes: ReadonlyMap<string, KeptPass>; readonly now: string }

/** Whoever has a fever: a task of their grid, or of the gate's own place where they belong to none. */
async function feverOf(entry: KeptEntry, { node, now }: Gate): Promise<Write[]> {
  if (!isFever(entry.temperature)) return []
  const file = (entry.household === undefined ? undefined : await readHousehold(entry.household)) ?? householdOfGate(node.path, now)
  return fileFever(entry, file, { now, attended: await attendance(file.household.path, now) })
}

/** Undefined once it is kept; sent again, it is there already. What the server finds otherwise stands in it, and keeps nothing out. */
async function keep(given: NewEntry, at: Gate): Promise<Left | undefined> {
  const late = outOfTime(given, at.now)
  if (late) return { id: given.id, why: late }
  const pass = given.number === undefined ? undefined : at.passes.get(given.number)
  const entry = entryOf(given, { path: at.node.path, pass, differs: differs(given, { ...at, pass }), keeper: at.keeper, now: at.now })
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if ((await write([putEntry(entry), ...(await feverOf(entry, at)), ...(await wentOut(entry, at.now))])).length === 0) return undefined
    const known = await readEntry(entry)
    if (known) return isSame(known, entry) ? undefined : { id: given.id, why: 'taken' }
  }
  throw new Refusal('stale')
}

/** Each in a transaction of its own: what does not go in keeps no other out. */
export async function enter({ body, actor, now, lang }: Call<typeof gate.enter>) {
  const { node, at: { community, area } } = await gateAt(body.place, lang)
  const isScanned = body.entries.some(({ key }) => key !== undefined)
  const [passes, ring] = await Promise.all([readPasses(body.entries.flatMap((one) => one.number ?? [])), isScanned ? readKeyring(community.id) : undefined])
  const at: Gate = { node, gate: { community: community.id, area: area.id }, ring, keeper: personOf(actor), passes, now }
  const done: string[] = []
  const left: Left[] = []
  for (const one of body.entries) {
    const why = await keep(one, at)
    if (why) left.push(why)
    else done.push(one.id)
  }
  return { done, left }
}

const workers = gateRoles.filter((role) => role !== 'gatekeeper')

export async function entries({ query, actor, now, lang }: Call<typeof gate.entries>) {
  const { node, at } = await gateAt(query.place, lang)
  const isWorker = dutyAt(actor, node.path.map(({ id }) => id), workers) !== undefined
  if (query.day < firstDay(isWorker, now)) throw wrong('day', isWorker ? 'entry-day:14' : 'entry-day:1', lang)
  const { items, cursor } = await entriesOn(at.community.id, query.day, query.cursor, lang)
  const from = readsFrom(isWorker, now)
  const shown = items.filter((one) => one.at >= from && one.places.includes(node.id)).map(viewMasked)
  return { items: shown, ...(cursor === undefined ? {} : { cursor }) }
}

/** Their own, and those of nobody who has an account of their own. */
export async function mine({ query, actor, lang }: Call<typeof gate.mine>) {
  const [file, { items, cursor }] = await Promise.all([readHousehold(query.household), entriesOfHousehold(query.household, query.cursor, lang)])
  const others = new Set(file?.members.filter(({ user }) => user !== undefined && user !== actor.user.id).map(({ id }) => id))
  return { items: items.filter(({ of }) => of === undefined || !others.has(of)).map(viewOwn), ...(cursor === undefined ? {} : { cursor }) }
}
