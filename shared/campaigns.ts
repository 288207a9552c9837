/** The group-buy: what a leader offers, in which window, from which threshold on. */
import { array, boolean, discriminatedUnion, enum as oneOf, gte, int, lazy, literal, lte, maxLength, minLength, object, optional, refine, string, type infer as Infer } from './zod'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { mostFen } from './money'
import { bag, bagSlot, packageId } from './orders'
import { pictureLink } from './picture-link'
import { campaignStates, capacityKinds, leadRoles, leaderVerbs, missedPlans, packageTags, payWays } from './order-states'
import { placeId } from './places'
import { line, prose } from './text'
import { instant } from './time-schema'

const between = (least: number, most: number) => int().check(gte(least), lte(most))
const fen = (least = 0) => between(least, mostFen)
const once = <T>(key: (one: T) => unknown) => refine<T[]>((list) => new Set(list.map(key)).size === list.length, { error: 'twice', when: ({ value }) => Array.isArray(value) })

/** What the price is made of; the four sum to the price (`campaign-rules.ts`). */
export const makeUp = lazy(() => object({ goods: fen(), packing: fen(), delivery: fen(), margin: fen() }))
/** `stock` and `limit` (for one household) are absent where there is none. `photo`: an upload of whoever drafts it. */
const offered = lazy(() => ({
  id: packageId(), name: line(30), contents: array(line(30)).check(minLength(1), maxLength(20)), price: fen(1), makeUp: makeUp(),
  photo: optional(idOf('upload')), stock: optional(between(1, 100_000)), limit: optional(between(1, 99)), tags: array(oneOf(packageTags)).check(maxLength(packageTags.length), once((tag) => tag)),
}))
const slot = lazy(() => ({ from: instant(), to: instant(), capacity: between(1, 1000) }))

/** What a leader fills in. Rules that look at several fields stand in `campaign-rules.ts`. `capacity`: so many households, or units of all packages together, and no more. `buildings`: only these; none named is all of the place. */
const content = lazy(() => ({
  title: line(40), about: optional(prose(500)),
  packages: array(object(offered())).check(minLength(1), maxLength(12), once<{ id: string }>(({ id }) => id)),
  opens: instant(), closes: instant(),
  threshold: optional(discriminatedUnion('kind', [object({ kind: literal('households'), atLeast: between(1, 100_000) }), object({ kind: literal('amount'), atLeast: between(1, 1_000_000_000) })])),
  missed: oneOf(missedPlans), capacity: optional(object({ of: oneOf(capacityKinds), atMost: between(1, 100_000) })),
  delivery: oneOf(['door', 'pickup']), pickupAt: optional(line(60)), slots: array(object(slot())).check(maxLength(30)),
  buildings: array(placeId()).check(maxLength(60), once((id) => id)),
  pay: oneOf(payWays), answers: line(60),
}))
export const campaignContent = lazy(() => object(content()))
export type CampaignContent = Infer<ReturnType<typeof campaignContent>>
export type Package = CampaignContent['packages'][number]

/** As people see it: what is left of each package, how far the threshold is. `verbs`: what this leader may do with it; `mine`: the bag of the household that asks; `delivers`: whether it is for that household's building. */
export const campaign = lazy(() =>
  object({
    id: idOf('campaign'), version: int(), state: oneOf(campaignStates), place: placeId(), placeName: string(), leader: string(),
    ...content(),
    packages: array(object({ ...offered(), sold: int(), households: int(), left: optional(int()), picture: optional(pictureLink()) })),
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
  cancel: {
    method: 'POST', path: '/campaigns/{campaign}/cancel', summary: 'Calls it off: every order becomes void, and every household is told',
    access: leading, refusals: ['campaign-over', 'stale'], body: () => object({ reason: line(200) }), answer: campaign,
  },
  sheet: {
    method: 'GET', path: '/campaigns/{campaign}/sheet', summary: 'What each household of a building has ordered, by unit, floor and room',
    access: leading, query: () => object({ building: placeId(), ...page() }), answer: () => object({ items: array(sheetLine()), cursor: optional(string()) }),
  },
})
