/** Trouble that somebody reports with a request for help: a request of its own whose task is its status, in the inbox of the community's workers. Rules only. */
import { createHash } from 'node:crypto'
import { idPrefixes } from '../../shared/ids'
import { troubleSides, type TroubleSide } from '../../shared/help-between'
import { enum as oneOf, lazy, literal, object, optional, string, type infer as Infer } from '../../shared/zod'
import type { Attended } from '../duties/board'
import { fileTask, type Person, type Task } from '../inbox/task'
import { fromRow } from '../table/row'
import type { Row } from '../table/table'
import type { Help } from './help'
import type { HelpFile } from './store'

/** `by`, `against`: who says it and of whom, by name. */
const trouble = lazy(() => object({ id: string(), kind: literal('trouble'), help: string(), side: oneOf(troubleSides), sort: string(), by: string(), against: string(), text: optional(string()), at: string() }))
export type Trouble = Infer<ReturnType<typeof trouble>>
export const troubleOf = (row: Row): Trouble => fromRow(trouble(), row)

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** One for each person and request; of those it is for one for each who brought it (`to`). */
export function troubleId(help: string, user: string, to?: string): string {
  const bytes = createHash('sha256').update([help, user, ...(to === undefined ? [] : [to])].join(' ')).digest()
  return `${idPrefixes.trouble}_0${[...bytes.subarray(0, 25)].map((byte) => alphabet.charAt(byte % 32)).join('')}`
}

/** Whoever has it in hand or had it last. */
export function carrierOf({ task, events }: Pick<HelpFile, 'task' | 'events'>): Person | undefined {
  const by = task.holder ?? events.filter((one) => one.verb === 'step' || one.verb === 'claim' || one.verb === 'accept').at(-1)?.by
  return by && { user: by.user, name: by.name, ...(by.role ? { role: by.role } : {}) }
}

export interface Told { readonly side: TroubleSide; readonly sort: string; readonly text?: string | undefined }

/** What is kept, and the task: about whom it was asked for, at their home; urgent where somebody was threatened. */
export function reported({ help, task }: HelpFile, { side, sort, text }: Told, { by, against, now, attended }: { by: Person; against: { user?: string; name: string }; now: string; attended: Attended }): { trouble: Trouble; task: Task } | undefined {
  const id = troubleId(help.id, by.user, against.user)
  const made = fileTask({ request: id, kind: 'trouble', urgency: sort === 'threatened' ? 'urgent' : 'normal', path: task.path, household: help.household, label: task.label, about: task.about, followers: [by.user], unheard: true, of: { task: task.id, side }, ...(against.user ? { against: against.user } : {}) }, now, attended)
  return made && { trouble: { id, kind: 'trouble', help: help.id, side, sort, by: by.name, against: against.name, ...(text ? { text } : {}), at: now }, task: made }
}

export type Said = NonNullable<Help['said']>[number]

/** Once for each person, of those it is for once about each who brought it: what was said before under the same line is done, any other is refused. */
export function saidBefore({ said = [] }: Pick<Help, 'said'>, { user, what, event, print, to }: Said): 'done' | 'other' | 'before' | undefined {
  const again = said.find((one) => one.event === event)
  if (again) return again.user === user && again.what === what && again.print === print ? 'done' : 'other'
  return said.some((one) => one.user === user && one.what === what && one.to === to) ? 'before' : undefined
}

export const saying = (help: Help, said: Said): Help => ({ ...help, said: [...(help.said ?? []), said], v: help.v + 1 })
const hasSaid = ({ said = [] }: Pick<Help, 'said'>, by: string, to: string | undefined, ...what: readonly Said['what'][]): boolean => said.some((one) => one.user === by && what.includes(one.what) && one.to === to)
/** What they said as whoever brought it, and of those it is for: what they said of whoever has or had it last (`carrier`). */
export function viewSaid(help: Pick<Help, 'said'>, user: string, carrier?: string): { thanked: boolean; troubled: boolean } {
  const to = carrier === user ? undefined : carrier
  return { thanked: hasSaid(help, user, to, 'thanks', 'praise'), troubled: hasSaid(help, user, to, 'trouble') }
}

/** Whom those it was for can still thank: whoever brought it, once it is closed. */
export const toBePraised = (file: HelpFile): Person | undefined => (file.task.state === 'resolved' ? carrierOf(file) : undefined)

/** What is said with the word that it arrived is thanks: these, and no others later. */
export function praising(file: HelpFile, { user, event, print, text }: Pick<Said, 'user' | 'event' | 'print' | 'text'>): Help {
  const [{ help }, carrier] = [file, carrierOf(file)]
  if (!carrier || text === undefined || hasSaid(help, user, carrier.user, 'praise')) return help
  return { ...help, said: [...(help.said ?? []), { user, what: 'praise', event, print, to: carrier.user, text }] }
}
