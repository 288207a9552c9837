/** A request as its people see it, with what became of what they reported. */
import type { HelpDetail } from '../../shared/help'
import { mineOf } from './brought'
import type { HelpFile } from './store'
import { viewHelp } from './view'

export async function seenBy(file: HelpFile, viewer: string, now: string): Promise<HelpDetail> {
  return { ...viewHelp(file, viewer, now), mine: await mineOf(file, viewer) }
}
