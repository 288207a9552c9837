/** A pass as it is kept, and which of them a household has. Rules only: who gets one, when it is made anew, when it counts no more. */
import { array, boolean, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { addDays, shanghaiDay, startOfDay } from '../../shared/civil-time'
import { guestLimit, passSeconds, refreshSeconds } from '../../shared/gate-words'
import { measureKindNames } from '../../shared/measure-words'
import { passGrants, passKinds } from '../../shared/pass'
import { fromCommunity } from '../../shared/place-tree'
import type { PathStep } from '../../shared/places'
import { confirmed, type Household, type HouseholdFile, type Member } from '../identity/household'
import { whoOf } from './who'

/** Times in seconds, as in the code itself. `of`: the member, visitor or vehicle. `issued`: when it was last signed anew. `listed`: when gates hear of it. `home`: until when it lets in only; `indoors`: the span in which it does, or last did. `key`: which one signs it. */
export const keptPass = lazy(() => object({
  number: string(), of: string(), kind: oneOf(passKinds), paper: boolean(), grant: oneOf(passGrants), home: optional(int()), indoors: optional(object({ from: int(), to: int() })), name: string(), who: string(), plate: optional(string()), from: int(), until: int(), issued: int(), listed: string(), key: int(),
  community: string(), area: string(), household: string(), label: string(), revoked: optional(string()), by: optional(string()), reason: optional(string()), v: int(),
}))
export type KeptPass = Infer<ReturnType<typeof keptPass>>

/** To stay at home until that day, which is included. `hold`: everyone of the household, as a worker said; `stays`: each person by a measure that runs for them. */
const hold = lazy(() => object({ until: string(), reason: string(), by: string(), at: string() }))
const stay = lazy(() => object({ member: string(), until: string(), kind: oneOf(measureKindNames) }))
export type Stay = Infer<ReturnType<typeof stay>>
export const gateRow = lazy(() => object({ household: string(), passes: array(string()), hold: optional(hold()), stays: optional(array(stay())), at: string(), v: int() }))
export type GateRow = Infer<ReturnType<typeof gateRow>>
/** What is kept of a household beside who it is. */
export interface Held { readonly row: GateRow; readonly passes: readonly KeptPass[] }

/** A household with its passes, all that were not revoked. */
export interface Holder extends Held { readonly file: HouseholdFile }
/** `key`: the number of the one that signs; `counts`: whether what another signed counts still. */
export interface Signer { readonly key: number; readonly counts: (n: number) => boolean }
/** What is written: the row where it changed, and each pass that is new or has changed. */
export interface Issued { readonly row: GateRow; readonly passes: readonly KeptPass[]; readonly changed: readonly KeptPass[] }

export const secondsOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000)
export const newRow = (household: string, now: string): GateRow => ({ household, passes: [], at: now, v: 0 })

/** The community whose keys sign, and the compound whose gate opens; a home in none goes through any gate of its community. Undefined outside of communities. */
export function gateOf(path: readonly PathStep[]): { community: PathStep; area: PathStep } | undefined {
  const below = fromCommunity(path)
  const [community] = below
  return community && { community, area: below.find(({ level }) => level === 'compound') ?? community }
}

const counting = <T extends { readonly until: string }>(one: T | undefined, now: string): T | undefined => (one && shanghaiDay(now) <= one.until ? one : undefined)
/** Everyone of the household is to stay at home now. */
export const holdNow = ({ hold: held }: GateRow, now: string): GateRow['hold'] => counting(held, now)
/** This person is, by a measure. */
export const stayNow = ({ stays = [] }: GateRow, { of, kind }: Pick<KeptPass, 'of' | 'kind'>, now: string): Stay | undefined =>
  (kind === 'resident' ? counting(stays.find(({ member }) => member === of), now) : undefined)

/** How many people of the household are, by a measure. */
export const staying = ({ stays = [] }: GateRow, now: string): number => stays.filter((one) => counting(one, now)).length

/** Somebody of it is observed at home, by a measure. */
export const observed = ({ stays = [] }: GateRow, now: string): boolean => stays.some((one) => one.kind === 'home' && counting(one, now) !== undefined)

type Stood = Pick<KeptPass, 'of' | 'kind' | 'indoors'>
/** What a pass lets them do, and until when: the later of the two where both count. */
function standing(row: GateRow, pass: Stood, now: string): Pick<KeptPass, 'grant' | 'home' | 'indoors'> {
  const last = [holdNow(row, now), stayNow(row, pass, now)].flatMap((one) => one?.until ?? []).sort().at(-1)
  const [at, was] = [secondsOf(now), pass.indoors]
  const since = was && at < was.to ? was.from : undefined
  if (last === undefined) return { grant: 'free', home: undefined, indoors: was && since !== undefined ? { from: since, to: at } : was }
  const home = secondsOf(startOfDay(addDays(last, 1)))
  return { grant: 'in-only', home, indoors: { from: since ?? at, to: home } }
}

/** What a pass says of its household as it now is. */
function terms(pass: Stood, { household, row, now }: { household: Household; row: GateRow; now: string }): Pick<KeptPass, 'community' | 'area' | 'household' | 'label' | 'grant' | 'home' | 'indoors'> {
  const at = gateOf(household.path)
  return { community: at?.community.id ?? '', area: at?.area.id ?? '', household: household.id, label: household.label, ...standing(row, pass, now) }
}

export interface Wanted { readonly of: string; readonly number: string; readonly kind: KeptPass['kind']; readonly paper: boolean; readonly name: string; readonly plate?: string; readonly from: number; readonly until: number }

export function newPass({ file: { household }, row }: Pick<Holder, 'file' | 'row'>, wanted: Wanted, { key }: Signer, now: string): KeptPass {
  return { ...wanted, ...terms(wanted, { household, row, now }), who: whoOf(wanted, household.room), issued: secondsOf(now), listed: now, key, v: 1 }
}

/** Says what is true now, signed by the key that signs now. */
function again(old: KeptPass, { file: { household }, row }: Holder, { key }: Signer, now: string, until = old.until): KeptPass {
  const who = whoOf(old, household.room)
  return { ...old, ...terms(old, { household, row, now }), who, from: until === old.until ? old.from : secondsOf(now), until, issued: secondsOf(now), listed: now, key, v: old.v + 1 }
}

const said = ({ community, area, label, grant, home, name }: Pick<KeptPass, 'community' | 'area' | 'label' | 'grant' | 'home' | 'name'>): string => [community, area, label, grant, home, name].join('|')
const isResident = ({ kind, paper }: Pick<KeptPass, 'kind' | 'paper'>): boolean => kind === 'resident' && !paper

/** What this pass becomes: the same where nothing is to be said anew. A paper says what is printed on it; gates hear from their list what has changed since. */
function renewed(pass: KeptPass, holder: Holder, signer: Signer, now: string): KeptPass {
  const member = holder.file.members.find(({ id }) => id === pass.of)
  const known = { ...pass, name: member?.name ?? pass.name }
  const changed = said({ ...known, ...terms(pass, { household: holder.file.household, row: holder.row, now }) }) !== said(pass)
  if (pass.paper) return changed ? { ...again(known, holder, { ...signer, key: pass.key }, now), issued: pass.issued } : pass
  if (isResident(pass) && secondsOf(now) >= pass.issued + refreshSeconds) return again(known, holder, signer, now, secondsOf(now) + passSeconds.resident)
  if (changed || !signer.counts(pass.key)) return again(known, holder, signer, now, isResident(pass) ? secondsOf(now) + passSeconds.resident : pass.until)
  return pass
}

export const revokePass = (pass: KeptPass, now: string, by?: string, reason?: string): KeptPass =>
  pass.revoked === undefined ? { ...pass, revoked: now, listed: now, ...(by ? { by } : {}), ...(reason === undefined ? {} : { reason }), v: pass.v + 1 } : pass

/** Its row is written anew after so long, or it would end while its passes are in use. */
const rowSeconds = 20 * 86_400

/** The passes of a household after something was added or changed: those that ran out or were revoked leave its row. */
function settle(holder: Holder, next: readonly KeptPass[], now: string): Issued {
  const before = new Map(holder.passes.map((pass) => [pass.number, pass]))
  const changed = next.filter((pass) => before.get(pass.number)?.v !== pass.v)
  const left = next.filter((pass) => pass.revoked === undefined && pass.until > secondsOf(now))
  const isYoung = secondsOf(now) - secondsOf(holder.row.at) < rowSeconds
  const same = isYoung && left.length === holder.row.passes.length && left.every(({ number }) => holder.row.passes.includes(number))
  return { row: same ? holder.row : { ...holder.row, passes: left.map(({ number }) => number), at: now, v: holder.row.v + 1 }, passes: left, changed }
}

/** Who gets a pass on this phone: whoever holds it, and those of the household who have none of their own. Family who live elsewhere are visitors. */
const carried = (file: HouseholdFile, user: string): Member[] => confirmed(file).filter((one) => !one.elsewhere && (one.user === undefined || one.user === user))

/** What this phone shows: passes of its own, each made or made anew where it is time. Whoever left the household has none any more. `number`: a new one. */
export function refresh(holder: Holder, user: string, signer: Signer, { now, number }: { now: string; number: () => string }): Issued {
  const people = carried(holder.file, user)
  const gone = (pass: KeptPass): boolean => pass.kind === 'resident' && !confirmed(holder.file).some(({ id, elsewhere }) => id === pass.of && !elsewhere)
  const others = (pass: KeptPass): boolean => isResident(pass) && !people.some(({ id }) => id === pass.of)
  const kept = holder.passes.map((pass) => (gone(pass) ? revokePass(pass, now) : others(pass) ? pass : renewed(pass, holder, signer, now)))
  const has = new Set(kept.filter((pass) => isResident(pass) && pass.revoked === undefined).map((pass) => pass.of))
  const until = secondsOf(now) + passSeconds.resident
  const made = people.filter(({ id }) => !has.has(id)).map(({ id, name }) => newPass(holder, { of: id, number: number(), kind: 'resident', paper: false, name, from: secondsOf(now), until }, signer, now))
  return settle(holder, [...kept, ...made], now)
}

/** One more pass; a paper takes the place of the paper that its person had. */
export function add(holder: Holder, made: KeptPass, now: string): Issued {
  return settle(holder, [...holder.passes.map((pass) => (made.paper && pass.paper && pass.of === made.of ? revokePass(pass, now) : pass)), made], now)
}

export function drop(holder: Holder, number: string, now: string): Issued {
  return settle(holder, holder.passes.map((pass) => (pass.number === number ? revokePass(pass, now) : pass)), now)
}

/** Whether another visitor or vehicle may be registered. */
export const hasRoom = ({ passes }: Pick<Holder, 'passes'>, now: string): boolean => passes.filter((pass) => pass.kind !== 'resident' && pass.until > secondsOf(now)).length < guestLimit

/** The row has changed, and with it what some of the passes let their people do: each of them says so to the next gate that hears of it. */
function stood({ row: old, passes }: Held, change: Pick<GateRow, 'hold' | 'stays'>, now: string): Issued {
  const { household, passes: numbers, v } = old
  const row: GateRow = { household, passes: numbers, ...(change.hold ? { hold: change.hold } : {}), ...(change.stays?.length ? { stays: change.stays } : {}), at: now, v: v + 1 }
  const next = passes.map((pass) => {
    const { grant, home, indoors } = standing(row, pass, now)
    return pass.grant === grant && pass.home === home ? pass : { ...pass, grant, home, indoors, listed: now, v: pass.v + 1 }
  })
  return { row, passes: next, changed: next.filter((pass, index) => pass !== passes[index]) }
}

/** Everyone of the household is to stay at home, or no more. */
export function holdAtHome(held: Held, wish: { readonly until?: string | undefined; readonly reason: string; readonly by: string }, now: string): Issued {
  const { until, reason, by } = wish
  return stood(held, { stays: held.row.stays, hold: until === undefined ? undefined : { until, reason, by, at: now } }, now)
}

/** A measure began, grew longer or ended. `until`: its last day where it means staying at home. Nothing is written anew where nothing changes. */
export type Staying = Pick<Stay, 'member' | 'kind'> & { readonly until?: string | undefined }
export function stayAtHome(held: Held, changes: readonly Staying[], now: string): Issued {
  const { row, passes } = held
  const before = (row.stays ?? []).filter((one) => counting(one, now))
  const others = before.filter(({ member }) => !changes.some((one) => one.member === member))
  const stays = [...others, ...changes.flatMap(({ member, kind, until }) => (until === undefined ? [] : [{ member, kind, until }]))]
  const same = stays.length === before.length && stays.every((one) => before.some(({ member, kind, until }) => one.member === member && one.kind === kind && one.until === until))
  return same ? { row, passes, changed: [] } : stood(held, { hold: row.hold, stays }, now)
}

/** Whose passes somebody of the household sees and drops: their own, and those of nobody who has an account. */
export function isShownTo({ file }: Pick<Holder, 'file'>, { kind, of }: Pick<KeptPass, 'kind' | 'of'>, user: string): boolean {
  const member = file.members.find(({ id }) => id === of)
  return kind !== 'resident' || (member !== undefined && (member.user === undefined || member.user === user))
}
