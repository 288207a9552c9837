/** Saying yes to a call-up or to a shift, and giving it back: never more than were asked for, one person once, nobody at two at the same time. */
import { phaseOf } from '../../shared/callup-states'
import { nameOf, personOf, type Actor } from '../http/actor'
import { refuse, Refusal } from '../http/refusal'
import type { Person } from '../inbox/task'
import { handOfHouseholdKey } from '../table/keys'
import { get, type Added, type Write } from '../table/table'
import { isThere, servesOn } from '../volunteers/volunteer'
import { readVolunteer } from '../volunteers/store'
import { barred, runs, type CallUp } from './callup'
import { doOnce, knownCallUp, nothing } from './doing'
import { hasMany, meeting, moveHand, withItem, withoutItem, type Accepted, type Hand } from './hand'
import { endOf, freeHands, putAccepted, putHand, readAccepted, readCallUps, readHand, takeHands } from './store'

export interface Doing { readonly actor: Actor; readonly event: string; readonly now: string }
/** As a volunteer of a place, or for a household. */
type For = { readonly as: string } | { readonly household: string; readonly name: string }

/** At the same time as something that was not called off since. */
async function holdFree(old: Accepted | undefined, of: CallUp, now: string): Promise<void> {
  if (hasMany(old, now)) throw new Refusal('accepted-many')
  const met = meeting(old, of)
  if (met.length === 0) return
  const known = await readCallUps(met.map((one) => one.callup))
  const still = met.find((one) => known.get(one.callup)?.ended === undefined)
  if (still) throw new Refusal('overlaps', { who: still.title })
}

/** One that runs already takes who is on duty now. */
async function holdOnDuty(actor: Actor, as: string, now: string): Promise<void> {
  const known = await readVolunteer(actor.user.id)
  if (!known || !isThere(known, now) || !servesOn(known, actor, now).some((one) => one.place === as)) throw new Refusal('you-off-duty')
}

const nextHand = (old: Hand | undefined, actor: Actor, by: For, now: string): Hand =>
  ({ user: actor.user.id, name: nameOf(actor) || ('name' in by ? by.name : ''), ...('as' in by ? { as: by.as } : { household: by.household }), state: 'coming', at: now, v: (old?.v ?? 0) + 1 })

/** One person of a household: the row is there while they are. */
async function ofHousehold(of: CallUp, by: For, user: string): Promise<Write[]> {
  if (!('household' in by)) return []
  const key = handOfHouseholdKey(of.id, by.household)
  if (await get(key)) throw new Refusal('household-has')
  return [{ put: { ...key, user, ttl: endOf(of) }, when: 'absent' }]
}

export async function accept(first: CallUp, by: For, { actor, event, now }: Doing): Promise<void> {
  const user = actor.user.id
  const plan = async (of: CallUp): Promise<readonly (Write | Added)[]> => {
    const [old, known] = await Promise.all([readHand(of.id, user), readAccepted(user)])
    if (old && !moveHand(old, 'accept', {})) return nothing
    if (runs(actor, of)) throw new Refusal('own-callup')
    const no = barred(of, 'accept', now)
    if (no) throw refuse(no)
    if (of.taken >= of.hands) throw new Refusal('callup-full')
    if ('as' in by && phaseOf(of, now) === 'running') await holdOnDuty(actor, by.as, now)
    await holdFree(known, of, now)
    const { id, title, from, until } = of
    return [takeHands(of, 1), putHand(of, nextHand(old, actor, by, now)), putAccepted(withItem(known, user, { callup: id, title, from, until }, now), now), ...(await ofHousehold(of, by, user))]
  }
  await doOnce(first, { id: event, verb: 'accept', by: personOf(actor), now }, plan)
}

/** The hand is free at once, and the times of whoever gives it back. */
export async function giveBack(id: string, text: string | undefined, { by, event, now }: Omit<Doing, 'actor'> & { readonly by: Person }): Promise<void> {
  const first = await knownCallUp(id)
  const { user } = by
  const plan = async (of: CallUp): Promise<readonly (Write | Added)[]> => {
    const [old, known] = await Promise.all([readHand(id, user), readAccepted(user)])
    if (!old) throw new Refusal('not-coming')
    if (old.state === 'given-back') return nothing
    const no = barred(of, 'give-back', now)
    if (no) throw refuse(no)
    const next = moveHand(old, 'give-back', { at: now, ...(text ? { text } : {}) })
    if (!next) throw new Refusal('stale', { present: { state: old.state } })
    const home = old.household === undefined ? [] : [{ remove: handOfHouseholdKey(id, old.household) }]
    return [freeHands(of, 1), putHand(of, next), ...(known ? [putAccepted(withoutItem(known, id, now), now)] : []), ...home]
  }
  await doOnce(first, { id: event, verb: 'give-back', by, now, text }, plan)
}
