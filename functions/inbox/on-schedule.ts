/** Every few minutes: tasks whose time has come are reminded of, or climb; from nine in the evening whoever is on duty is told what is still open. */
import { clock } from '../clock'
import { log } from '../http/log'
import { tellEvening } from './evening'
import { sweepDue } from './sweep'

export async function handler(): Promise<void> {
  log({ sweep: 'due', moved: await sweepDue(clock.now()) })
  log({ sweep: 'evening', told: await tellEvening(clock.now()) })
}
