/** Me and my households, as I see them. Someone who waits to be confirmed sees the door they named and themselves. */
import type { Household as HouseholdView, Me, Member as MemberView } from '../../shared/identity'
import { fromCommunity } from '../../shared/place-tree'
import type { Actor } from '../http/actor'
import type { HouseholdFile, Member } from './household'
import { readTask } from '../inbox/store'
import { readHousehold } from './store'

function viewMember(member: Member, viewer: string): MemberView {
  const { id, name, relation, birthYear, elsewhere, user, waiting } = member
  return {
    id, name, ...(relation ? { relation } : {}), ...(birthYear ? { birthYear } : {}), ...(elsewhere ? { elsewhere } : {}), account: user !== undefined, me: user === viewer,
    waiting: waiting !== undefined, ...(waiting ? { join: waiting } : {}),
  }
}

export function viewHousehold({ household, members }: HouseholdFile, viewer: string): HouseholdView {
  const own = members.find((one) => one.user === viewer)
  const waiting = own?.waiting !== undefined
  const community = fromCommunity(household.path)[0]
  const shown = waiting ? members.filter((one) => one === own) : members
  return {
    id: household.id, place: household.place, community: community?.id ?? household.place, communityName: community?.name ?? '', label: household.label, waiting,
    ...(household.contact && !waiting ? { contact: household.contact } : {}), members: shown.map((member) => viewMember(member, viewer)),
  }
}

/** Of a household that has not answered yet, how far the wish is. */
async function viewMine(file: HouseholdFile, viewer: string): Promise<HouseholdView> {
  const seen = viewHousehold(file, viewer)
  const wish = seen.waiting ? file.members.find((one) => one.user === viewer)?.waiting : undefined
  const task = wish === undefined ? undefined : await readTask(wish)
  return task ? { ...seen, wish: { state: task.state, place: task.placeName, ...(task.holder ? { holder: task.holder.name } : {}) } } : seen
}

export async function viewMe({ user, duties, coming = [], memberships }: Actor): Promise<Me> {
  const files = await Promise.all(memberships.map((one) => readHousehold(one.household)))
  return {
    id: user.id, ...(user.name ? { name: user.name } : {}), ...(user.phone ? { phone: user.phone } : {}), consents: user.consents, duties: [...duties, ...coming],
    households: await Promise.all(files.filter((file) => file !== undefined).map((file) => viewMine(file, user.id))),
  }
}
