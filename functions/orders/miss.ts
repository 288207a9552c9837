/** A household says that something is missing from its bag, and sees what becomes of it. */
import { newId } from '../../shared/ids'
import type { Missed, missing } from '../../shared/missing'
import { attendance } from '../duties/attendance'
import { dutiesOf } from '../duties/store'
import { nameOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { accountsOf } from '../identity/household'
import { readHousehold } from '../identity/store'
import { putEvent, putNewTask } from '../inbox/store'
import { eventOf, fileTask, isLive } from '../inbox/task'
import { write, type Write } from '../table/table'
import type { Bag } from './bag'
import type { Campaign } from './campaign'
import { givenToLeader, leadingDuty, sameSaying, sayMissing, thingOf, viewMissing, type MissingRow, type Saying } from './missing'
import { putMissing, readMissings } from './missing-store'
import { allowed } from './say-no'
import { putBag, readBag, readCampaign } from './store'

const attempts = 5

/** Its task, at once with whoever leads the campaign where they can have it. */
async function taskOf(request: MissingRow, { household, label, followers }: Bag, of: Campaign, now: string): Promise<Write[]> {
  const file = await readHousehold(household)
  if (!file) throw new Refusal('not-found')
  const { path } = file.household
  const [attended, duties] = await Promise.all([attendance(path, now), dutiesOf(of.leader.user)])
  const told = [...new Set([...followers, ...accountsOf(file)])]
  const facts = { title: request.title, name: request.name, quantity: String(request.quantity) }
  const task = fileTask({ request: request.id, kind: 'missing', urgency: 'normal', path, household, label, about: [{ id: household, name: request.by.name }], followers: told, facts }, now, attended)
  if (!task) throw new Refusal('not-found')
  const filed = eventOf(task, { event: newId('event', Date.parse(now)), verb: 'submit', by: request.by, now, attended })
  const duty = leadingDuty(of, duties, told, now)
  if (!duty) return putNewTask(task, filed)
  const given = givenToLeader(task, of.leader, duty, now)
  return [...putNewTask(given.task, filed), putEvent(given.event)]
}

/** Sent again it stands already; something else under its id does not. */
export async function say({ params, body, actor, now, lang }: Call<typeof missing.say>): Promise<Missed> {
  const { household, package: own, difference, sort, quantity, note } = body
  const saying: Saying = { id: params.missing, package: own, ...(difference === undefined ? {} : { difference }), sort, quantity, ...(note === undefined ? {} : { note }), by: { user: actor.user.id, name: nameOf(actor) } }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [of, bag, [known]] = await Promise.all([readCampaign(params.campaign), readBag(household, params.campaign), readMissings([saying.id])])
    if (known && !sameSaying(known.request, { ...saying, campaign: params.campaign, household })) throw new Refusal('id-taken')
    if (known) return viewMissing(known.request, known.task)
    if (!of || !bag) throw new Refusal('not-found')
    const before = await readMissings((bag.missing ?? []).map(({ id }) => id))
    const open = new Set(before.filter(({ task }) => isLive(task)).map(({ request }) => thingOf(request)))
    const next = allowed(sayMissing(bag, saying, open, now), lang)
    const failed = await write([putBag(next.bag, now), putMissing(next.request, 'absent'), ...(await taskOf(next.request, bag, of, now))])
    const [made] = failed.length === 0 ? await readMissings([saying.id]) : []
    if (made) return viewMissing(made.request, made.task)
  }
  throw new Refusal('stale')
}

export async function list({ params, query }: Call<typeof missing.list>): Promise<{ items: Missed[] }> {
  const bag = await readBag(query.household, params.campaign)
  if (!bag) throw new Refusal('not-found')
  const found = await readMissings((bag.missing ?? []).map(({ id }) => id))
  return { items: found.reverse().map(({ request, task }) => viewMissing(request, task)) }
}
