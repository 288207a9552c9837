/** Carries an arrival out, bag by bag. It may be killed anywhere, begun again, or run twice at once: each bag and each step is held to its version. */
import { newId } from '../../shared/ids'
import { attendance } from '../duties/attendance'
import { accountsOf } from '../identity/household'
import { readHousehold } from '../identity/store'
import { lapseProposals } from '../orders/adjust-bag'
import type { Bag } from '../orders/bag'
import type { Campaign } from '../orders/campaign'
import { eventOfBag } from '../orders/event'
import { putBag, putOrderEvent, readBag, readCampaign } from '../orders/store'
import { inLanes } from '../table/lanes'
import { write, type Write } from '../table/table'
import { again, everywhere, further, leftAt, newArrival, next, type Arrival } from './arrival'
import { arrive, piecesIn, stageOf } from './bag'
import { fileLeftover } from './leftover'
import { bagsOfBuilding, goingToOfCampaign, putArrival, readArrival, readGoingTo } from './store'

const attempts = 5

type Deed = (bag: Bag) => Promise<Write[]>
/** Once for each bag; nothing where nothing is left to do. */
async function deal(first: Bag, deed: Deed): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = await readBag(first.household, first.campaign)
    const writes = known ? await deed(known) : []
    if (writes.length === 0 || (await write(writes)).length === 0) return
  }
  throw new Error(`The bag of ${first.household} in ${first.campaign} could not be written in ${String(attempts)} attempts`)
}

/** Told are who ordered and whoever lives there by now, each once. */
const tell = (campaign: Campaign, of: Arrival, now: string): Deed => async (before) => {
  const known = await lapseProposals(campaign, before, now)
  const there = arrive(known, of.at)
  if (!there) return []
  const file = await readHousehold(known.household)
  const told = [...new Set([...known.followers, ...(file ? accountsOf(file) : [])])]
  // The line has the time at which it is told: its notice must not slip below what was read meanwhile.
  return [putBag(there, now), putOrderEvent(eventOfBag(there, 'arrive', { id: newId('event', Date.parse(now)), at: now }, told))]
}

/** Nobody comes for a bag with nothing in it. */
const sweep = (now: string): Deed => async (known) => {
  if (stageOf(known) !== 'arrived' || piecesIn(known) === 0) return []
  const file = await readHousehold(known.household)
  if (!file) return []
  const { path } = file.household
  return fileLeftover(known, path, now, await attendance(path, now))
}

/** One page of the building's bags; then the next page, once more from the beginning, or the next step. */
async function walkPage(of: Campaign, before: Arrival, now: string): Promise<number> {
  const telling = before.step === 'tell'
  const page = await bagsOfBuilding(before.campaign, before.building, before.after)
  const mine = page.bags.filter((bag) => stageOf(bag) === (telling ? 'expected' : 'arrived'))
  await inLanes(mine, (bag) => deal(bag, telling ? tell(of, before, now) : sweep(now)))
  const seen = before.seen + page.bags.filter((bag) => bag.state === 'confirmed').length
  const after = page.after === undefined ? await afterLast(of, before, seen, now) : further(before, page.after, seen)
  await write([putArrival(after)])
  return page.bags.length
}

async function afterLast({ content }: Campaign, before: Arrival, seen: number, now: string): Promise<Arrival> {
  const to = await readGoingTo(before.campaign, before.building)
  const once = again(before, seen, to?.households ?? 0, now)
  if (once) return once
  return before.step === 'tell' ? next(before, 'wait', leftAt(before.at, content.slots)) : next(before, 'done')
}

/** An arrival of its own for each building; what a building has already stays. */
async function spread(before: Arrival): Promise<void> {
  for (const { building } of await goingToOfCampaign(before.campaign)) await write([putArrival(newArrival(before.campaign, building, before))])
  await write([putArrival(next(before, 'done'))])
}

/** Carried on until nothing is due, or for about so many bags. Answers where it then stands. */
export async function carryArrival(campaign: string, building: string, now: string, budget: number): Promise<Arrival | undefined> {
  for (let left = budget; ; left -= 1) {
    const [of, before] = await Promise.all([readCampaign(campaign), readArrival(campaign, building)])
    if (!of || !before || before.step === 'done' || before.due > now || left <= 0) return before
    if (building === everywhere) await spread(before)
    else if (before.step === 'wait') await write([putArrival(next(before, 'sweep'))])
    else left -= await walkPage(of, before, now)
  }
}
