/** Entering a household: made at an empty door, or joined where people live already — they or a grid worker confirm it. */
import { birthYearIssues } from '../../shared/birth-year'
import { shanghaiDay } from '../../shared/civil-time'
import { newId } from '../../shared/ids'
import { hasConsent } from '../../shared/consent'
import { householdLimit, type Door, type Household as HouseholdView } from '../../shared/identity'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import type { Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import { attendance } from '../duties/attendance'
import { putNewTask } from '../inbox/store'
import { eventOf, fileTask } from '../inbox/task'
import { unchanged, type PlaceNode } from '../places/store'
import { write, type Write } from '../table/table'
import { doorParts, knownDoor } from './door'
import { accountsOf, grown, newHousehold, sameDoor, type HouseholdFile, type Member } from './household'
import { newJoin, putJoin } from './join'
import { householdAt, putHousehold, putMember, putMembership, putNewHousehold, putUser, readHousehold } from './store'
import { rename } from './user'
import { viewHousehold } from './view'

export interface Entering { readonly id: string; readonly member: string; readonly door: Door; readonly me: Pick<Member, 'name' | 'relation' | 'birthYear' | 'elsewhere'>; readonly actor: Actor; readonly now: string; readonly lang: Lang }

/** A name given here is the person's name from now on, if they had none. */
const nameWrites = ({ actor, me }: Entering): Write[] => (actor.user.name ? [] : [putUser(rename(actor.user, me.name))])

async function make(entering: Entering, place: PlaceNode): Promise<HouseholdFile | undefined> {
  const { id, member, door, me, actor, now } = entering
  const household = newHousehold(id, door, place.path, now)
  const first: Member = { ...me, id: member, household: id, user: actor.user.id, v: 1 }
  const membership = putMembership({ user: actor.user.id, household: id, member, waiting: false })
  const writes = [...putNewHousehold(household), putMember(first), membership, ...nameWrites(entering)]
  const failed = await write([...writes, ...unchanged(place)])
  if (failed.includes(writes.length)) throw new Refusal('stale')
  return failed.length === 0 ? { household, members: [first] } : undefined
}

/** Undefined where somebody else came in meanwhile, so that it has to be looked again. */
async function askToJoin(entering: Entering, file: HouseholdFile): Promise<HouseholdFile | undefined> {
  const { member, me, actor, now } = entering
  const { household, members } = file
  if (members.length >= householdLimit) throw new Refusal('household-full')
  const draft = { ...me, id: member, household: household.id, user: actor.user.id, v: 1 }
  const wish = newJoin(draft)
  const waiting: Member = { ...draft, waiting: wish.id }
  const attended = await attendance(household.path, now)
  const task = fileTask({ request: wish.id, kind: 'join', urgency: 'normal', path: household.path, household: household.id, label: household.label, about: [{ id: member, name: me.name }], followers: [actor.user.id, ...accountsOf(file)], unheard: true }, now, attended)
  if (!task) throw new Error(`No inbox on the path of household ${household.id}`)
  const event = eventOf(task, { event: newId('event', Date.parse(now)), verb: 'submit', by: { user: actor.user.id, name: me.name }, now, attended })
  const membership = putMembership({ user: actor.user.id, household: household.id, member, waiting: true }, 'absent')
  const failed = await write([putHousehold(grown(household)), putJoin(wish), ...putNewTask(task, event), putMember(waiting), membership, ...nameWrites(entering)])
  if (failed.length === 0) return { household: grown(household), members: [...members, waiting] }
  if (failed.every((one) => one === 0)) return undefined
  const present = await readHousehold(household.id)
  if (present && livesIn(present, actor)) return present
  throw new Refusal(failed.includes(1) || members.some((one) => one.id === member) ? 'id-taken' : 'stale')
}

/** Confirmed or waiting. The household's own rows say so: the caller was read before a request that ran beside this one. */
const livesIn = (file: HouseholdFile, { user }: Actor): boolean => file.members.some((one) => one.user === user.id)

const attempts = 5

async function comeIn(entering: Entering, first: HouseholdFile): Promise<HouseholdFile> {
  let file: HouseholdFile | undefined = first
  for (let attempt = 0; file && attempt < attempts; attempt += 1) {
    if (livesIn(file, entering.actor)) return file
    const joined = await askToJoin(entering, file)
    if (joined) return joined
    file = await readHousehold(first.household.id)
  }
  throw new Refusal('stale')
}

/** Which household it is; entering the same door again answers the same. */
export async function enter(asked: Entering): Promise<HouseholdView> {
  const { id, actor, now, lang } = asked
  if (!hasConsent(actor.user.consents, 'privacy')) throw new Refusal('consent-needed')
  const known = await knownDoor(asked.door)
  const years = birthYearIssues(asked.me.birthYear, 'me.birthYear', shanghaiDay(now))
  if ('code' in known) throw new Refusal('invalid', { fields: faults([{ path: `door.${known.path}`, code: known.code }, ...years], lang) })
  if (years.length > 0) throw new Refusal('invalid', { fields: faults(years, lang) })
  const { door, place } = known
  const entering = { ...asked, door }
  const at = doorParts(door)
  const there = await householdAt(at)
  const made = there ? undefined : await make(entering, place)
  if (made) return viewHousehold(made, actor.user.id)
  // Somebody made this door's household a moment ago, or the id stands for a household at another door.
  const file = await readHousehold(there ?? (await householdAt(at)) ?? id)
  if (!file || !sameDoor(file.household, door)) throw new Refusal(file ? 'id-taken' : 'stale')
  return viewHousehold(await comeIn(entering, file), actor.user.id)
}
