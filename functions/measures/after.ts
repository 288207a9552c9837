/** What the closing of a fever, of an appeal or of a proposal to end means for its measure. */
import { staysWith } from '../gate/staying'
import { readHousehold } from '../identity/store'
import { accountsOf } from '../identity/household'
import { isRefused, Refusal } from '../http/refusal'
import type { Task } from '../inbox/task'
import type { Write } from '../table/table'
import { proposalOver, readAlarm } from './alarm'
import { answerAppeal, endMeasure, forgetFever, forgetFreed, isLive, type Measure } from './measure'
import { putMeasure, readMeasure } from './store'
import { freedReason } from './freed'
import { tell } from './told'

async function measureOf(task: Task): Promise<Measure | undefined> {
  const asked = await readAlarm(task.id)
  return asked && readMeasure(asked.measure)
}

/** Somebody looked: the next fever is another one. */
export async function feverSettled(task: Task): Promise<Write[]> {
  const of = await measureOf(task)
  return of?.fever?.task === task.id ? putMeasure(forgetFever(of), of) : []
}

type Answer = NonNullable<NonNullable<Measure['appeal']>['answer']>
export async function appealAnswered(task: Task, answer: Answer): Promise<Write[]> {
  const of = await measureOf(task)
  if (of?.appeal?.task !== task.id) return []
  const [file, next] = [await readHousehold(of.household), answerAppeal(of, answer)]
  return [...putMeasure(next, of), ...(isLive(of) ? await staysWith(of.household, [next], answer.at) : []), ...(isLive(next) ? [] : await proposalOver(of, 'lifted', answer.at)), ...tell(answer.outcome === 'lifted' ? 'measure-over' : 'measure', of, file ? accountsOf(file) : [], { at: answer.at, detail: answer.outcome })]
}

interface Freeing { readonly by: { readonly user: string; readonly name: string }; readonly event: string; readonly now: string; readonly text?: string | undefined }
/** What is over meanwhile stays as it ended; what a list has a row for again is looked at with that. */
export async function freedAnswered(task: Task, lifted: boolean, { by, event, now, text }: Freeing): Promise<Write[]> {
  const of = await measureOf(task)
  if (!of || !isLive(of)) return []
  if (!lifted) return of.freed?.task === task.id ? putMeasure(forgetFreed(of), of) : []
  const freed = of.freed?.task === task.id ? of.freed : undefined
  const next = freed && endMeasure(of, { id: event, by: by.name, reason: text ?? freedReason(freed) }, now)
  if (!next || isRefused(next)) throw new Refusal(next ? next.refused : 'stale')
  const file = await readHousehold(of.household)
  return [...putMeasure(next, of), ...(await staysWith(of.household, [next], now)), ...tell('measure-over', next, file ? accountsOf(file) : [], { at: now, by, detail: 'early' })]
}
