/** Every minute: call-ups whose next wave is due, and those that are over. */
import { clock } from '../clock'
import { log } from '../http/log'
import { lookAtCallUps } from './waves'

export async function handler(): Promise<void> {
  log({ sweep: 'callups', looked: await lookAtCallUps(clock.now().toISOString()) })
}
