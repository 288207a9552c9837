/** The hand-over function: counts at the stations, arrivals, bags to be ticked off. */
import { handover, type HandOver } from '../../shared/handover'
import { yuan } from '../../shared/money'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import { observedAmong } from '../gate/store'
import type { Loaded } from '../http/access'
import { personOf } from '../http/actor'
import { refuse, Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { answer } from '../inbox/deeds'
import { putTask, readTask } from '../inbox/store'
import { isLive, move } from '../inbox/task'
import { lapseProposals } from '../orders/adjust-bag'
import { entriesOf, mostDueIn, type Bag } from '../orders/bag'
import { communityOf, type Campaign } from '../orders/campaign'
import { eventOfBag } from '../orders/event'
import { onlyConfirmed } from '../orders/not-confirmed'
import { allowed } from '../orders/say-no'
import { campaignsOf, putBag, putOrderEvent, readBag, readCampaign, sheetOf } from '../orders/store'
import { loadPlace, readPlace } from '../places/store'
import { write, type Write } from '../table/table'
import { everywhere, newArrival } from './arrival'
import { canUndo, collect, payLater, sameCollecting, type Collecting } from './bag'
import { collecting } from './collecting'
import { newCount, sameCount } from './count'
import { inReach, namesOf, roundsDays } from './rounds'
import { collectedAt, goingToOfCampaign, putArrival, putCount, readCount, readHandOver } from './store'
import { takeBack } from './taking-back'
import { viewHandOver, viewTourBag } from './view'
import { carryArrival } from './walk'

async function loadCampaign(id: string): Promise<Loaded<Campaign> | undefined> {
  const of = await readCampaign(id)
  return of && { subject: of, place: of.place, path: of.path.map((step) => step.id) }
}
const loaders = { campaign: loadCampaign, place: loadPlace }
type Loaders = typeof loaders

const attempts = 5
/** So many bags are told of while the phone waits; the schedule goes on with the others. */
const atOnce = 50

async function shown(of: Campaign): Promise<HandOver> {
  const file = await readHandOver(of.id)
  return viewHandOver(of, file, await namesOf(file.to.map(({ building }) => building)))
}

async function count({ subject, body, actor, now, lang }: Call<typeof handover.count, Loaders>): Promise<HandOver> {
  onlyConfirmed(subject, 'hand-over', lang)
  const { to } = await readHandOver(subject.id)
  const made = allowed(newCount(subject, to, personOf(actor), body, now), lang)
  if ((await write([putCount(made)])).length > 0) {
    const before = await readCount(subject.id, body.id)
    if (!before || !sameCount(before, made)) throw new Refusal('id-taken')
  }
  return shown(subject)
}

const wrong = (path: string, lang: Lang): Refusal => new Refusal('invalid', { fields: faults([{ path, code: 'place' }], lang) })

/** Said twice, the first stands. */
async function arrive({ subject, body, actor, now, lang }: Call<typeof handover.arrive, Loaders>): Promise<HandOver> {
  onlyConfirmed(subject, 'hand-over', lang)
  const { building = everywhere } = body
  if (building !== everywhere && !(await goingToOfCampaign(subject.id)).some((one) => one.building === building)) throw wrong('building', lang)
  await write([putArrival(newArrival(subject.id, building, { event: body.id, by: personOf(actor), at: now }))])
  await carryArrival(subject.id, building, now, atOnce)
  return shown(subject)
}

/** What differs may be written down after it was paid; more than was ordered is never paid. */
function sensible(bag: Bag, cash = 0, lang: Lang): void {
  const most = mostDueIn(bag)
  if (cash > most) throw new Refusal('invalid', { fields: faults([{ path: 'cash', code: `too-big:${yuan(most)}` }], lang) })
}

/** Somebody's task since nobody came: it is done with this. */
async function taskDone(bag: Bag, { by }: Collecting, event: string, now: string): Promise<Write[]> {
  const task = bag.task === undefined ? undefined : await readTask(bag.task)
  if (!task || !isLive(task)) return []
  const moved = move(task, answer({ by, event, now }, task, 'handed-over'))
  return 'refused' in moved ? [] : putTask(task, moved.task, moved.event)
}

async function collectBag({ params, body, actor, now, lang }: Call<typeof handover.collect, Loaders>) {
  const deed: Collecting = { event: body.id, by: personOf(actor), how: body.how, at: body.at, cash: body.cash }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const bag = await readBag(params.household, params.campaign)
    if (!bag) throw new Refusal('not-found')
    if (bag.building !== body.building) throw wrong('building', lang)
    if (sameCollecting(bag, deed)) return { bag: viewTourBag(bag, canUndo(bag, { user: actor.user.id, leads: false }, now)), again: true }
    if (bag.collected?.event === body.id) throw new Refusal('id-taken')
    sensible(bag, body.cash, lang)
    const open = entriesOf(bag).some(({ state }) => state === 'proposed') ? await readCampaign(params.campaign) : undefined
    const next = collect(open ? await lapseProposals(open, bag, now) : bag, deed, now)
    if ('refused' in next) throw refuse(next, bag.collected && { holder: bag.collected.by.name, at: bag.collected.at, how: bag.collected.how })
    const failed = await write([...collecting(next, now), ...(await taskDone(bag, deed, body.id, now))])
    if (failed.length === 0) return { bag: viewTourBag(next, canUndo(next, { user: actor.user.id, leads: false }, now)), again: false }
  }
  throw new Refusal('stale')
}

/** Sent again it is answered as done; what somebody else wrote down stands. */
async function noteCash({ params, body, actor, now, lang }: Call<typeof handover.cash, Loaders>) {
  const by = personOf(actor)
  const asks = { user: by.user, leads: true }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const bag = await readBag(params.household, params.campaign)
    if (!bag) throw new Refusal('not-found')
    if (bag.cash?.fen === body.cash && bag.cash.by.user === by.user) return { bag: viewTourBag(bag, canUndo(bag, asks, now)), again: true }
    if (!bag.collected) throw new Refusal('not-confirmed')
    sensible(bag, body.cash, lang)
    const next = payLater(bag, body.cash, by, now)
    if (!next) throw new Refusal('stale')
    const event = eventOfBag(next, 'note-cash', { id: body.id, at: now, by }, [])
    if ((await write([putBag(next, now), putOrderEvent(event), collectedAt(next, 0, body.cash)])).length === 0) return { bag: viewTourBag(next, canUndo(next, asks, now)), again: false }
  }
  throw new Refusal('stale')
}

/** The latest campaigns of the community that are being handed over, and the buildings of each that lie here. */
async function rounds({ query, now, lang }: Call<typeof handover.rounds, Loaders>) {
  const place = await readPlace(query.place)
  if (!place) throw new Refusal('not-found')
  const { rows } = await campaignsOf('community', communityOf(place.path), undefined, lang)
  const since = new Date(Date.parse(now) - roundsDays * 86_400_000).toISOString()
  const open = rows.filter((one) => one.state === 'confirmed' && one.closes > since)
  const found = await Promise.all(open.map(async ({ id, title }) => ({ campaign: id, title, buildings: await inReach(query.place, await goingToOfCampaign(id)) })))
  return { items: found.filter(({ buildings }) => buildings.length > 0) }
}

export const handler = serve(bind<typeof handover, Loaders>(handover, {
  read: ({ subject }) => shown(subject),
  count,
  arrive,
  tour: async ({ params, query, actor, now, lang }) => {
    const [{ rows, cursor }, of] = await Promise.all([sheetOf(params.campaign, query.building, query.cursor, lang), readCampaign(params.campaign)])
    const asks = { user: actor.user.id, leads: of?.leader.user === actor.user.id }
    const toDoor = of?.content.delivery === 'pickup' ? await observedAmong(rows.map(({ household }) => household), now) : new Set<string>()
    return { items: rows.map((bag) => ({ ...viewTourBag(bag, canUndo(bag, asks, now)), ...(toDoor.has(bag.household) ? { toDoor: true as const } : {}) })), ...(cursor ? { cursor } : {}) }
  },
  rounds,
  collect: collectBag,
  uncollect: takeBack,
  cash: noteCash,
}), loaders)
