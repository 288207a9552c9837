/** Fills an empty table: the published places, one lively community, its people, its volunteers, and reports, requests for help, campaigns and call-ups in every state. */
import { newUser, rename, consent, type User } from '../../functions/identity/user'
import { putMember, putMembership, putNewHousehold, putNewUser, readActor, userOfWechat } from '../../functions/identity/store'
import type { Board } from '../../functions/duties/board'
import type { Taker } from '../../functions/inbox/deeds'
import { lowestOf } from '../../shared/place-tree'
import { consentKinds, consentVersions } from '../../shared/consent'
import { placeKey } from '../../functions/table/keys'
import { get, write } from '../../functions/table/table'
import { putPlace, type PlaceNode } from '../../functions/places/store'
import { seedArrivals } from './arrivals'
import { seedCallUps } from './callups'
import { seedCampaigns } from './campaigns'
import { seedCares } from './cares'
import { communityId, communityPlaces } from './community'
import { publishedPlaces } from './divisions'
import { seedDuties } from './duties'
import { seedHelp } from './help'
import { seedGate } from './gate'
import { farCommunity, households, type Settled } from './households'
import { openidOfKey, people, type Person } from './people'
import { seedMeasures } from './measures'
import { Rows } from './rows'
import { stableId } from './stable-id'
import { stories } from './stories'
import { tell, type Worker } from './reports'
import { seedRisk, type Lists } from './risk'
import { seedSubsidies } from './subsidies'
import { seedUnits } from './units'
import { seedVolunteers, volunteers } from './volunteers'
import { askToJoin } from './wish'

const day = 86_400_000
const atOnce = 100

export const userIdOf = (key: string, now: number): string => stableId('user', key, now - 60 * day)

function userOf(key: string, name: string, now: number): User {
  const since = new Date(now - 60 * day).toISOString()
  const made = newUser(userIdOf(key, now), openidOfKey(key), since)
  if (!name) return made
  return { ...consent(rename(made, name), consentKinds.map((kind) => ({ kind, version: consentVersions[kind], given: true })), since), v: 1 }
}

function seedHousehold(rows: Rows, { file, keys }: Settled, now: number): void {
  rows.add(putNewHousehold(file.household))
  rows.add(file.members.map(putMember))
  for (const member of file.members) {
    if (member.user) rows.add([putMembership({ user: member.user, household: file.household.id, member: member.id, waiting: false })])
  }
  for (const key of keys.filter((one) => !people.some((person) => person.key === one))) rows.add(putNewUser(userOf(key, file.members[0]?.name ?? '', now)))
}

function workerOf(key: string, now: number): Worker {
  const person = people.find((one) => one.key === key)
  if (!person?.duty) throw new Error(`${key} serves nowhere`)
  return { user: userIdOf(key, now), name: person.name, role: person.duty.role }
}

/** Workers on their duty, volunteers lent from the community. */
function takerOf(key: string, place: PlaceNode, now: number): Taker {
  const told = volunteers.find((one) => one.key === key)
  return told ? { user: userIdOf(key, now), name: told.name, role: 'volunteer', lent: { id: place.id, name: place.name } } : workerOf(key, now)
}

/** Each story goes to a household of its inbox that has none yet, or to the one it names. */
function seedReports(rows: Rows, settled: readonly Settled[], boards: readonly Board[], lists: Lists, now: number): void {
  const free = settled.filter((one) => one.keys.some((key) => key.startsWith('resident-')))
  for (const [index, { story, inbox, worker, household }] of stories.entries()) {
    const at = household
      ? settled.findIndex((one) => one.keys.includes(household))
      : free.findIndex((one) => lowestOf(one.file.household.path, ['grid', 'community'])?.id === inbox && one.file.members.length >= (story.people ?? 1))
    const home = household ? settled[at] : free.splice(at, 1)[0]
    if (at < 0 || !home) throw new Error(`No household left for ${story.name}`)
    tell(story, home, { worker: workerOf(worker, now), boards, now, index, rows, lists })
  }
}

/** Everything as rows; `now` in milliseconds is what all times are counted back from. */
export function seedRows(now: number): Rows {
  const rows = new Rows()
  const published = publishedPlaces()
  const community = published.find((place) => place.id === communityId)
  if (!community) throw new Error(`The community ${communityId} is not in the data`)
  const own = communityPlaces(community)
  rows.add([...published, ...own].flatMap(putPlace))
  for (const { key, name } of people.filter((person) => person.name)) rows.add(putNewUser(userOf(key, name, now)))
  const boards = seedDuties(rows, new Map([...published, ...own].map((place) => [place.id, place])), now, (key) => userIdOf(key, now))
  const ends = published.filter((place) => place.id === communityId || place.id === farCommunity)
  const settled = households([...ends, ...own], now - 60 * day, (key) => userIdOf(key, now))
  for (const one of settled) seedHousehold(rows, one, now)
  const lists = seedRisk(rows, published, { user: userIdOf('gao-feng', now), name: '高峰' }, now)
  seedReports(rows, settled, boards, lists, now)
  for (const { key, name } of volunteers.filter((one) => !people.some((person) => person.key === one.key))) rows.add(putNewUser(userOf(key, name, now)))
  seedVolunteers(rows, community, now, (key) => userIdOf(key, now))
  seedHelp({ rows, settled, boards, now, takerOf: (key) => takerOf(key, community, now) })
  seedCampaigns({ rows, settled, place: community, leader: { user: userIdOf('zhou-min', now), name: '周敏' }, now })
  seedSubsidies(rows, settled, { user: userIdOf('zhang-weiguo', now), name: '张卫国' }, now)
  rows.add(seedUnits(now))
  seedCares(rows, settled, workerOf('sun-lei', now), now)
  seedCallUps({ rows, places: [...published, ...own], settled, lead: { user: userIdOf('zhang-weiguo', now), name: '张卫国', place: communityId, role: 'community-worker' }, now, userOf: (key) => userIdOf(key, now) })
  const measures = seedMeasures({ rows, places: published, settled, worker: workerOf('sun-lei', now), by: { user: userIdOf('gao-feng', now), name: '高峰' }, now, lists })
  seedGate({ rows, settled, measures, place: community, keeper: { user: userIdOf('ma-jun', now), name: '马军' }, userOf: (key) => userIdOf(key, now), now })
  seedArrivals({ rows, places: [...published, ...own], boards, by: { user: userIdOf('zheng-li', now), name: '郑丽', role: 'supervisor' }, now })
  askToJoin(rows, settled, userOf('chen-chen', '陈晨', now), now - 50 * 60_000)
  return rows
}

/** True once everything was written: the last row that `seed` writes is the community's own place. */
export async function isSeeded(): Promise<boolean> {
  return (await get(placeKey(communityId))) !== undefined
}

/** The demo people whom a table that was seeded before does not know: they came with a later version, and sign in with nothing. Somebody who did so already has no name. */
export async function newPeople(now: number): Promise<Pick<Person, 'key' | 'name'>[]> {
  const known = await Promise.all(people.map(async ({ key }) => {
    const user = await userOfWechat(openidOfKey(key))
    return user === undefined ? undefined : await readActor(user, new Date(now).toISOString())
  }))
  return people.filter(({ name }, index) => name !== '' && !known[index]?.user.name)
}

/** Writes everything; the mark that it is whole comes last. Tells how many rows are done. */
export async function seed(now: number, tellProgress: (done: number, all: number) => void): Promise<number> {
  const mark = placeKey(communityId).p
  const rows = seedRows(now).all()
  const ordered = [...rows.filter((row) => row.p !== mark), ...rows.filter((row) => row.p === mark)]
  // A transaction is one write to the disk of the local engine, however many rows: seven times as fast as row by row.
  for (let start = 0; start < ordered.length; start += atOnce) {
    await write(ordered.slice(start, start + atOnce).map((put) => ({ put })))
    if (start % 1000 === 0) tellProgress(start, ordered.length)
  }
  return ordered.length
}
