/** Every few minutes: tasks whose time has come are reminded of, or climb. */
import { clock } from '../clock'
import { log } from '../http/log'
import { sweepDue } from './sweep'

export async function handler(): Promise<void> {
  log({ sweep: 'due', moved: await sweepDue(clock.now()) })
}
