/** What the closing of a fever or of an appeal means for its measure. */
import { staysWith } from '../gate/staying'
import { readHousehold } from '../identity/store'
import { accountsOf } from '../identity/household'
import type { Task } from '../inbox/task'
import type { Write } from '../table/table'
import { readAlarm } from './alarm'
import { answerAppeal, forgetFever, isLive, type Measure } from './measure'
import { putMeasure, readMeasure } from './store'
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
  return [...putMeasure(next, of), ...(isLive(of) ? await staysWith(of.household, [next], answer.at) : []), ...tell(answer.outcome === 'lifted' ? 'measure-over' : 'measure', of, file ? accountsOf(file) : [], { at: answer.at, detail: answer.outcome })]
}
