/** Households that somebody looks after: marked with their consent, by themselves or by a worker at their door, and knocked at when nothing was heard of them for some days. */
import { array, boolean, enum as oneOf, int, lazy, literal, maxLength, minLength, object, optional, refine, string, type infer as Infer } from './zod'
import { eachOnce } from './each-once'
import { careDays, careReasons } from './care-words'
import { channels } from './desk-words'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { door } from './identity'
import { placeId } from './place-id'
import { personName, phone } from './text'
import { instant } from './time-schema'

const asked = lazy(() => ({
  reasons: array(oneOf(careReasons)).check(minLength(1), maxLength(careReasons.length), eachOnce()),
  days: int().check(refine((days) => careDays.some((one) => one === days), 'choice')),
}))

/** `heard`: when something was last heard of them, as far as it was looked up; `next`: the day on which it is looked again, where nothing is heard before. `knocking`: somebody is on the way to them now. `by`: who marked them. */
export const care = lazy(() => object({
  household: idOf('household'), label: string(), who: string(), reasons: array(oneOf(careReasons)), days: int(), since: instant(), by: string(), own: boolean(), heard: instant(), next: string(), knocking: boolean(),
}))
export type Care = Infer<ReturnType<typeof care>>
const mine = lazy(() => object({ care: optional(care()) }))

/** `agreed`: they were asked, and agree. `household` and `person.id`: what they become where nobody is known at this door. */
export const careAtDoor = lazy(() => object({ household: idOf('household'), ...door().shape, person: object({ id: idOf('member'), name: personName() }), phone: optional(phone()), channel: oneOf(channels), ...asked(), agreed: literal(true, 'agreed') }))
export type CareAtDoor = Infer<ReturnType<typeof careAtDoor>>

const staff = ['grid-worker', 'community-worker'] as const
const own = { who: 'household', of: { from: 'body', name: 'household' } } as const
const named = () => object({ household: idOf('household') })

export const cares = defineRoutes({
  list: {
    method: 'GET', path: '/care', summary: 'Whom the people of a place look after, by their doors, 20 a page; those of a grid may be fewer on a page',
    access: { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'above', roles: staff },
    query: () => object({ place: placeId(), cursor: optional(string()) }), answer: () => object({ items: array(care()), cursor: optional(string()) }),
  },
  mark: {
    method: 'PUT', path: '/care', summary: 'A worker marks the household at a door, which is made where nobody is known there; marked again, it is as was said last. A number becomes its contact where it has none; `number` says whether it is, or whether another one stays',
    access: { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'above', roles: staff }, refusals: ['household-full', 'id-taken', 'stale'],
    body: careAtDoor, answer: () => object({ ...care().shape, number: optional(oneOf(['kept', 'other'])) }),
  },
  end: {
    method: 'POST', path: '/care/{care}/end', summary: 'A worker looks after them no more',
    access: { who: 'duty', at: { load: 'care' }, reach: 'above', roles: staff }, refusals: ['stale'],
    body: () => object({}), answer: () => object({ ended: boolean() }),
  },
  mine: {
    method: 'GET', path: '/care/mine', summary: 'Whether somebody looks after my household, why, and who asked for it',
    access: { who: 'household', of: { from: 'query', name: 'household' } }, query: named, answer: mine,
  },
  ask: {
    method: 'PUT', path: '/care/mine', summary: 'My household asks to be looked after, or says after how many days',
    access: own, refusals: ['stale'], body: () => object({ household: idOf('household'), member: idOf('member'), ...asked() }), answer: mine,
  },
  well: {
    method: 'POST', path: '/care/mine/well', summary: 'One tap: all is well here', access: own, refusals: ['stale'], body: named, answer: mine,
  },
  leave: {
    method: 'POST', path: '/care/mine/leave', summary: 'My household takes back its consent', access: own, refusals: ['stale'], body: named, answer: mine,
  },
})
