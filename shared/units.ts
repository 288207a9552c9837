/** Units (单位): enterprises, clinics, schools, agencies that have said they will send hands; kept by those who lead the work of a place. */
import { array, boolean, enum as oneOf, gte, int, lazy, lte, maxLength, minLength, object, optional, string, type infer as Infer } from './zod'
import { role } from './duty-schema'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { placeId } from './place-id'
import { line, personName, unitPhone } from './text'
import { day, instant } from './time-schema'
import { unitSkillNames } from './unit-skills'

/** A place keeps at most so many, each with so many hands at most. */
export const unitsAtMost = 40
const handsAtMost = 500

export const skill = lazy(() => oneOf(unitSkillNames))
export const handsCount = lazy(() => int().check(gte(1), lte(handsAtMost)))

/** `from`, `until`: the first and the last day on which it sends hands, where they are set; `now`: whether it does today. A number that is somebody's own is masked. */
const unit = lazy(() =>
  object({ id: idOf('unit'), name: string(), skills: array(skill()), hands: int(), contact: string(), phone: string(), from: optional(day()), until: optional(day()), now: boolean() }),
)
export type Unit = Infer<ReturnType<typeof unit>>

/** A unit that may be asked at a task; `place` keeps it. Whom one calls is told to whoever asks. */
export const unitNear = lazy(() => object({ id: idOf('unit'), name: string(), skills: array(skill()), hands: int(), place: placeId(), placeName: string() }))
export type UnitNear = Infer<ReturnType<typeof unitNear>>

const unitPage = lazy(() => object({ place: placeId(), placeName: string(), items: array(unit()) }))

/** Who was given the number of which unit, for which task and for what. */
const unitAsked = lazy(() => object({ id: idOf('look'), at: instant(), unit: string(), by: string(), role: role(), place: string(), reference: string(), hands: int(), skill: skill() }))
export type UnitAsked = Infer<ReturnType<typeof unitAsked>>

/** Without `phone` the one that is known stays. */
const unitBody = lazy(() =>
  object({
    place: placeId(), name: line(40), skills: array(skill()).check(minLength(1), maxLength(unitSkillNames.length)), hands: handsCount(),
    contact: personName(), phone: optional(unitPhone()), from: optional(day()), until: optional(day()),
  }),
)

const roles = ['community-worker', 'supervisor'] as const
const ofMine = { who: 'duty', at: { from: 'query', name: 'place' }, reach: 'here', roles } as const satisfies Access
const own = { who: 'duty', at: { from: 'body', name: 'place' }, reach: 'here', roles } as const satisfies Access

export const units = defineRoutes({
  page: {
    method: 'GET', path: '/units', summary: 'The units that a place of mine keeps, those that send hands today first',
    access: ofMine, query: () => object({ place: placeId() }), answer: unitPage,
  },
  put: {
    method: 'PUT', path: '/units/{unit}', summary: 'Keeps a unit at a place of mine, or says anew what is known of it; its number stays where none is sent',
    access: own, refusals: ['units-full', 'stale'], body: unitBody, answer: unitPage,
  },
  remove: {
    method: 'POST', path: '/units/{unit}/remove', summary: 'Keeps a unit no longer; what it was asked stays where it stands',
    access: own, refusals: ['stale'], body: () => object({ place: placeId() }), answer: unitPage,
  },
  asked: {
    method: 'GET', path: '/units/asked', summary: 'Who asked the units of a place of mine, newest first, 20 a page',
    access: ofMine, query: () => object({ place: placeId(), cursor: optional(string()) }), answer: () => object({ items: array(unitAsked()), cursor: optional(string()) }),
  },
})
