/** The orders function: campaigns, and what households order in them. */
import { campaigns } from '../../shared/campaigns'
import { differences } from '../../shared/differences'
import { missing } from '../../shared/missing'
import { orders } from '../../shared/orders'
import { questions } from '../../shared/questions'
import { refunds } from '../../shared/payments'
import { subsidies } from '../../shared/subsidies'
import type { Loaded } from '../http/access'
import { Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { readHome } from '../identity/store'
import { loadPlace, readPlace, readPlaces } from '../places/store'
import { withTexts } from '../texts/check'
import { communityOf, delivers } from './campaign'
import { answer, fix, list as listDifferences, record, run, settlement } from './differing'
import { at as atDoor, give as makeEligible, mine as myGrants, revoke } from './granting'
import { cancel as callOff, draft, extend, publish, raise, widen } from './leading'
import { give, list as givenBack } from './giving-back'
import { list as listMissing, say } from './miss'
import type { Order } from './order'
import { cancel, change, place } from './ordering'
import { present } from './present'
import { answer as answerQuestion, ask, hide, lead, list as listQuestions } from './questions'
import { bagsOf, campaignsOf, readBag, readCampaignFile, readOrder, sheetOf, type CampaignFile } from './store'
import { standsOf } from './subsidy-store'
import { viewBag, viewCampaign, viewLine, viewSheet } from './view'

async function loadCampaign(id: string): Promise<Loaded<CampaignFile> | undefined> {
  const file = await readCampaignFile(id)
  return file && { subject: file, place: file.campaign.place, path: file.campaign.path.map((step) => step.id) }
}
async function loadOrder(id: string): Promise<Loaded<Order> | undefined> {
  const order = await readOrder(id)
  return order && { subject: order, household: order.household }
}
const loaders = { campaign: loadCampaign, order: loadOrder, place: loadPlace }
type Loaders = typeof loaders

const more = (cursor: string | undefined) => (cursor ? { cursor } : {})

/** What is offered at a place on the way to this home. */
async function list({ query, lang }: Call<typeof campaigns.list>) {
  const home = await readHome(query.household)
  if (!home) throw new Refusal('not-found')
  const above = new Set(home.path.map((step) => step.id))
  const { rows, cursor } = await campaignsOf('community', communityOf(home.path), query.cursor, lang)
  return { items: rows.filter((row) => above.has(row.place)).map(viewLine), ...more(cursor) }
}

/** Those at a place or below it, also when somebody else opened them: who falls ill is not the only one who finds what is under way. */
async function here({ query, lang }: Call<typeof campaigns.here>) {
  const node = await readPlace(query.place)
  if (!node) throw new Refusal('not-found')
  const { rows, cursor } = await campaignsOf('community', communityOf(node.path), query.cursor, lang)
  const places = await readPlaces(rows.map((row) => row.place))
  return { items: rows.filter((row) => places.get(row.place)?.path.some((step) => step.id === node.id)).map(viewLine), ...more(cursor) }
}

async function read({ params, query, now }: Call<typeof campaigns.read>) {
  const [home, file, mine] = await Promise.all([readHome(query.household), readCampaignFile(params.campaign), readBag(query.household, params.campaign)])
  if (!home || !file || file.campaign.state === 'draft' || communityOf(home.path) !== communityOf(file.campaign.path)) throw new Refusal('not-found')
  return viewCampaign(file, now, { mine, forHome: delivers(file.campaign, home.path), stands: await standsOf(file.campaign, home, mine, now) })
}

export const handler = serve([
  ...bind<typeof campaigns, Loaders>(campaigns, {
    list,
    mine: async ({ query, actor, lang }) => {
      const { rows, cursor } = await campaignsOf('leader', actor.user.id, query.cursor, lang)
      return { items: rows.map(viewLine), ...more(cursor) }
    },
    here,
    read,
    draft,
    lead: ({ subject, now }) => Promise.resolve(viewCampaign(subject, now, { leads: true })),
    publish,
    extend,
    raise,
    widen,
    cancel: callOff,
    sheet: async ({ subject, query, lang }) => {
      const { rows, cursor } = await sheetOf(subject.campaign.id, query.building, query.cursor, lang)
      return { items: rows.map(viewSheet), ...more(cursor) }
    },
  }),
  ...bind<typeof orders, Loaders>(orders, {
    place,
    list: async ({ query, lang }) => {
      const { rows, cursor } = await bagsOf(query.household, query.cursor, lang)
      return { items: rows.map(viewBag), ...more(cursor) }
    },
    read: ({ subject, now }) => present(subject, now),
    change,
    cancel,
  }),
  ...bind<typeof differences, Loaders>(differences, { record, fix, list: listDifferences, run, settlement, answer }),
  ...bind<typeof missing, Loaders>(missing, { say, list: listMissing }),
  ...bind<typeof refunds, Loaders>(refunds, { list: givenBack, give }),
  ...bind<typeof subsidies, Loaders>(subsidies, { at: atDoor, mine: myGrants, give: makeEligible, revoke }),
  ...bind<typeof questions, Loaders>(questions, { list: listQuestions, lead, ask, answer: answerQuestion, hide }),
], loaders, withTexts)
