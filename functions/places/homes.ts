/** Homes follow the places they stand at. */
import { newId } from '../../shared/ids'
import { fromCommunity } from '../../shared/place-tree'
import { Refusal } from '../http/refusal'
import { atPlace, type Household } from '../identity/household'
import { moveHousehold, putHousehold, readHome } from '../identity/store'
import { followHome, type Following } from '../inbox/follow'
import { write } from '../table/table'
import { doneBy, doneJob, keepJob, newJob, putJob, type Job } from './job'
import { placeNow, readNode, unchanged, type PlaceNode } from './store'

const attempts = 5
const longestBuilding = 20
const said = ({ place, path, label }: Household): string => JSON.stringify([place, label, path.map(({ id, level, name }) => [id, level, name])])

/** What a door may be called in the place where it goes: as it is; where people live at that one already, by the building it came from; and where that is taken, too, with a number. */
export function doorNames(home: Pick<Household, 'id' | 'building'>, from: string): (string | undefined)[] {
  const typed = (home.building ? `${from}${home.building}` : from).replace(/\s/g, '')
  const ending = (end: string): string => `${typed.slice(0, longestBuilding - end.length)}${end}`
  return [home.building, ending(''), ...['2', '3', '4', '5', '6', '7', '8', '9', home.id.slice(-8)].map(ending)]
}

/** To another place of the tree, with its door; `from` names the place that it leaves. */
async function moveDoor(old: Household, to: PlaceNode, from: string): Promise<boolean> {
  for (const building of doorNames(old, from)) {
    const failed = await write(moveHousehold(old, atPlace(old, to, building)))
    if (!failed.includes(0)) return failed.length === 0
  }
  return false
}

/** One household and what it has open, in agreement with its place; answers how much was changed. Where the place lies is read after the home, as with tasks. */
export async function agreeHome(id: string, following: Following): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const home = await readHome(id)
    const own = home && (await readNode(home.place))
    const to = own?.into === undefined ? own : await placeNow(own.into)
    if (!home || !own || !to) return 0
    const next = atPlace(home, to, home.building)
    if (said(home) === said(next)) return followHome(id, following)
    const brought = to.id === own.id ? (await write([putHousehold(next)])).length === 0 : await moveDoor(home, to, own.name)
    if (brought) return 1 + (await followHome(id, following))
  }
  throw new Refusal('stale')
}

/** The job by which what a home has open follows it, also when whoever put it there is gone. */
function settling(home: Household, to: PlaceNode, { by, now }: Following): Job {
  const community = fromCommunity(to.path)[0]?.id ?? to.id
  return newJob({ id: newId('job', Date.parse(now)), kind: 'settle', community, place: to.id, placeName: to.name, to: '', target: home.id, by, at: now })
}

export async function endSettling(job: Job, now: string): Promise<void> {
  await followHome(job.target, { now, ...doneBy(job) })
  await keepJob(doneJob(job))
}

/**
 * Puts a household whose building was typed into that building of the tree; all that it has open follows. Done again, it does nothing.
 * Refuses `door-taken` where another household is registered at that door.
 */
export async function settleHousehold(id: string, place: string, following: Following): Promise<Household> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [home, to] = [await readHome(id), await readNode(place)]
    if (!home) throw new Refusal('not-found')
    if (!to || to.retired !== undefined) throw new Refusal('place-retired')
    if (home.place === to.id) {
      await followHome(id, following)
      return home
    }
    const [next, job] = [atPlace(home, to, to.level === 'building' ? undefined : home.building), settling(home, to, following)]
    const failed = await write([...moveHousehold(home, next), putJob(job), ...unchanged(to)])
    if (failed.includes(0)) throw new Refusal('door-taken')
    if (failed.length > 0) continue
    await endSettling(job, following.now)
    return next
  }
  throw new Refusal('stale')
}

/** What could not be done because others were faster is looked at again in the next pass. */
export async function orAgain(done: Promise<number>): Promise<number> {
  try {
    return await done
  } catch (error) {
    if (error instanceof Refusal && error.code === 'stale') return 1
    throw error
  }
}
