/** What workers of a place do: paper for those without a phone, a household kept at home, a pass taken away, the keys. */
import { addDays, shanghaiDay, startOfDay } from '../../shared/civil-time'
import type { gate, GateKey } from '../../shared/gate'
import { faults } from '../../shared/parse'
import { nameOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { doorParts, knownDoor } from '../identity/door'
import { homeBehind } from '../identity/home-behind'
import { homeOf, homeWrites, personAtDoor } from '../identity/home-at-door'
import { householdAt } from '../identity/store'
import { readPlace, unchanged } from '../places/store'
import { write, type Check, type Write } from '../table/table'
import { holderOf, viewPass } from './holding'
import { revokeKey as revokedKey, signing, type Keyring } from './keyring'
import { add, gateOf, holdAtHome, newPass, newRow, revokePass, secondsOf, staying, type Holder } from './pass'
import { attempts, communityOf, renewed, ringFor, settleRing, signerOf } from './ring'
import { codeOf, newNumber } from './sign'
import { putIssued, putPass, readHolder, readKeyring, readPass } from './store'

type Paper = Call<typeof gate.paper>

/** The household at the door with its passes, or the new one that is made with the paper; and the writes that make it. */
async function atDoor({ body, now, lang }: Paper): Promise<{ holder: Holder; of: { id: string; name: string }; writes: (Write | Check)[] }> {
  const at = await knownDoor(body)
  if ('code' in at) throw new Refusal('invalid', { fields: faults([at], lang) })
  const { file, isNew } = await homeOf({ at, there: await householdAt(doorParts(at.door)) }, body.household, now)
  const { member, added } = personAtDoor(file, body.person)
  const kept = isNew ? undefined : await readHolder(file.household.id, now)
  const holder: Holder = { file, row: kept?.row ?? newRow(file.household.id, now), passes: kept?.passes ?? [] }
  return { holder, of: member, writes: [...homeWrites(file, added ? member : undefined, isNew), ...(isNew ? unchanged(at.place) : [])] }
}

/** Counts to the end of its last day, so that what is printed is a day. */
const paperUntil = (days: number, now: string): number => secondsOf(startOfDay(addDays(shanghaiDay(now), days)))

export async function paper(call: Paper) {
  const { body, now } = call
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { holder, of, writes } = await atDoor(call)
    const { path, label } = holder.file.household
    const ring = await ringFor(communityOf(path), now)
    const pass = newPass(holder, { of: of.id, number: newNumber(), kind: 'resident', paper: true, name: of.name, from: secondsOf(now), until: paperUntil(body.days, now) }, signerOf(ring), now)
    const failed = await write([...putIssued(holder, add(holder, pass, now)), ...writes])
    if (failed.length === 0) return { label, area: gateOf(path)?.area.name ?? '', pass: viewPass(pass, codeOf(pass, ring) ?? '', false) }
  }
  throw new Refusal('stale')
}

/** As it was said last; a day that is over ends it. */
export async function hold({ body, actor, now, lang }: Call<typeof gate.hold>) {
  const { until, reason } = body
  if (until !== undefined && until < shanghaiDay(now)) throw new Refusal('invalid', { fields: faults([{ path: 'until', code: 'until-order' }], lang) })
  const home = await homeBehind(body, lang)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const holder = await holderOf(home.id, now)
    const issued = holdAtHome(holder, { until, reason, by: nameOf(actor) }, now)
    if ((await write(putIssued(holder, issued))).length === 0) return { label: home.label, ...(until === undefined ? {} : { until }), passes: issued.passes.length, stay: staying(issued.row, now) }
  }
  throw new Refusal('stale')
}

async function communityAt(place: string) {
  const found = await readPlace(place)
  if (!found) throw new Refusal('not-found')
  return communityOf(found.path)
}

/** One of another community is as if it were not there. Taken away again, the first time stands. */
export async function revoke({ body, actor, now }: Call<typeof gate.revoke>) {
  const community = await communityAt(body.place)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const pass = await readPass(body.number)
    if (pass?.community !== community.id) throw new Refusal('not-found')
    const next = revokePass(pass, now, nameOf(actor), body.reason)
    if (next === pass || (await write([putPass(next)])).length === 0) return { number: pass.number, revoked: next.revoked ?? now }
  }
  throw new Refusal('stale')
}

const viewRing = ({ place, name, keys: all }: Keyring): { place: string; name: string; keys: GateKey[] } => ({
  place, name, keys: all.map(({ n, key, state, since, until, by, reason }) => ({ n, key, state, since, ...(until === undefined ? {} : { until }), ...(by === undefined ? {} : { by }), ...(reason === undefined ? {} : { reason }) })),
})

/** Why a key was revoked, and by whom, is for the people of the place. */
export async function keys({ query, actor }: Call<typeof gate.keys>) {
  const community = await communityAt(query.place)
  const ring = viewRing((await readKeyring(community.id)) ?? { place: community.id, name: community.name, keys: [], v: 0 })
  if (actor.duties.some((held) => held.place === community.id)) return ring
  return { ...ring, keys: ring.keys.map(({ n, key, state, since, until }) => ({ n, key, state, since, ...(until === undefined ? {} : { until }) })) }
}

/** Sent again, the key that it made signs already; of a key that never was here nobody can have seen that it signs. */
export async function rotate({ body, actor, now }: Call<typeof gate.rotate>) {
  const ring = await settleRing(await communityAt(body.place), (known) => {
    if ((signing(known)?.n ?? 0) === body.n) return renewed(known, now, nameOf(actor))
    if (body.n !== 0 && !known.keys.some(({ n }) => n === body.n)) throw new Refusal('stale')
    return known
  })
  return viewRing(ring)
}

export async function revokeKey({ body, actor, now, lang }: Call<typeof gate.revokeKey>) {
  const by = nameOf(actor)
  const ring = await settleRing(await communityAt(body.place), (known) => {
    const key = known.keys.find(({ n }) => n === body.n)
    if (!key) throw new Refusal('invalid', { fields: faults([{ path: 'n', code: 'key-unknown' }], lang) })
    if (key.state === 'revoked') return known
    const next = revokedKey(known, body.n, body.reason, { now, by })
    return signing(next) ? next : { ...renewed(next, now), v: next.v }
  })
  return viewRing(ring)
}
