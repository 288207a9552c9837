/** A knock at a door from which nothing was heard: a request whose task is its status. */
import { array, enum as oneOf, int, lazy, literal, object, string, type infer as Infer } from '../../shared/zod'
import { careReasons } from '../../shared/care-words'
import { newId } from '../../shared/ids'
import type { Attended } from '../duties/board'
import { accountsOf, type HouseholdFile } from '../identity/household'
import { putNewTask } from '../inbox/store'
import { eventOf, fileTask } from '../inbox/task'
import { requestKey } from '../table/keys'
import { fromRow } from '../table/row'
import type { Row, Write } from '../table/table'
import { putNotice } from '../notices/store'
import { knocked, noticesOf, type Care } from './care'
import { putCare } from './store'

const knock = lazy(() => object({ id: string(), kind: literal('knock'), household: string(), reasons: array(oneOf(careReasons)), days: int(), heard: string() }))
export type Knock = Infer<ReturnType<typeof knock>>
export const knockOf = (row: Row): Knock => fromRow(knock(), row)

/** `heard`: when last; `day`: the day on which it was looked; `id`, `event`: what it and the first line of its log are called. */
interface Knocking { readonly known: Care; readonly file: HouseholdFile; readonly heard: string; readonly day: string; readonly now: string; readonly attended: Attended; readonly id?: string; readonly event?: string }

/** The task in the inbox of their grid, whoever has an account there told, and when it is looked again: one transaction. */
export function fileKnock({ known, file, heard, day, now, attended, id = newId('knock', Date.parse(now)), event = newId('event', Date.parse(now)) }: Knocking): Write[] {
  const { path, label } = file.household
  const { household, member, who, reasons, days } = known
  const task = fileTask({ request: id, kind: 'knock', urgency: 'soon', path, household, label, about: [{ id: member, name: who }], followers: accountsOf(file), facts: { days: String(days) }, unheard: true }, now, attended)
  if (!task) return []
  const filed = eventOf(task, { event, verb: 'submit', now, attended, told: [] })
  const request: Knock = { id, kind: 'knock', household, reasons, days, heard }
  return [...putCare(knocked({ ...known, heard }, file.household, day, task.id), known), { put: { ...requestKey(id), ...request, reasons: [...reasons] }, when: 'absent' }, ...putNewTask(task, filed), ...noticesOf('knock', known, task.followers, now).map(putNotice)]
}
