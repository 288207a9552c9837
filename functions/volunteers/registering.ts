/** Signing up, saying it anew, leaving: their own row and its lines in one transaction, with what the workers of a new place are told. */
import { hasConsent } from '../../shared/consent'
import { isCurrent } from '../../shared/duties'
import { newId } from '../../shared/ids'
import { faults } from '../../shared/parse'
import type { Place } from '../../shared/places'
import type { Lang } from '../../shared/words'
import { nameOf, personOf, type Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import { leaveCallUps } from '../callups/leaving'
import { servingAt } from '../duties/store'
import { putUser } from '../identity/store'
import { rename } from '../identity/user'
import { noticeOfPlace } from '../notices/notice'
import { putNotice } from '../notices/store'
import { readPlaces } from '../places/store'
import { write, type Write } from '../table/table'
import { leaveDuty } from './deciding'
import { putVolunteer, readVolunteer } from './store'
import { askedPlaces, leftPlaces, register, type Said, type Standing, type Volunteer } from './volunteer'

interface Registration extends Said { readonly name?: string | undefined; readonly places: readonly string[] }
interface By { readonly actor: Actor; readonly now: string; readonly lang: Lang }

async function communities(wanted: readonly string[], lang: Lang): Promise<Place[]> {
  const found = await readPlaces(wanted)
  const wrong = wanted.flatMap((id, index) => (found.get(id)?.level === 'community' ? [] : [{ path: `places.${String(index)}`, code: 'place-volunteer' as const }]))
  if (wrong.length > 0) throw new Refusal('invalid', { fields: faults(wrong, lang) })
  return wanted.flatMap((id) => found.get(id) ?? [])
}

/** Those who can accept them there. */
async function toldOf({ place, placeName }: Standing, name: string, now: string): Promise<Write[]> {
  const workers = (await servingAt(place)).filter((one) => one.role === 'community-worker' && isCurrent(one, now))
  const cause = newId('notice')
  return workers.map(({ user }) => putNotice(noticeOfPlace({ cause, user, kind: 'volunteer-asked', at: now, place, label: placeName, by: name, opens: 'volunteers' })))
}

export async function signUp({ name: typed, places, ...said }: Registration, { actor, now, lang }: By): Promise<Volunteer> {
  if (!hasConsent(actor.user.consents, 'privacy')) throw new Refusal('consent-needed')
  const name = nameOf(actor) || typed
  if (!name) throw new Refusal('invalid', { fields: faults([{ path: 'name', code: 'required' }], lang) })
  const [wanted, old] = await Promise.all([communities(places, lang), readVolunteer(actor.user.id)])
  const next = register(old, { user: actor.user.id, name, now }, said, wanted)
  const tell = await Promise.all(askedPlaces(old, next).map((one) => toldOf(one, name, now)))
  const named = actor.user.name ? [] : [putUser(rename(actor.user, name))]
  if ((await write([...putVolunteer(old, next), ...named, ...tell.flat()])).length > 0) throw new Refusal('stale')
  const left = await readPlaces(leftPlaces(old, next).filter((one) => one.state === 'approved').map((one) => one.place))
  for (const place of left.values()) {
    await leaveDuty(actor.user.id, { place, by: personOf(actor), now })
    await leaveCallUps(actor.user.id, place.id, now)
  }
  return next
}
