/** The group-buy: what a leader offers, in which window, from which threshold on. */
import { array, boolean, enum as oneOf, gte, int, lazy, object, optional, string, type infer as Infer } from './zod'
import { between, content, offered, slot } from './campaign-content'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { bag, bagSlot } from './orders'
import { packageId } from './package-id'
import { pictureLink } from './picture-link'
import { campaignStates, leadRoles, leaderVerbs } from './order-states'
import { placeId } from './place-id'
import { subsidyStands } from './subsidy-programmes'
import { line } from './text'
import { instant } from './time-schema'

/** As people see it: what is left of each package, how far the threshold is. `verbs`: what this leader may do with it; `mine`: the bag of the household that asks; `delivers`: whether it is for that household's building. Of a subsidised package `left` is what its building has left, and `yours` how it stands with that household. */
export const campaign = lazy(() =>
  object({
    id: idOf('campaign'), version: int(), state: oneOf(campaignStates), place: placeId(), placeName: string(), leader: string(),
    ...content(),
    packages: array(object({ ...offered(), sold: int(), households: int(), left: optional(int()), picture: optional(pictureLink()), yours: optional(oneOf(subsidyStands)) })),
    slots: array(object({ ...slot(), taken: int() })),
    households: int(), amount: int(), extended: boolean(), reason: optional(string()),
    verbs: array(oneOf(leaderVerbs)), mine: optional(bag()), delivers: optional(boolean()),
  }),
)
export type Campaign = Infer<ReturnType<typeof campaign>>

export const campaignLine = lazy(() => object({ id: idOf('campaign'), title: string(), leader: string(), placeName: string(), state: oneOf(campaignStates), opens: instant(), closes: instant(), from: int() }))
export type CampaignLine = Infer<ReturnType<typeof campaignLine>>

/** One household of a building's sheet, in the order in which a volunteer walks. The phone is masked. */
export const sheetLine = lazy(() =>
  object({ household: idOf('household'), label: string(), unit: string(), room: string(), phone: optional(string()), lines: array(object({ package: packageId(), name: string(), quantity: int() })), total: int(), slot: optional(bagSlot()) }),
)

const leading = { who: 'duty', at: { load: 'campaign' }, reach: 'above', roles: leadRoles } as const satisfies Access
const deed = () => ({ id: idOf('event') })
const forHousehold = { who: 'household', of: { from: 'query', name: 'household' } } as const
const page = () => ({ cursor: optional(string()) })
const lines = () => object({ items: array(campaignLine()), cursor: optional(string()) })

export const campaigns = defineRoutes({
  list: {
    method: 'GET', path: '/campaigns', summary: 'What is or was on offer where my household lives, the latest to open first',
    access: forHousehold, query: () => object({ household: idOf('household'), ...page() }), answer: lines,
  },
  mine: { method: 'GET', path: '/campaigns/mine', summary: 'The campaigns that I have drafted, the newest first', access: { who: 'signed-in' }, query: () => object(page()), answer: lines },
  here: {
    method: 'GET', path: '/campaigns/here', summary: 'What is or was on offer at a place that I lead, whoever opened it, the latest to open first',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: leadRoles }, query: () => object({ place: placeId(), ...page() }), answer: lines,
  },
  read: {
    method: 'GET', path: '/campaigns/{campaign}', summary: 'A campaign, with what is left and what my household has ordered',
    access: forHousehold, query: () => object({ household: idOf('household') }), answer: campaign,
  },
  draft: {
    method: 'PUT', path: '/campaigns/{campaign}', summary: 'Keeps a draft under an id made by the phone; `version` is the one that was seen, 0 for a new one',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: leadRoles }, refusals: ['not-draft', 'id-taken', 'stale'],
    body: () => object({ place: placeId(), version: int().check(gte(0)), ...content() }), answer: campaign,
  },
  lead: { method: 'GET', path: '/campaigns/{campaign}/lead', summary: 'A campaign of mine, also while it is a draft', access: leading, answer: campaign },
  publish: {
    method: 'POST', path: '/campaigns/{campaign}/publish', summary: 'Offers a draft as it is; from now on its packages and prices stand',
    access: leading, refusals: ['not-draft', 'stale'], body: () => object({ version: int() }), answer: campaign,
  },
  extend: {
    method: 'POST', path: '/campaigns/{campaign}/extend', summary: 'Closes it later than was said',
    access: leading, refusals: ['campaign-over', 'stale'], body: () => object({ closes: instant() }), answer: campaign,
  },
  raise: {
    method: 'POST', path: '/campaigns/{campaign}/raise', summary: 'Adds to the stock of a package, once for each id',
    access: leading, refusals: ['campaign-over', 'id-taken', 'stale'], body: () => object({ ...deed(), package: packageId(), by: between(1, 10_000) }), answer: campaign,
  },
  widen: {
    method: 'POST', path: '/campaigns/{campaign}/room', summary: 'Adds to what the campaign takes in all, once for each id',
    access: leading, refusals: ['campaign-over', 'id-taken', 'stale'], body: () => object({ ...deed(), by: between(1, 10_000) }), answer: campaign,
  },
  cancel: {
    method: 'POST', path: '/campaigns/{campaign}/cancel', summary: 'Calls it off: every order becomes void, and every household is told',
    access: leading, refusals: ['campaign-over', 'stale'], body: () => object({ reason: line(200) }), answer: campaign,
  },
  sheet: {
    method: 'GET', path: '/campaigns/{campaign}/sheet', summary: 'What each household of a building has ordered, by unit, floor and room',
    access: leading, query: () => object({ building: placeId(), ...page() }), answer: () => object({ items: array(sheetLine()), cursor: optional(string()) }),
  },
})
