/** Every hour: those of whom nothing was heard for as many days as they said. */
import { clock } from '../clock'
import { log } from '../http/log'
import { lookAtDue } from './look'

export async function handler(): Promise<void> {
  log({ sweep: 'care', looked: await lookAtDue(clock.now().toISOString()) })
}
