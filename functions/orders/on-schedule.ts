/** Every minute: campaigns whose time has come are closed, and what a close has still to do is carried on. */
import { clock } from '../clock'
import { log } from '../http/log'
import { closingsDue } from './store'
import { carryClose } from './walk'

/** So many orders in one call for each campaign; what is left is done at the next. */
const budget = 5000

/** One that fails holds up no other, and is tried again at every call. */
export async function handler(): Promise<void> {
  const now = clock.now().toISOString()
  for (const id of await closingsDue(now)) {
    try {
      log({ close: id, step: (await carryClose(id, now, budget))?.step })
    } catch (error) {
      log({ level: 'error', what: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
}
