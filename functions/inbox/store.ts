/** Tasks, their events and every row that shows them. */
import { boolean, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { isHelpKind } from '../../shared/help-kinds'
import { houseOf, runText } from '../../shared/help-runs'
import { idAt } from '../../shared/ids'
import { maskDoor, maskName } from '../../shared/masks'
import { sayPlace } from '../../shared/place-tree'
import type { PathStep } from '../../shared/places'
import { overnightPlans, taskStates } from '../../shared/task'
import { listName, taskKindNames, urgencies } from '../../shared/task-kinds'
import {
  byUrgency, dueIn, dueShardOf, eventKey, heldOfKind, holdKey, inboxKey, inboxOfKind, inboxSort, openHelpKey, openRunsIn, openRunSort, overdueKey, requestKey, requestLineKey, taskKey, type Stands,
} from '../table/keys'
import { fromRow } from '../table/row'
import { get, query, type Key, type Row, type Write } from '../table/table'
import { event, type Event } from './event'
import { isToVisit } from './pausing'
import { isLive, runOf, task, type Task } from './task'

/** The small row that stands in every list: enough to choose by, under 500 bytes. */
export const inboxRow = lazy(() =>
  object({
    id: string(), kind: oneOf(taskKindNames), state: oneOf(taskStates), urgency: oneOf(urgencies), due: string(), place: string(), placeName: string(),
    label: string(), who: string(), people: int(), holder: optional(string()), holderName: optional(string()), night: optional(string()), plan: optional(oneOf(overnightPlans)), run: optional(runOf()), visit: optional(boolean()),
  }),
)
export type InboxRow = Infer<ReturnType<typeof inboxRow>>
/** As it stands among the overdue of a place: `belongs` leads from there to where it belongs. */
export const overdueRow = lazy(() => object({ ...inboxRow().shape, belongs: string() }))

/** Cut to so many bytes, with an ellipsis where something is missing. */
function clip(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  let kept = ''
  for (const one of text) {
    if (Buffer.byteLength(kept + one) > bytes - 3) break
    kept += one
  }
  return `${kept}…`
}

/** Whoever brings help sees the room with the number, once they hold it; no list says it. */
export const hidesDoor = ({ kind }: Pick<Task, 'kind'>): boolean => isHelpKind(kind)

/** Long names are cut: the whole ones stand in the task opened. */
export function lineOf(shown: Task): InboxRow {
  return {
    id: shown.id, kind: shown.kind, state: shown.state, urgency: shown.urgency, due: shown.due, place: shown.place, placeName: clip(shown.placeName, 30),
    label: clip(hidesDoor(shown) ? maskDoor(shown.label) : shown.label, 56), who: maskName(shown.about[0]?.name ?? ''), people: shown.about.length,
    ...(shown.holder ? { holder: shown.holder.user, holderName: clip(shown.holder.name, 30) } : {}), ...(shown.run ? { run: { at: clip(shown.run.at, 60), day: shown.run.day } } : {}), ...(isToVisit(shown) ? { visit: true } : {}),
  }
}

/** In the order in which they were filed by the server's clock, whatever the phone's says. */
export const householdLineKey = ({ household, kind, id, filedAt }: Pick<Task, 'household' | 'kind' | 'id' | 'filedAt'>): Key =>
  requestLineKey(household, listName(kind), idAt('task', id, Date.parse(filedAt)))

/** The line of a household's list of requests of one kind; `facts` are what its list shows besides, so that it needs no second read. */
const householdLine = (shown: Task): Row => ({
  ...householdLineKey(shown), id: shown.id, state: shown.state, who: shown.about.map((one) => one.name).join('、'),
  people: shown.about.length, filedAt: shown.filedAt, ...(shown.heard ? { heard: shown.heard } : {}), ...(shown.holder ? { holderName: shown.holder.name } : {}), facts: shown.facts,
})

/** The places whose inboxes show it: from where it belongs up to the community, and on up to where it has climbed. */
function showing({ path, place }: Task): PathStep[] {
  const [at, community] = [path.findIndex((step) => step.id === place), path.findIndex((step) => step.level === 'community')]
  return path.slice(community < 0 ? at : Math.min(at, community))
}

function standingFrom({ path, place }: Task, inbox: string): Stands {
  if (inbox === place) return 'here'
  return path.findIndex((step) => step.id === inbox) < path.findIndex((step) => step.id === place) ? 'below' : 'gone-on'
}

/** A late task's lines among the overdue of every place from the city down to where it belongs, whoever has it now. */
function overdueLines(shown: Task, sort: string): Row[] {
  if (!shown.reminded) return []
  const line = lineOf(shown)
  const from = Math.max(shown.path.findIndex((step) => step.level === 'city'), 0)
  return shown.path.slice(from).map((step, index) => {
    const below = shown.path.slice(from + index + 1)
    return { ...line, ...overdueKey(step.id, sort), belongs: clip(sayPlace(below.length > 0 ? below : [step]), 90) }
  })
}

/** For the volunteers of its community, while nobody has it and it is for them: what one chooses by, and whose it is, which nobody is shown. */
function openLines({ id, kind, state, urgency, due, path, household, label, filedAt, needs, run, ride, check }: Task, sort: string): Row[] {
  const at = path.findIndex((step) => step.level === 'community')
  const community = path[at]
  if (state !== 'open' || !needs || check || !community) return []
  const area = clip(path.at(-1)?.name ?? '', 60)
  const fetched = run && { at: clip(run.at, 60), day: run.day }
  const inRun = fetched ? { run: fetched, house: clip(houseOf(label), 60), g1p: openRunsIn(community.id), g1s: openRunSort(runText(fetched), id) } : {}
  return [{ id, kind, urgency, due, filedAt, area, household, needs, ...inRun, ...(ride ? { ride: { ...ride } } : {}), ...openHelpKey(community.id, sort) }]
}

/** Every row besides the task's own that shows it in this state: inbox lines, its holder's, those for volunteers, and while it is late those among the overdue. */
export function shownBy(shown: Task): Row[] {
  if (!isLive(shown)) return []
  const sort = byUrgency(shown.urgency, shown.due, shown.id)
  const line = lineOf(shown)
  const said = shown.night && shown.plan ? { night: shown.night, plan: shown.plan } : {}
  const lines: Row[] = showing(shown).map((step) => {
    const within = inboxSort(standingFrom(shown, step.id), sort)
    return { ...line, ...said, ...inboxKey(step.id, within), g1p: inboxOfKind(step.id, listName(shown.kind)), g1s: within }
  })
  const held: Row[] = shown.holder ? [{ ...line, role: shown.holder.role, ...holdKey(shown.holder.user, sort), g1p: heldOfKind(shown.holder.user, listName(shown.kind)), g1s: sort }] : []
  return [...lines, ...held, ...openLines(shown, sort), ...overdueLines(shown, sort)]
}

function taskRow(shown: Task): Row {
  const timer = isLive(shown) && shown.wake ? { g1p: dueIn(shown.wake.slice(0, 13), dueShardOf(shown.id)), g1s: `${shown.wake}#${shown.id}` } : {}
  return { ...shown, ...taskKey(shown.id), ...timer }
}

const keyText = (key: Key): string => `${key.p} ${key.s}`
export const putEvent = (written: Event): Write => ({ put: { ...written, ...eventKey(written.task, written.id) }, when: 'absent' })

/** A new task with its first event. */
export function putNewTask(made: Task, filed: Event): Write[] {
  return [{ put: taskRow(made), when: 'absent' }, putEvent(filed), { put: householdLine(made) }, ...shownBy(made).map((put) => ({ put }))]
}

/** A task's next state, guarded by its version, with all rows that show it: the new ones put, those no longer true removed. */
export function putTask(old: Task, next: Task, done: Event): Write[] {
  const rows = shownBy(next)
  const kept = new Set(rows.map(keyText))
  const gone = shownBy(old).filter((row) => !kept.has(keyText(row)))
  return [
    { put: taskRow(next), when: { v: old.v } }, putEvent(done), { put: householdLine(next) },
    ...rows.map((put) => ({ put })), ...gone.map(({ p, s }) => ({ remove: { p, s } })),
  ]
}

export async function readTask(id: string): Promise<Task | undefined> {
  const row = await get(taskKey(id))
  return row && fromRow(task(), row)
}

export async function readEvent(request: string, id: string): Promise<Event | undefined> {
  const row = await get(eventKey(request, id))
  return row && fromRow(event(), row)
}

/** The log among the rows of a request, in the order in which things were done. */
export const eventsIn = (rows: readonly Row[]): Event[] =>
  rows.filter((row) => row.s.startsWith('EVT#')).map((row) => fromRow(event(), row)).sort((a, b) => (a.v ?? 0) - (b.v ?? 0) || Date.parse(a.at) - Date.parse(b.at))

/** A request's own row, its task and its log in the order in which things were done. */
export interface RequestFile { readonly request: Row; readonly task: Task; readonly events: readonly Event[] }

export async function readRequest(id: string): Promise<RequestFile | undefined> {
  const { rows } = await query({ p: requestKey(id).p })
  const request = rows.find((row) => row.s === '#')
  const own = rows.find((row) => row.s === 'TASK')
  if (!request || !own) return undefined
  return { request, task: fromRow(task(), own), events: eventsIn(rows) }
}
