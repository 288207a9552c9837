/** Who took along what is not theirs hands it back before they give the task back. */
import { isHelpKind } from '../../shared/help-kinds'
import { kitWords } from '../../shared/help-kit'
import type { Lang } from '../../shared/words'
import { kitWith } from '../help/bring'
import { readHelpRow } from '../help/store'
import { Refusal } from '../http/refusal'
import type { Task } from './task'
import { presentOf } from './view'

export async function insistOnEmptyHands(task: Task, user: string, lang: Lang): Promise<void> {
  const help = isHelpKind(task.kind) ? await readHelpRow(task.id) : undefined
  const has = help ? kitWith(help, user) : []
  if (has.length > 0) throw new Refusal('kit-with-you', { who: has.map((item) => kitWords[item][lang]).join(lang === 'zh' ? '、' : ', '), present: presentOf(task) })
}
