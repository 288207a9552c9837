/** What was proposed, asked for in one tap: the request and the end of its proposal are one transaction. */
import { shanghaiDay } from '../../shared/civil-time'
import { hasConsent } from '../../shared/consent'
import { newId } from '../../shared/ids'
import { nameOf } from '../http/actor'
import { printOf } from '../http/print'
import { Refusal } from '../http/refusal'
import { attendance } from '../duties/attendance'
import { confirmed } from '../identity/household'
import { readHousehold } from '../identity/store'
import { putNewTask } from '../inbox/store'
import { eventOf, fileTask } from '../inbox/task'
import { write } from '../table/table'
import { orBefore, type By } from './ask'
import { filingOf, newHelp } from './help'
import { needOf } from './refill'
import { readRefill, removeRefill } from './refill-store'
import { putHelp, type HelpFile } from './store'

interface Wanted { readonly household: string; readonly member: string; readonly version: number }

async function make({ id, actor, now }: By, { household, member, version }: Wanted, print: string): Promise<HelpFile> {
  if (!hasConsent(actor.user.consents, 'privacy') || !hasConsent(actor.user.consents, 'health-travel')) throw new Refusal('consent-needed')
  const [proposed, file] = await Promise.all([readRefill(household, member), readHousehold(household)])
  const person = file && confirmed(file).find((one) => one.id === member)
  // Somebody has asked for it already, or something newer was brought.
  if (!proposed?.proposed || proposed.v !== version || !person) throw new Refusal('stale', { present: { version: proposed?.v ?? 0 } })
  const by = { user: actor.user.id, name: nameOf(actor) }
  const made = newHelp({ id, by, member: person, household, own: true, phone: proposed.phone, language: proposed.language, need: needOf(proposed, shanghaiDay(now)), print, now })
  const attended = await attendance(file.household.path, now)
  const task = fileTask(filingOf(made, file), now, attended)
  if (!task) throw new Error(`No inbox on the path of household ${household}`)
  const event = eventOf(task, { event: newId('event', Date.parse(now)), verb: 'submit', by, now, attended, told: task.followers.map((user) => ({ user, opens: 'request' })) })
  const failed = await write([putHelp(made), removeRefill(proposed), ...putNewTask(task, event)])
  if (failed.length > 0) throw new Refusal(failed.includes(0) ? 'id-taken' : 'stale')
  return { help: made, task, events: [event] }
}

export function onceMore(by: By, wanted: Wanted): Promise<HelpFile> {
  const print = printOf('refill', by.actor.user.id, wanted)
  return orBefore(by.id, print, () => make(by, wanted, print))
}
