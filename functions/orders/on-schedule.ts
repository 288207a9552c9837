/** Every minute: campaigns whose time has come are closed; what a close, an arrival or a difference has still to do is carried on. */
import { clock } from '../clock'
import { log, logFailure } from '../http/log'
import { arrivalsDue } from '../handover/store'
import { carryArrival } from '../handover/walk'
import { carryDifference } from './differ'
import { differencesDue } from './difference-store'
import { closingsDue } from './store'
import { carryClose } from './walk'

/** So many orders in one call for each campaign; what is left is done at the next. */
const budget = 5000

/** One that fails holds up no other, and is tried again at every call. */
async function each<T>(due: readonly T[], carry: (one: T) => Promise<Parameters<typeof log>[0]>): Promise<void> {
  for (const one of due) {
    try {
      log(await carry(one))
    } catch (error) {
      logFailure(error)
    }
  }
}

export async function handler(): Promise<void> {
  const now = clock.now().toISOString()
  await each(await closingsDue(now), async (id) => ({ close: id, step: (await carryClose(id, now, budget))?.step }))
  await each(await arrivalsDue(now), async ({ campaign, building }) => ({ arrival: campaign, building, step: (await carryArrival(campaign, building, now, budget))?.step }))
  await each(await differencesDue(now), async ({ campaign, id }) => ({ difference: id, state: (await carryDifference(campaign, id, now, budget))?.state }))
}
