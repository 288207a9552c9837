/** Every hour: medicine that runs out in a week is proposed once more. */
import { clock } from '../clock'
import { log } from '../http/log'
import { proposeDue } from './propose'

export async function handler(): Promise<void> {
  log({ sweep: 'refill', proposed: await proposeDue(clock.now().toISOString()) })
}
