/** Every hour: who has not checked in is reminded, missed days become tasks, measures end on their last day. */
import { clock } from '../clock'
import { log } from '../http/log'
import { lookAtMeasures, remindMeasures } from './look'

export async function handler(): Promise<void> {
  const now = clock.now().toISOString()
  log({ sweep: 'measures', looked: await lookAtMeasures(now), reminded: await remindMeasures(now) })
}
