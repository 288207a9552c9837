/** The hand-over of a confirmed campaign: counted at each station, arrived at the buildings, collected bag by bag. */
import { array, boolean, enum as oneOf, gte, int, lazy, literal, lte, maxLength, minLength, object, optional, string, type infer as Infer } from './zod'
import { eachOnce } from './each-once'
import { bagStages, handingRoles, howCollected, stations } from './bag-stages'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { mostFen } from './money'
import { bagSlot } from './orders'
import { packageId } from './package-id'
import { campaignStates } from './order-states'
import { placeId } from './place-id'
import { line } from './text'
import { instant } from './time-schema'

const amount = () => int().check(gte(0), lte(100_000))
const deed = () => ({ id: idOf('event') })
const inHand = lazy(() => object({ package: packageId(), name: string(), quantity: int() }))

/** `difference` is below nought where something is missing. */
const counted = lazy(() => object({ package: packageId(), name: string(), expected: int(), received: int(), difference: int() }))
/** One count at one station. A later one of the same station corrects it; none is ever changed. */
export const count = lazy(() => object({ id: idOf('event'), station: oneOf(stations), building: optional(placeId()), lines: array(counted()), note: optional(string()), by: string(), at: instant() }))
export type Count = Infer<ReturnType<typeof count>>

/** What goes to a building: how many households, how many of each package, how many bags are collected, and what was paid on collection. */
export const goingTo = lazy(() => object({ building: placeId(), name: string(), households: int(), lines: array(inHand()), arrived: optional(instant()), collected: int(), cash: int() }))
export type GoingTo = Infer<ReturnType<typeof goingTo>>

/** `counts`: the newest first. */
export const handOver = lazy(() => object({
  campaign: idOf('campaign'), title: string(), state: oneOf(campaignStates), delivery: oneOf(['door', 'pickup']), pickupAt: optional(string()),
  lines: array(inHand()), households: int(), buildings: array(goingTo()), counts: array(count()), everywhere: optional(instant()),
}))
export type HandOver = Infer<ReturnType<typeof handOver>>

const handed = lazy(() => object({ at: instant(), by: string(), how: oneOf(howCollected) }))
/** A household's bag, as whoever hands it over sees it: what is really in it, in how many pieces, what is to be paid (in fen). The phone is masked. `undo`: whoever asks can take it back that it was collected. `toDoor`: of a campaign that is collected at a point, and not to be fetched by them: it is brought to their door. */
export const tourBag = lazy(() => object({
  household: idOf('household'), label: string(), typed: string(), unit: string(), floor: string(), room: string(), phone: optional(string()), code: string(), pieces: int(), lines: array(inHand()), due: int(),
  slot: optional(bagSlot()), stage: optional(oneOf(bagStages)), collected: optional(handed()), cash: optional(int()), undo: optional(boolean()), toDoor: optional(literal(true)),
}))
export type TourBag = Infer<ReturnType<typeof tourBag>>

const leading = { who: 'duty', at: { load: 'campaign' }, reach: 'above', roles: ['leader', 'community-worker'] } as const satisfies Access
const countedLines = lazy(() => array(object({ package: packageId(), received: amount() })).check(minLength(1), maxLength(12), eachOnce('package')))

export const handover = defineRoutes({
  read: { method: 'GET', path: '/hand-over/{campaign}', summary: 'What goes where, what was counted at each station, what has arrived and is collected', access: leading, answer: handOver },
  count: {
    method: 'POST', path: '/hand-over/{campaign}/counts', summary: 'Counts what came in at a station; a later count of the same station corrects it, and both stay',
    access: leading, refusals: ['not-confirmed', 'id-taken'],
    body: () => object({ ...deed(), station: oneOf(stations), building: optional(placeId()), lines: countedLines(), note: optional(line(200)) }), answer: handOver,
  },
  arrive: {
    method: 'POST', path: '/hand-over/{campaign}/arrivals', summary: 'Says that the bags of a building are there, or all of them; each household is told once',
    access: leading, refusals: ['not-confirmed'], body: () => object({ ...deed(), building: optional(placeId()) }), answer: handOver,
  },
  tour: {
    method: 'GET', path: '/hand-over/{campaign}/tour', summary: 'The bags of a building, by unit, floor and room, to be ticked off',
    access: { who: 'duty', at: { from: 'query', name: 'building' }, reach: 'above', roles: handingRoles },
    query: () => object({ building: placeId(), cursor: optional(string()) }), answer: () => object({ items: array(tourBag()), cursor: optional(string()) }),
  },
  rounds: {
    method: 'GET', path: '/hand-over/rounds', summary: 'The campaigns that are handed over at a place where I serve, with their buildings',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: handingRoles },
    query: () => object({ place: placeId() }), answer: () => object({ items: array(object({ campaign: idOf('campaign'), title: string(), buildings: array(object({ building: placeId(), name: string(), households: int(), collected: int() })) })) }),
  },
  collect: {
    method: 'POST', path: '/hand-over/{campaign}/bags/{household}/collect', summary: 'Hands a bag over, once; `at` is when, by the phone, `cash` what was paid for it (in fen)',
    access: { who: 'duty', at: { from: 'body', name: 'building' }, reach: 'above', roles: handingRoles }, refusals: ['not-confirmed', 'collected', 'stale', 'id-taken', 'not-found'],
    body: () => object({ ...deed(), building: placeId(), how: oneOf(howCollected), at: instant(), cash: optional(int().check(gte(0), lte(mostFen))) }),
    answer: () => object({ bag: tourBag(), again: boolean() }),
  },
  uncollect: {
    method: 'POST', path: '/hand-over/{campaign}/bags/{household}/uncollect', summary: 'Takes back that a bag was handed over, by whoever said so or leads the campaign; it waits again, and what was paid for it is no longer counted',
    access: { who: 'duty', at: { from: 'body', name: 'building' }, reach: 'above', roles: handingRoles }, refusals: ['undo-over', 'stale', 'id-taken', 'not-found'],
    body: () => object({ ...deed(), building: placeId() }), answer: () => object({ bag: tourBag(), again: boolean() }),
  },
  cash: {
    method: 'POST', path: '/hand-over/{campaign}/bags/{household}/cash', summary: 'Writes down, once, what was paid for a bag (in fen), where it was handed over without saying so',
    access: leading, refusals: ['not-confirmed', 'stale', 'not-found'],
    body: () => object({ ...deed(), cash: int().check(gte(1), lte(mostFen)) }), answer: () => object({ bag: tourBag(), again: boolean() }),
  },
})
