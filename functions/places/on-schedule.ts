/** The clock: jobs that nobody watches any more are carried on. */
import { clock } from '../clock'
import { log } from '../http/log'
import { runningNow } from './job'
import { runJob } from './run-job'

/** So much in one call of the schedule; what is left is done at the next. */
const budget = 5000

/** One that cannot be carried on holds up no other. */
async function carryOn(id: string): Promise<void> {
  try {
    const { state, changed } = await runJob(id, budget, clock.now().toISOString())
    log({ job: id, state, changed })
  } catch (error) {
    log({ level: 'error', job: id, what: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

export async function handler(): Promise<void> {
  for (const { id } of await runningNow()) await carryOn(id)
}
