/** For what whoever holds a task may look at a number or a room: what fits its kind, and what is theirs to do. */
import type { Role } from './duties'
import { isHelpKind } from './help-kinds'
import type { purposes } from './task'
import type { TaskKind } from './task-kinds'

type Purpose = (typeof purposes)[number]

const bringing: readonly Purpose[] = ['bring-help', 'urgent']
const wishing: readonly Purpose[] = ['confirm-household', 'urgent']
/** What somebody has reported, or has to: where they were, how they are. */
const reported: readonly TaskKind[] = ['report', 'arrival', 'fever', 'check-missed', 'fever-watch', 'appeal', 'freed']

export function purposesFor(kind: TaskKind, role: Role | undefined): readonly Purpose[] {
  if (role === 'volunteer') return bringing
  if (kind === 'join') return wishing
  if (reported.includes(kind)) return ['check-report', ...wishing]
  return isHelpKind(kind) ? ['bring-help', ...wishing] : ['confirm-household', ...bringing]
}
