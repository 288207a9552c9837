/** Asking: for somebody of one's own household, or for a neighbour at their door. Asked again under the same id, it is answered as it now is. */
import { hasConsent } from '../../shared/consent'
import type { AskForInput, AskInput } from '../../shared/help-form'
import { askIssues } from '../../shared/help-rules'
import { newId } from '../../shared/ids'
import { faults } from '../../shared/parse'
import { fromCommunity } from '../../shared/place-tree'
import type { PathStep } from '../../shared/places'
import type { Lang } from '../../shared/words'
import { personOf, type Actor } from '../http/actor'
import { printOf } from '../http/print'
import { Refusal } from '../http/refusal'
import { attendance } from '../duties/attendance'
import type { KnownDoor } from '../identity/door'
import { confirmed } from '../identity/household'
import { readHome, readHousehold } from '../identity/store'
import { putNewTask } from '../inbox/store'
import { eventOf, fileTask } from '../inbox/task'
import { TableBusy } from '../table/patience'
import { write } from '../table/table'
import { askAtDoor } from './at-door'
import { filingOf, newHelp } from './help'
import { prescribed } from './photos'
import { putHelp, readHelp, type HelpFile } from './store'

export interface By { readonly id: string; readonly actor: Actor; readonly now: string; readonly lang: Lang }

function insistOnConsent({ user }: Actor): void {
  if (!hasConsent(user.consents, 'privacy') || !hasConsent(user.consents, 'health-travel')) throw new Refusal('consent-needed')
}

async function askAtHome({ id, actor, now, lang }: By, body: AskInput, print: string): Promise<HelpFile> {
  insistOnConsent(actor)
  const file = await readHousehold(body.household)
  if (!file) throw new Refusal('not-found')
  const members = confirmed(file)
  const mine = members.find((one) => one.user === actor.user.id)?.id
  const by = personOf(actor)
  const attached = await prescribed(id, by.user, body.need, now)
  const issues = [...askIssues(body, { mine, members: members.map((one) => one.id), contact: file.household.contact !== undefined }, now), ...attached.issues]
  const member = members.find((one) => one.id === body.member)
  if (!member || issues.length > 0) throw new Refusal('invalid', { fields: faults(issues, lang) })
  const made = newHelp({ id, by, member, household: body.household, own: true, phone: body.phone, language: body.language, need: body.need, photos: attached.photos, print, now })
  const attended = await attendance(file.household.path, now)
  const task = fileTask(filingOf(made, file), now, attended)
  if (!task) throw new Error(`No inbox on the path of household ${body.household}`)
  const event = eventOf(task, { event: newId('event', Date.parse(now)), verb: 'submit', by, now, attended, told: task.followers.map((user) => ({ user, opens: 'request' })) })
  const failed = await write([putHelp(made), ...putNewTask(task, event), ...attached.writes])
  if (failed.length > 0) throw new Refusal(failed.includes(0) ? 'id-taken' : 'stale')
  return { help: made, task, events: [event] }
}

/** Whoever asked it before is answered as it now is, also where it could no longer be asked, or the table was too busy to say that it was. */
export async function orBefore(id: string, print: string, asking: () => Promise<HelpFile>): Promise<HelpFile> {
  try {
    return await asking()
  } catch (error) {
    const before = error instanceof Refusal || error instanceof TableBusy ? await readHelp(id) : undefined
    if (before?.help.print === print) return before
    throw error
  }
}

export function ask(by: By, body: AskInput): Promise<HelpFile> {
  const print = printOf('home', by.actor.user.id, body)
  return orBefore(by.id, print, () => askAtHome(by, body, print))
}

const communityOf = (path: readonly PathStep[]): string | undefined => fromCommunity(path)[0]?.id

/** For somebody of my own community, who agreed: nobody asks in the name of people they live far from. */
export function askFor(by: By, { household, ...body }: AskForInput): Promise<HelpFile> {
  const { actor, id, now, lang } = by
  const print = printOf('neighbour', actor.user.id, household, body)
  return orBefore(id, print, async () => {
    insistOnConsent(actor)
    const mine = await readHome(household)
    if (!mine) throw new Refusal('not-found')
    const judge = (at: KnownDoor, there: string | undefined) => [
      ...(communityOf(at.place.path) === communityOf(mine.path) ? [] : [{ path: 'place', code: 'help-community' } as const]),
      ...(there === household ? [{ path: 'room', code: 'own-door' } as const] : []),
    ]
    return askAtDoor({ id, body, by: personOf(actor), print, now, lang, judge })
  })
}
