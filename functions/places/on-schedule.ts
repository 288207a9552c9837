/** The clock: jobs that nobody watches any more are carried on. */
import { clock } from '../clock'
import { log } from '../http/log'
import { runningNow } from './job'
import { runJob } from './run-job'

/** So much in one call of the schedule; what is left is done at the next. */
const budget = 5000

export async function handler(): Promise<void> {
  for (const { id } of await runningNow()) {
    const { state, changed } = await runJob(id, budget, clock.now().toISOString())
    log({ job: id, state, changed })
  }
}
