/** Asking for somebody at a door, who may have no account: their household is found or made, and all of it is one transaction. Used by neighbours and by workers. */
import type { Channel } from '../../shared/desk-words'
import type { AskForInput } from '../../shared/help-form'
import { needIssues } from '../../shared/help-rules'
import type { FieldIssue } from '../../shared/field-words'
import { idAs, newId } from '../../shared/ids'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import { Refusal } from '../http/refusal'
import { attendance } from '../duties/attendance'
import { doorParts, knownDoor, type KnownDoor } from '../identity/door'
import { confirmed, type HouseholdFile, type Member } from '../identity/household'
import { homeOf, homeWrites, personAtDoor } from '../identity/home-at-door'
import { householdAt } from '../identity/store'
import { putNewTask } from '../inbox/store'
import { eventOf, fileTask, type Person } from '../inbox/task'
import { unchanged } from '../places/store'
import { write, type Check, type Write } from '../table/table'
import { putOneMoreAsked } from './asked-limit'
import { filingOf, newHelp, strangerOf } from './help'
import { prescribed } from './photos'
import { putAskedFor, putHelp, type HelpFile } from './store'

export type AtDoor = Omit<AskForInput, 'household'>
/** `channel`: how a worker was asked. `judge`: what else is wrong with this door. */
export interface Sent { readonly id: string; readonly body: AtDoor; readonly by: Person; readonly channel?: Channel; readonly print: string; readonly now: string; readonly lang: Lang; readonly judge?: (at: KnownDoor, household: string | undefined) => FieldIssue[] }

async function doorOf({ body, now, lang, judge }: Sent): Promise<{ at: KnownDoor; there: string | undefined }> {
  const at = await knownDoor(body)
  const there = 'code' in at ? undefined : await householdAt(doorParts(at.door))
  const issues: FieldIssue[] = ['code' in at ? at : [], 'code' in at ? [] : (judge?.(at, there) ?? []), needIssues(body.need, now)].flat()
  if ('code' in at || issues.length > 0) throw new Refusal('invalid', { fields: faults(issues, lang) })
  return { at, there }
}

/** A neighbour adds nobody to a household, nor begins one with somebody in it: the request carries the name, and is of whoever is called so there. */
function personOf({ id, body: { person }, channel }: Sent, file: HouseholdFile): { member: Pick<Member, 'id' | 'name'>; added?: Member } {
  if (channel === undefined) return { member: confirmed(file).find((one) => one.name === person.name) ?? { id: strangerOf(id), name: person.name } }
  const { member, added } = personAtDoor(file, person)
  return { member, ...(added ? { added: member } : {}) }
}

/** Being called back needs a number; a neighbour is not told whether the household has left one. */
function lacksNumber({ body, channel }: Sent, { household }: HouseholdFile): boolean {
  return body.need.kind === 'call-back' && body.phone === undefined && (channel === undefined || !household.contact)
}

const attempts = 3

/** Looks at the household again where it was made or changed meanwhile by somebody else. */
export async function askAtDoor(sent: Sent): Promise<HelpFile> {
  const { id, body, by, channel, print, now } = sent
  const attached = await prescribed(id, by.user, body.need, now)
  if (attached.issues.length > 0) throw new Refusal('invalid', { fields: faults(attached.issues, sent.lang) })
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const where = await doorOf(sent)
    const { file, isNew } = await homeOf(where, idAs('household', id), now)
    const { member, added } = personOf(sent, file)
    if (lacksNumber(sent, file)) throw new Refusal('invalid', { fields: faults([{ path: 'phone', code: 'required' }], sent.lang) })
    const desk = channel && by.role ? { role: by.role, channel } : undefined
    const made = newHelp({ id, by, member, household: file.household.id, own: false, ...(desk ? { desk } : {}), phone: body.phone, language: body.language, need: body.need, photos: attached.photos, print, now })
    const attended = await attendance(where.at.place.path, now)
    const task = fileTask(filingOf(made, file), now, attended)
    if (!task) throw new Error(`No inbox on the path of ${where.at.place.id}`)
    const told = task.followers.map((user) => ({ user, opens: 'request' as const }))
    const event = eventOf(task, { event: newId('event', Date.parse(now)), verb: 'submit', by, now, attended, told, ...(channel ? { did: { channel } } : {}) })
    const writes: (Write | Check)[] = [putHelp(made), ...attached.writes, ...putNewTask(task, event), ...(desk ? [] : [putAskedFor(made), await putOneMoreAsked(by.user, id, now)]), ...homeWrites(file, added, isNew), ...(isNew ? unchanged(where.at.place) : [])]
    const failed = await write(writes)
    if (failed.length === 0) return { help: made, task, events: [event] }
    if (failed.includes(0)) throw new Refusal('id-taken')
  }
  throw new Refusal('stale')
}

