/** The units of the places that a call-up has reached: asked by phone, and how many they send. */
import { callUpLimits } from '../../shared/callup-rules'
import { idAt, reference } from '../../shared/ids'
import { faults } from '../../shared/parse'
import type { UnitNear } from '../../shared/units'
import type { Lang } from '../../shared/words'
import { sendsNow, type Unit } from '../duties/unit'
import { putAsking, readUnits, readUnitsAt } from '../duties/unit-store'
import { dutyAt, nameOf, personOf } from '../http/actor'
import { refuse, Refusal } from '../http/refusal'
import { runRoles } from '../../shared/callups'
import { readPlaces } from '../places/store'
import { write, type Added, type Write } from '../table/table'
import { barred, type CallUp } from './callup'
import { doOnce } from './doing'
import { freeHands, putUnitHand, readUnitHand, takeHands } from './store'
import type { Doing } from './taking'

/** Those reached, and from the second wave on the street above them. Rule. */
export function unitPlacesOf({ sort, path, place, reached, wave }: CallUp): string[] {
  const above = path[path.indexOf(place) - 1]
  return sort === 'hands' ? [...reached, ...(wave > 1 && above !== undefined ? [above] : [])] : []
}

/** Those that send hands now; who has what is asked for first. */
export async function unitsFor(of: CallUp, now: string): Promise<UnitNear[]> {
  const places = unitPlacesOf(of)
  if (places.length === 0) return []
  const [known, names] = await Promise.all([readUnitsAt(places), readPlaces(places)])
  const near = known.flatMap(({ id, units }) => units.filter((one) => sendsNow(one, now)).map(({ id: unit, name, skills, hands }) => ({ id: unit, name, skills, hands, place: id, placeName: names.get(id)?.name ?? '' })))
  const has = (one: UnitNear): number => Number(of.skill !== undefined && one.skills.includes(of.skill))
  return near.sort((a, b) => has(b) - has(a) || places.indexOf(a.place) - places.indexOf(b.place))
}

async function unitOf(of: CallUp, at: string, unit: string, now: string): Promise<Unit> {
  if (!unitPlacesOf(of).includes(at)) throw new Refusal('out-of-reach')
  const found = (await readUnits(at)).units.find((one) => one.id === unit)
  if (!found || !sendsNow(found, now)) throw new Refusal('unit-gone')
  return found
}

interface Asked { readonly at: string; readonly unit: string; readonly hands: number }

/** Whom to call; those who keep the unit see who was told, and for what. */
export async function askUnit(of: CallUp, asked: Asked, { actor, event, now }: Doing): Promise<{ contact: string; phone: string }> {
  const no = barred(of, 'units', now)
  if (no) throw refuse(no)
  const unit = await unitOf(of, asked.at, asked.unit, now)
  const duty = dutyAt(actor, of.path, runRoles)
  const skill = of.skill ?? unit.skills[0]
  if (!duty || !skill) throw new Refusal('forbidden')
  const at = { place: duty.placeName, role: duty.role }
  // Asked again with the same id, the line stands already, and its number is told once more.
  await write([putAsking(asked.at, { id: idAt('look', event, Date.parse(now)), at: now, unit: unit.name, by: nameOf(actor), ...at, reference: reference(of.id), hands: asked.hands, skill })])
  return { contact: unit.contact, phone: unit.phone }
}

/** How many it sends, and how many of them came; the last word counts. */
export async function unitHands(first: CallUp, { at, unit, hands, came }: Asked & { readonly came?: number | undefined }, { actor, event, now, lang }: Doing & { readonly lang: Lang }): Promise<void> {
  if ((came ?? 0) > hands) throw new Refusal('invalid', { fields: faults([{ path: 'came', code: `hands-few:${hands}` }], lang) })
  const old = await readUnitHand(first.id, unit)
  const name = old?.name ?? (await unitOf(first, at, unit, now)).name
  const plan = async (of: CallUp): Promise<readonly (Write | Added)[]> => {
    const known = await readUnitHand(of.id, unit)
    const no = barred(of, 'units', now)
    if (no) throw refuse(no)
    const more = hands - (known?.hands ?? 0)
    if (of.taken + more > Math.min(of.hands, callUpLimits.handsAtMost)) throw new Refusal('callup-full')
    const change = more > 0 ? [takeHands(of, more)] : more < 0 ? [freeHands(of, -more)] : []
    return [putUnitHand(of, { unit, at: known?.at ?? at, name, hands, ...(came === undefined ? {} : { came }), v: (known?.v ?? 0) + 1 }), ...change]
  }
  await doOnce(first, { id: event, verb: 'units', by: personOf(actor), now, who: name, text: came === undefined ? String(hands) : `${String(came)}/${String(hands)}` }, plan)
}
