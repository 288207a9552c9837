/** Entering a household: made at an empty door, or joined where people live already — they or a grid worker confirm it. */
import { newId } from '../../shared/ids'
import { hasConsent } from '../../shared/consent'
import { householdLimit, type Door, type Household as HouseholdView } from '../../shared/identity'
import { faults } from '../../shared/parse'
import type { Place } from '../../shared/places'
import type { PlaceLevel } from '../../shared/place-tree'
import type { Lang } from '../../shared/words'
import type { Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import { attendance } from '../duties/attendance'
import { putNewTask } from '../inbox/store'
import { eventOf, fileTask } from '../inbox/task'
import { childrenOfPlace, readPlace } from '../places/store'
import { write, type Write } from '../table/table'
import { accountsOf, newHousehold, sameDoor, type HouseholdFile, type Member } from './household'
import { newJoin, putJoin } from './join'
import { householdAt, putMember, putMembership, putNewHousehold, putUser, readHousehold } from './store'
import { rename } from './user'
import { viewHousehold } from './view'

export interface Entering { readonly id: string; readonly member: string; readonly door: Door; readonly me: Pick<Member, 'name' | 'relation' | 'birthYear'>; readonly actor: Actor; readonly now: string; readonly lang: Lang }

const doorLevels: readonly PlaceLevel[] = ['community', 'grid', 'compound', 'building']

/**
 * The place of the door. Where the tree ends above the building, the building has to be typed; a grid or compound that has
 * places below is no door, or one home could stand twice.
 */
async function doorPlace({ door, lang }: Entering): Promise<Place> {
  const place = await readPlace(door.place)
  const fields = (path: string, code: 'place-unknown' | 'place-home' | 'required') => new Refusal('invalid', { fields: faults([{ path, code }], lang) })
  if (!place) throw fields('door.place', 'place-unknown')
  if (!doorLevels.includes(place.level)) throw fields('door.place', 'place-home')
  if (place.level !== 'building' && !door.building) throw fields('door.building', 'required')
  if ((place.level === 'grid' || place.level === 'compound') && (await childrenOfPlace(place.id)).length > 0) throw fields('door.place', 'place-home')
  return place
}

/** A name given here is the person's name from now on, if they had none. */
const nameWrites = ({ actor, me }: Entering): Write[] => (actor.user.name ? [] : [putUser(rename(actor.user, me.name))])

async function make(entering: Entering, place: Place): Promise<HouseholdFile | undefined> {
  const { id, member, door, me, actor, now } = entering
  const household = newHousehold(id, door, place.path, now)
  const first: Member = { ...me, id: member, household: id, user: actor.user.id, v: 1 }
  const membership = putMembership({ user: actor.user.id, household: id, member, waiting: false })
  const failed = await write([...putNewHousehold(household), putMember(first), membership, ...nameWrites(entering)])
  return failed.length === 0 ? { household, members: [first] } : undefined
}

async function askToJoin(entering: Entering, file: HouseholdFile): Promise<HouseholdFile> {
  const { member, me, actor, now } = entering
  const { household, members } = file
  if (members.length >= householdLimit) throw new Refusal('household-full')
  const draft = { ...me, id: member, household: household.id, user: actor.user.id, v: 1 }
  const wish = newJoin(draft)
  const waiting: Member = { ...draft, waiting: wish.id }
  const task = fileTask({ request: wish.id, kind: 'join', urgency: 'normal', path: household.path, household: household.id, label: household.label, about: [{ id: member, name: me.name }], followers: [actor.user.id, ...accountsOf(file)] }, now, await attendance(household.path, now))
  if (!task) throw new Error(`No inbox on the path of household ${household.id}`)
  const event = eventOf(task, { event: newId('event', Date.parse(now)), verb: 'submit', by: { user: actor.user.id, name: me.name }, now })
  const membership = putMembership({ user: actor.user.id, household: household.id, member, waiting: true }, 'absent')
  const failed = await write([putJoin(wish), ...putNewTask(task, event), putMember(waiting), membership, ...nameWrites(entering)])
  if (failed.length === 0) return { household, members: [...members, waiting] }
  const present = await readHousehold(household.id)
  if (present && livesIn(present, actor)) return present
  throw new Refusal(failed.includes(0) || members.some((one) => one.id === member) ? 'id-taken' : 'stale')
}

/** Confirmed or waiting. The household's own rows say so: the caller was read before a request that ran beside this one. */
const livesIn = (file: HouseholdFile, { user }: Actor): boolean => file.members.some((one) => one.user === user.id)

const withoutBuilding = ({ place, unit, room }: Door): Door => ({ place, room, ...(unit === undefined ? {} : { unit }) })

/** Which household it is; entering the same door again answers the same. */
export async function enter(asked: Entering): Promise<HouseholdView> {
  const { id, actor } = asked
  if (!hasConsent(actor.user.consents, 'privacy')) throw new Refusal('consent-needed')
  const place = await doorPlace(asked)
  // A building that was picked needs no name typed; with one, the same room would be two doors.
  const door = place.level === 'building' ? withoutBuilding(asked.door) : asked.door
  const entering = { ...asked, door }
  const at = { place: door.place, building: door.building, unit: door.unit ?? '', room: door.room }
  const there = await householdAt(at)
  const made = there ? undefined : await make(entering, place)
  if (made) return viewHousehold(made, actor.user.id)
  // Somebody made this door's household a moment ago, or the id stands for a household at another door.
  const file = await readHousehold(there ?? (await householdAt(at)) ?? id)
  if (!file || !sameDoor(file.household, door)) throw new Refusal(file ? 'id-taken' : 'stale')
  return viewHousehold(livesIn(file, actor) ? file : await askToJoin(entering, file), actor.user.id)
}
