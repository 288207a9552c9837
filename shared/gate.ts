/** The gate of a community: passes of its residents, their visitors and vehicles, keys, what a gate keeps to work without a network, and who went in and out. */
import { array, boolean, discriminatedUnion, enum as oneOf, gte, int, lazy, literal, lte, maxLength, minLength, number, object, optional, overwrite, refine, regex, string, type infer as Infer } from './zod'
import { eachOnce } from './each-once'
import { temperatures } from './fever'
import { gateRoles, keyStates, musts, mustsLeft, passSeconds, readBy, type Must } from './gate-words'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { door } from './identity'
import { measureKindNames } from './measure-words'
import { passGrants, passKinds, typedNumber } from './pass'
import { verdicts } from './pass-check'
import { placeId } from './place-id'
import { plate } from './plate'
import { line, personName, phone } from './text'
import { day, instant } from './time-schema'

const daySeconds = 86_400
/** A pass's eight characters, however they were typed. */
const passNumber = lazy(() => string().check(maxLength(40, 'pass-number'), overwrite((text) => typedNumber(text) ?? ''), refine((text) => text !== '', 'pass-number')))
const keyNumber = () => int().check(gte(1), lte(65_535))

/** `of`: the member, or the visitor or vehicle, whose it is; `mine`: my own. `code`: what stands in the QR code. `plate`: of a vehicle, or of the car in which a visitor comes. `stay`: the person is to stay at home by a measure. */
export const heldPass = lazy(() => object({
  number: string(), of: string(), kind: oneOf(passKinds), paper: boolean(), grant: oneOf(passGrants), name: string(), who: string(), plate: optional(string()), mine: boolean(), from: instant(), until: instant(), code: string(),
  stay: optional(object({ until: day(), kind: oneOf(measureKindNames) })),
}))
export type HeldPass = Infer<ReturnType<typeof heldPass>>
/** `area`: in words, whose gate they open. `hold`: the whole household is to stay at home, as a worker said. */
export const heldPasses = lazy(() => object({ household: idOf('household'), label: string(), area: string(), items: array(heldPass()), hold: optional(object({ until: day(), reason: string() })) }))
export type HeldPasses = Infer<ReturnType<typeof heldPasses>>

const published = lazy(() => ({ n: keyNumber(), key: string() }))
const gateKey = lazy(() => object({ ...published(), state: oneOf(keyStates), since: instant(), until: optional(instant()), by: optional(string()), reason: optional(string()) }))
export type GateKey = Infer<ReturnType<typeof gateKey>>
const gateKeys = lazy(() => object({ place: placeId(), name: string(), keys: array(gateKey()) }))

/** Times in seconds, as in the pass itself. */
const listed = lazy(() => object({ number: string(), kind: oneOf(passKinds), paper: boolean(), home: optional(int()), from: int(), until: int(), area: string(), who: string(), revoked: optional(literal(true)) }))
/** `now`: the server's, by which a gate sets its own. `cursor`: from where the next sync goes on; `more`: it goes on at once. */
export const gateSync = lazy(() => object({
  place: placeId(), name: string(), community: placeId(), area: placeId(), now: instant(), keys: array(object({ ...published(), until: optional(int()), revoked: optional(literal(true)) })), items: array(listed()), cursor: string(), more: boolean(),
}))
export type GateSync = Infer<ReturnType<typeof gateSync>>

const direction = lazy(() => oneOf(['in', 'out']))
const temperature = lazy(() => number('temperature').check(gte(temperatures.least, 'temperature'), lte(temperatures.most, 'temperature'), refine((degrees) => Number.isInteger(Math.round(degrees * 1000) / 100), 'temperature')))
/** The four musts; a temperature that was not taken is left out. `undone`: why one of them was not done. */
const mustsOf = () => ({ identity: boolean(), details: boolean(), temperature: optional(temperature()), mask: boolean(), undone: optional(line(40)) })
const mustIs = (must: Must) => refine<Parameters<typeof mustsLeft>[0]>((noted) => !mustsLeft(noted).includes(must), { error: 'must-undone', path: [must] })
/** Somebody without a pass, as they said it. */
const stranger = lazy(() => object({ name: personName(), phone: optional(phone()), to: line(40) }))

/** Once in, once out: `at` by the gate's clock; `verdict` of the pass as the phone found it, `admitted` what the gatekeeper did. `key`: by which a scanned code was signed. */
export const newEntry = lazy(() =>
  object({
    id: idOf('event'), at: instant(), direction: direction(), by: oneOf(readBy), number: optional(passNumber()), key: optional(keyNumber()), stranger: optional(stranger()), plate: optional(plate()), verdict: oneOf(verdicts), admitted: boolean(), ...mustsOf(),
  }).check(refine((entry) => (entry.number === undefined) !== (entry.stranger === undefined), { error: 'pass-or-name', path: ['number'], when: ({ value }) => typeof value === 'object' && value !== null }), ...musts.map(mustIs)),
)
export type NewEntry = Infer<ReturnType<typeof newEntry>>

/** What the server finds where it is not what the phone found: which verdict, and since when that was so. */
export const differing = lazy(() => object({ verdict: oneOf(verdicts), since: optional(instant()) }))
export type Differing = Infer<ReturnType<typeof differing>>

/** To whoever keeps the gate names and doors are masked; to the household they are whole. `got`: when the server heard of it. `differs`: for the gate alone. */
export const entry = lazy(() => object({
  id: idOf('event'), at: instant(), got: instant(), direction: direction(), place: string(), who: string(), door: optional(string()), to: optional(string()), phone: optional(string()), kind: optional(oneOf(passKinds)), plate: optional(string()), verdict: oneOf(verdicts), differs: optional(differing()), admitted: boolean(), ...mustsOf(), keeper: string(),
}))
export type Entry = Infer<ReturnType<typeof entry>>
const entryPage = lazy(() => object({ items: array(entry()), cursor: optional(string()) }))

const ofHousehold = (from: 'query' | 'body') => ({ who: 'household', of: { from, name: 'household' } }) as const satisfies Access
const atGate = (from: 'query' | 'body') => ({ who: 'duty', at: { from, name: 'place' }, reach: 'here', roles: gateRoles }) as const satisfies Access
const staff = { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: ['grid-worker', 'community-worker'] } as const satisfies Access
const lead = { ...staff, roles: ['community-worker'] } as const satisfies Access
const household = () => idOf('household')
const dayCount = (most: number) => int().check(gte(1), lte(most))

/** A visitor comes from that day on, for so many days. */
const guest = lazy(() => discriminatedUnion('kind', [
  object({ kind: literal('visitor'), household: household(), name: personName(), plate: optional(plate()), day: day(), days: dayCount(passSeconds.visitor / daySeconds) }),
  object({ kind: literal('vehicle'), household: household(), plate: plate(), days: dayCount(passSeconds.vehicle / daySeconds) }),
]))
export type Guest = Infer<ReturnType<typeof guest>>

export const gate = defineRoutes({
  passes: {
    method: 'POST', path: '/gate/passes', summary: 'The passes of my household, made or made anew where it is time: mine, those of members without an account, of visitors and vehicles',
    access: ofHousehold('body'), refusals: ['stale'], body: () => object({ household: household() }), answer: heldPasses,
  },
  register: {
    method: 'PUT', path: '/gate/guests/{guest}', summary: 'My household expects a visitor, or has a vehicle: each gets a pass; sent again, it is the same one',
    access: ofHousehold('body'), refusals: ['stale', 'guests-full', 'id-taken'], body: guest, answer: heldPasses,
  },
  drop: {
    method: 'POST', path: '/gate/passes/drop', summary: 'A pass of my household counts no more: lost, or not needed; the gates know with their next sync',
    access: ofHousehold('body'), refusals: ['stale'], body: () => object({ household: household(), number: passNumber() }), answer: heldPasses,
  },
  paper: {
    method: 'PUT', path: '/gate/paper', summary: 'A worker makes a paper pass for somebody at a door; the household is made where nobody is known there, and the paper that they had counts no more',
    access: staff, refusals: ['household-full', 'id-taken', 'stale'],
    body: () => object({ household: household(), ...door().shape, person: object({ id: idOf('member'), name: personName() }), days: dayCount(passSeconds.paper / daySeconds) }), answer: () => object({ label: string(), area: string(), pass: heldPass() }),
  },
  hold: {
    method: 'PUT', path: '/gate/holds', summary: 'Everyone of the household behind a door is to stay at home until a day: its passes let it in only. Without a day they go out again, except for those who stay at home by a measure; `stay` is how many',
    access: staff, refusals: ['stale'], body: () => object({ ...door().shape, until: optional(day()), reason: line(60) }), answer: () => object({ label: string(), until: optional(day()), passes: int(), stay: int() }),
  },
  revoke: {
    method: 'POST', path: '/gate/passes/revoke', summary: 'A worker takes a pass of the community away', access: staff, refusals: ['stale'],
    body: () => object({ place: placeId(), number: passNumber(), reason: line(60) }), answer: () => object({ number: string(), revoked: instant() }),
  },
  keys: {
    method: 'GET', path: '/gate/keys', summary: 'The public keys of a place, for whoever wants to verify a pass', access: { who: 'signed-in' }, refusals: ['not-found'],
    query: () => object({ place: placeId() }), answer: gateKeys,
  },
  rotate: {
    method: 'POST', path: '/gate/keys', summary: 'The next key signs from now on; `n` is the one that was seen to sign, 0 where there was none', access: lead, refusals: ['stale'],
    body: () => object({ place: placeId(), n: int().check(gte(0), lte(65_535)) }), answer: gateKeys,
  },
  revokeKey: {
    method: 'POST', path: '/gate/keys/revoke', summary: 'A key was stolen: nothing that it signed counts any more, and the next one signs', access: lead, refusals: ['stale'],
    body: () => object({ place: placeId(), n: keyNumber(), reason: line(60) }), answer: gateKeys,
  },
  sync: {
    method: 'GET', path: '/gate/sync', summary: 'What a gate needs to work without a network: keys, and the passes made, changed or revoked since `after`, 400 a page', access: atGate('query'),
    query: () => object({ place: placeId(), after: optional(string().check(regex(/^[0-9TZ:.-]{1,30}(#[0-9A-Z]{8})?$/, 'cursor'))) }), answer: gateSync,
  },
  enter: {
    method: 'POST', path: '/gate/entries', summary: 'Who went in and out, kept by the gate until it has a network; each once by its id. A fever is an urgent task of the grid', access: atGate('body'), refusals: ['stale'],
    body: () => object({ place: placeId(), entries: array(newEntry()).check(minLength(1), maxLength(20, 'too-many:20'), eachOnce('id')) }),
    answer: () => object({ done: array(idOf('event')), left: array(object({ id: idOf('event'), why: oneOf(['taken', 'too-old', 'ahead']) })) }),
  },
  entries: {
    method: 'GET', path: '/gate/entries', summary: 'Who went in and out on a day, latest first, names and doors masked, 20 a page: 14 days back for workers, 24 hours for whoever keeps the gate',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: gateRoles },
    query: () => object({ place: placeId(), day: day(), cursor: optional(string()) }), answer: entryPage,
  },
  mine: {
    method: 'GET', path: '/gate/entries/mine', summary: 'When I went in and out, and members without an account, visitors and vehicles of my household; 14 days, latest first', access: ofHousehold('query'),
    query: () => object({ household: household(), cursor: optional(string()) }), answer: entryPage,
  },
})
