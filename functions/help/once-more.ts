/** What was proposed, asked for in one tap: the request and the end of what was proposed with it are one transaction. */
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
import { needOf, proposalsOf } from './proposal'
import { refillsOf, removeRefill } from './refill-store'
import { putHelp, type HelpFile } from './store'

interface Wanted { readonly household: string; readonly member: string; readonly version: number }

async function make({ id, actor, now }: By, { household, member, version }: Wanted, print: string): Promise<HelpFile> {
  if (!hasConsent(actor.user.consents, 'privacy') || !hasConsent(actor.user.consents, 'health-travel')) throw new Refusal('consent-needed')
  const [refills, file] = await Promise.all([refillsOf(household), readHousehold(household)])
  const own = proposalsOf(refills.filter((one) => one.member === member))
  const proposed = own.find((one) => one.version === version)
  const person = file && confirmed(file).find((one) => one.id === member)
  // Somebody has asked for it already, or something newer was brought.
  if (!proposed || !person) throw new Refusal('stale', { present: { versions: own.map((one) => one.version) } })
  const { phone, language } = proposed.of[0]
  const by = { user: actor.user.id, name: nameOf(actor) }
  const made = newHelp({ id, by, member: person, household, own: true, phone, language, need: needOf(proposed, shanghaiDay(now)), print, now })
  const attended = await attendance(file.household.path, now)
  const task = fileTask(filingOf(made, file), now, attended)
  if (!task) throw new Error(`No inbox on the path of household ${household}`)
  const event = eventOf(task, { event: newId('event', Date.parse(now)), verb: 'submit', by, now, attended, told: task.followers.map((user) => ({ user, opens: 'request' })) })
  const failed = await write([putHelp(made), ...proposed.of.map(removeRefill), ...putNewTask(task, event)])
  if (failed.length > 0) throw new Refusal(failed.includes(0) ? 'id-taken' : 'stale')
  return { help: made, task, events: [event] }
}

export function onceMore(by: By, wanted: Wanted): Promise<HelpFile> {
  const print = printOf('refill', by.actor.user.id, wanted)
  return orBefore(by.id, print, () => make(by, wanted, print))
}
