/** Every few minutes: reminds of tasks whose due time has come. */
import { clock } from '../clock'
import { log } from '../http/log'
import { sweepDue } from './sweep'

export async function handler(): Promise<void> {
  log({ sweep: 'due', reminded: await sweepDue(clock.now()) })
}
