/** What closing a task brings with it, by kind, written in the same transaction. */
import type { TaskKind } from '../../shared/task-kinds'
import { granted, Refusal } from '../http/refusal'
import { answerJoin, readJoin } from '../identity/join'
import { readHousehold } from '../identity/store'
import type { Write } from '../table/table'
import type { Task } from './task'

type Outcomes = readonly { person: string; outcome: string }[]
type Consequence = (task: Task, outcomes: Outcomes) => Promise<Write[]>

async function ofJoin(task: Task, outcomes: Outcomes): Promise<Write[]> {
  const [join, file] = await Promise.all([readJoin(task.id), readHousehold(task.household)])
  if (!join || !file) throw new Refusal('not-found')
  return granted(answerJoin(file, join, outcomes[0]?.outcome === 'lives-here'))
}

const consequences: Record<TaskKind, Consequence> = { report: () => Promise.resolve([]), join: ofJoin }

export function consequencesOf(task: Task, outcomes: Outcomes): Promise<Write[]> {
  return consequences[task.kind](task, outcomes)
}
