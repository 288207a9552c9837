/** Every minute: lists that nobody watches are carried on. */
import { clock } from '../clock'
import { log, logFailure } from '../http/log'
import { carryOn } from './carry-on'
import { listsThatRun } from './list'

/** So many steps in one call of the schedule; what is left is done at the next. */
const budget = 3000

export async function handler(): Promise<void> {
  for (const id of await listsThatRun()) {
    // One that cannot be carried on holds up no other.
    await carryOn(id, budget, clock.now().toISOString()).then(({ list, run }) => { log({ arrivals: list.state, done: run.done }) }, logFailure)
  }
}
