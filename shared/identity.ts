/** Who someone is: sessions, the household at a room, its members, its contact phone, consent. */
import {
  array, boolean, enum as oneOf, int, gte, lazy, literal, maxLength, minLength, object, optional, overwrite, refine, regex, string, union, type infer as Infer,
} from './zod'
import { instant } from './time-schema'
import { duties } from './duty-schema'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { placeId } from './place-id'
import { halfWidth, lengthOf, line, personName, phone } from './text'
import { consentKinds, termsVersions } from './consent'
import { relations } from './relations'
import { taskStates } from './task'

export const householdLimit = 20

const consent = lazy(() => object({ kind: oneOf(consentKinds), version: string(), given: boolean(), at: instant() }))
export type Consent = Infer<ReturnType<typeof consent>>

/** A part of a door's address without what everyone adds to it. */
export const tidyDoor = (text: string): string =>
  halfWidth(text).toUpperCase().replace(/\s+/g, '').replace(/^(UNIT|ROOM)/, '').replace(/(号楼|单元|栋|幢|室|号|房)+$/, '')
/** A part of a door's address as everyone would type it: 2单元 is 2, １４０１室 is 1401, b座 is B座. `code` says what it should look like. */
const doorPart = (limit: number, code: 'room' | 'door-part') =>
  string().check(
    overwrite(tidyDoor), refine((text) => text.length > 0, code === 'room' ? 'room' : 'required'),
    refine((text) => lengthOf(text) <= limit, `too-long:${String(limit)}`), regex(/^[\p{L}\p{N}\-#]*$/u, code),
  )

export const doorUnit = lazy(() => doorPart(10, 'door-part'))
export const doorRoom = lazy(() => doorPart(12, 'room'))

/** `building` is typed where the tree ends at the community; `unit` is empty for a house without units. */
export const door = lazy(() =>
  object({
    place: placeId(),
    building: optional(doorPart(20, 'door-part')),
    unit: optional(union([literal(''), doorUnit()])),
    room: doorRoom(),
  }),
)
export type Door = Infer<ReturnType<typeof door>>

/** That nobody is born after today says `birth-year.ts`. */
const birthYear = () => int('birth-year').check(gte(1900, 'birth-year'))
export const knownOfMember = lazy(() => ({ name: personName(), relation: optional(oneOf(relations)), birthYear: optional(birthYear()) }))
/** `elsewhere`: of the family, but lives somewhere else and acts from there. */
export const memberInput = lazy(() => object({ ...knownOfMember(), elsewhere: optional(boolean()) }))
/** `account`: has an account of their own. `waiting`: asked to join and is not confirmed yet; `join` is that request. */
export const member = lazy(() =>
  object({
    id: idOf('member'), name: string(), relation: optional(oneOf(relations)), birthYear: optional(int()), elsewhere: optional(boolean()),
    account: boolean(), me: boolean(), waiting: boolean(), join: optional(idOf('join')),
  }),
)
export type Member = Infer<ReturnType<typeof member>>

/** The contact phone is shown whole to the household itself; others see a mask. */
const contact = lazy(() => object({ phone: string(), verified: boolean() }))
export const household = lazy(() =>
  object({
    id: idOf('household'), place: placeId(), community: placeId(), communityName: string(),
    /** Where the household lives in words: 怡康苑 3栋 2单元 1401 */
    label: string(),
    waiting: boolean(), contact: optional(contact()), members: array(member()),
    /** How far my wish to join is, and with whom; told with who I am. */
    wish: optional(object({ state: oneOf(taskStates), place: string(), holder: optional(string()) })),
  }),
)
export type Household = Infer<ReturnType<typeof household>>

const me = lazy(() =>
  object({ id: idOf('user'), name: optional(string()), phone: optional(contact()), consents: array(consent()), duties: duties(), households: array(household()) }),
)
export type Me = Infer<ReturnType<typeof me>>

/** What WeChat's phone button gives, or what was typed; exactly one of them. */
const phoneInput = lazy(() =>
  object({ phone: optional(phone()), wechatCode: optional(line(128)) }).check(
    refine((given) => (given.phone === undefined) !== (given.wechatCode === undefined), { error: 'one-of-phone-or-code', path: ['phone'] }),
  ),
)

/** Somebody looked at this household's phone number: who, for what, when. */
const look = lazy(() => object({ id: idOf('look'), at: instant(), by: string(), role: string(), place: string(), purpose: string(), task: idOf('task') }))
export type Look = Infer<ReturnType<typeof look>>

export const sessions = defineRoutes({
  open: {
    method: 'POST', path: '/sessions', summary: 'Signs in with the code of wx.login',
    access: { who: 'anyone' }, refusals: ['code-refused', 'wechat-down'],
    body: () => object({ code: line(256) }),
    answer: () => object({ token: string(), expires: instant() }),
  },
})

export const me$ = defineRoutes({
  read: {
    method: 'GET', path: '/me', summary: 'Me: name, consents, duties, households with their members',
    access: { who: 'signed-in' }, answer: me,
  },
  rename: {
    method: 'PUT', path: '/me/name', summary: 'Sets my name',
    access: { who: 'signed-in' }, refusals: ['stale'],
    body: () => object({ name: personName() }), answer: me,
  },
  consent: {
    method: 'PUT', path: '/me/consents', summary: 'Gives or withdraws a consent for a version of its terms',
    access: { who: 'signed-in' }, refusals: ['stale'],
    body: () => object({ consents: array(object({ kind: oneOf(consentKinds), version: oneOf(termsVersions), given: boolean() })).check(minLength(1), maxLength(consentKinds.length)) }),
    answer: me,
  },
})

const inHousehold = { who: 'household', of: { from: 'path', name: 'household' } } as const

export const households = defineRoutes({
  enter: {
    method: 'PUT', path: '/households/{household}',
    summary: 'Makes the household at a door, or asks to join the one that is there; answers which household it is',
    access: { who: 'signed-in' }, refusals: ['id-taken', 'household-full', 'consent-needed', 'stale'],
    body: () => object({ member: idOf('member'), door: door(), me: memberInput() }),
    answer: household,
  },
  read: {
    method: 'GET', path: '/households/{household}', summary: 'My household with its members',
    access: inHousehold, answer: household,
  },
  putMember: {
    method: 'PUT', path: '/households/{household}/members/{member}',
    summary: 'Adds a member, also one without a phone, or corrects what is known of them',
    access: inHousehold, refusals: ['household-full', 'stale'], body: memberInput, answer: household,
  },
  removeMember: {
    method: 'DELETE', path: '/households/{household}/members/{member}', summary: 'Removes a member who has no account',
    access: inHousehold, refusals: ['member-needed', 'stale'], answer: household,
  },
  contact: {
    method: 'PUT', path: '/households/{household}/contact',
    summary: 'Sets the contact phone: by WeChat (verified) or typed (unverified)',
    access: inHousehold, refusals: ['wechat-down', 'stale'], body: phoneInput, answer: household,
  },
  answerJoin: {
    method: 'POST', path: '/households/{household}/joins/{join}',
    summary: 'A member says whether someone who asked to join lives here',
    access: inHousehold, refusals: ['closed', 'stale'],
    body: () => object({ livesHere: boolean() }), answer: household,
  },
  withdrawJoin: {
    method: 'DELETE', path: '/households/{household}/joins/{join}', summary: 'Takes back my own wish to join, while nobody works on it; answers who I am without it',
    access: { who: 'requester', of: { load: 'join' } }, refusals: ['held', 'closed', 'stale'], answer: me,
  },
  looks: {
    method: 'GET', path: '/households/{household}/looks', summary: 'Who saw our phone number, newest first',
    access: inHousehold,
    query: () => object({ cursor: optional(string()) }),
    answer: () => object({ items: array(look()), cursor: optional(string()) }),
  },
})
