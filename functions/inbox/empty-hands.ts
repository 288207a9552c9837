/** Who took along what is not theirs hands it back before they give the task back or pass it on; to a colleague who takes it over it goes on. */
import { isHelpKind } from '../../shared/help-kinds'
import { kitWords } from '../../shared/help-kit'
import type { Lang } from '../../shared/words'
import { kitWith } from '../help/bring'
import { kitOnTo } from '../help/paying'
import { putHelp, readHelpRow } from '../help/store'
import { Refusal } from '../http/refusal'
import type { Write } from '../table/table'
import type { Person, Task } from './task'
import { presentOf } from './view'

export async function insistOnEmptyHands(task: Task, user: string, lang: Lang): Promise<void> {
  const help = isHelpKind(task.kind) && task.holder?.user === user ? await readHelpRow(task.id) : undefined
  const has = help ? kitWith(help, user) : []
  if (has.length > 0) throw new Refusal('kit-with-you', { who: has.map((item) => kitWords[item][lang]).join(lang === 'zh' ? '、' : ', '), present: presentOf(task) })
}

/** Their word that they take it over is their word that they have these things now. */
export async function kitGoesOn(task: Task, to: Person, now: string): Promise<Write[]> {
  const help = isHelpKind(task.kind) && task.holder ? await readHelpRow(task.id) : undefined
  const next = help && task.holder ? kitOnTo(help, task.holder.user, to, now) : undefined
  return next ? [putHelp({ ...next, v: next.v + 1 })] : []
}
