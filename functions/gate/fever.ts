/** Fever at a gate: an urgent request whose task is its status, made with the entry that says so. */
import { boolean, enum as oneOf, lazy, literal, number, object, optional, string, type infer as Infer } from '../../shared/zod'
import { idAs } from '../../shared/ids'
import type { PathStep } from '../../shared/places'
import type { Attended } from '../duties/board'
import { accountsOf, newHousehold, type HouseholdFile } from '../identity/household'
import { putNewTask } from '../inbox/store'
import { eventOf, fileTask } from '../inbox/task'
import { noticeOfPlace } from '../notices/notice'
import { putNotice } from '../notices/store'
import { householdKey, requestKey } from '../table/keys'
import { fromRow } from '../table/row'
import type { Row, Write } from '../table/table'
import type { KeptEntry } from './entry'
import { numberFor } from './sign'

const fever = lazy(() => object({ id: string(), kind: literal('fever'), household: string(), temperature: number(), at: string(), direction: oneOf(['in', 'out']), gate: string(), admitted: boolean(), to: optional(string()), phone: optional(string()) }))
export type Fever = Infer<ReturnType<typeof fever>>
export const feverOf = (row: Row): Fever => fromRow(fever(), row)

/** Whoever has no pass belongs to no household here: the gate's own stands for it, at no door. Always the same one for a gate. */
export function householdOfGate(path: readonly PathStep[], now: string): HouseholdFile {
  const at = path[path.length - 1]
  const id = `hh_0${numberFor(`gate ${at?.id ?? ''}`)}${numberFor(`of ${at?.id ?? ''}`)}${numberFor('gate')}0`
  const made = newHousehold(id, { place: at?.id ?? '', room: '门岗' }, path, now)
  return { household: { ...made, label: `${at?.name ?? ''} 门岗` }, members: [] }
}

const isGate = ({ members }: HouseholdFile): boolean => members.length === 0
/** Written once by whichever fever comes first; the same each time. */
const putGateHousehold = ({ household }: HouseholdFile): Write => ({ put: { ...householdKey(household.id), ...household, path: household.path.map((step) => ({ ...step })) } })

/** The task in the inbox of their grid, and whoever has an account there told. Named after its entry, so that it is made once. */
export function fileFever(entry: KeptEntry, file: HouseholdFile, { now, attended }: { now: string; attended: Attended }): Write[] {
  const { id, temperature = 0, at, direction, place, admitted, to, phone } = entry
  const { household } = file
  const request = idAs('fever', id)
  const followers = accountsOf(file)
  const task = fileTask({ request, kind: 'fever', urgency: 'urgent', path: household.path, household: household.id, label: household.label, about: [{ id: entry.of ?? id, name: entry.name }], followers, facts: { temperature: String(temperature) }, unheard: true }, now, attended)
  if (!task) return []
  const filed = eventOf(task, { event: id, verb: 'submit', now, by: { ...entry.keeper, role: 'gatekeeper' }, attended, told: [] })
  const row: Fever = { id: request, kind: 'fever', household: household.id, temperature, at, direction, gate: place, admitted, ...(to === undefined ? {} : { to }), ...(phone === undefined ? {} : { phone }) }
  const told = followers.map((user) => noticeOfPlace({ cause: id, user, kind: 'fever', at: now, label: place, by: entry.keeper.name, detail: String(temperature), opens: 'gate', place: household.path[household.path.length - 1]?.id ?? '' }))
  return [{ put: { ...requestKey(request), ...row }, when: 'absent' }, ...putNewTask(task, filed), ...told.map(putNotice), ...(isGate(file) ? [putGateHousehold(file)] : [])]
}
