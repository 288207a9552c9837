/** The content of a group-buy: what a leader fills in. Apart from its routes, so that the form on the phone carries this and nothing else. */
import { array, discriminatedUnion, enum as oneOf, gte, int, lazy, literal, lte, maxLength, minLength, object, optional, type infer as Infer } from './zod'
import { eachOnce } from './each-once'
import { idOf } from './id-schema'
import { mostFen } from './money'
import { capacityKinds, missedPlans, packageTags, payWays } from './order-states'
import { packageId } from './package-id'
import { placeId } from './place-id'
import { programmeIds } from './subsidy-programmes'
import { line, prose } from './text'
import { instant } from './time-schema'

export const between = (least: number, most: number) => int().check(gte(least), lte(most))
const fen = (least = 0) => between(least, mostFen)

/** What the price is made of; the four sum to the price, and to what is subsidised of it (`campaign-rules.ts`). */
export const makeUp = lazy(() => object({ goods: fen(), packing: fen(), delivery: fen(), margin: fen() }))
/** `fen` of what it costs is paid by the programme; `each`: so many for each building. */
export const subsidy = lazy(() => object({ programme: oneOf(programmeIds), fen: fen(1), each: between(1, 1000) }))
/** `stock` and `limit` (for one household) are absent where there is none. `photo`: an upload of whoever drafts it. */
export const offered = lazy(() => ({
  id: packageId(), name: line(30), contents: array(line(30)).check(minLength(1), maxLength(20)), price: fen(1), makeUp: makeUp(),
  photo: optional(idOf('upload')), stock: optional(between(1, 100_000)), limit: optional(between(1, 99)), subsidy: optional(subsidy()), tags: array(oneOf(packageTags)).check(maxLength(packageTags.length), eachOnce()),
}))
export const slot = lazy(() => ({ from: instant(), to: instant(), capacity: between(1, 1000) }))

/** What a leader fills in. Rules that look at several fields stand in `campaign-rules.ts`. `capacity`: so many households, or units of all packages together, and no more. `buildings`: only these; none named is all of the place. */
export const content = lazy(() => ({
  title: line(40), about: optional(prose(500)),
  packages: array(object(offered())).check(minLength(1), maxLength(12), eachOnce('id')),
  opens: instant(), closes: instant(),
  threshold: optional(discriminatedUnion('kind', [object({ kind: literal('households'), atLeast: between(1, 100_000) }), object({ kind: literal('amount'), atLeast: between(1, 1_000_000_000) })])),
  missed: oneOf(missedPlans), capacity: optional(object({ of: oneOf(capacityKinds), atMost: between(1, 100_000) })),
  delivery: oneOf(['door', 'pickup']), pickupAt: optional(line(60)), slots: array(object(slot())).check(maxLength(30)),
  buildings: array(placeId()).check(maxLength(60), eachOnce()),
  pay: oneOf(payWays), answers: line(60),
}))
export const campaignContent = lazy(() => object(content()))
export type CampaignContent = Infer<ReturnType<typeof campaignContent>>
export type Package = CampaignContent['packages'][number]
