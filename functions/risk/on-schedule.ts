/** Every minute: lists whose publishing nobody watches any more are carried on, and reports compared again. */
import { clock } from '../clock'
import { log, logFailure } from '../http/log'
import { carryOn } from './publish'
import { listsUnderWay } from './store'

/** So many steps in one call of the schedule; what is left is done at the next. */
const budget = 400

export async function handler(): Promise<void> {
  for (const id of await listsUnderWay()) {
    // One that cannot be carried on holds up no other.
    await carryOn(id, budget, clock.now().toISOString()).then(({ state, next }) => { log({ list: id, state, next }) }, logFailure)
  }
}
