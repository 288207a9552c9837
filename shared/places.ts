/** Places: one tree from the nation's provinces down to a building; a community's own levels below it are free. */
import { array, enum as oneOf, int, lazy, maxLength, number, object, optional, string, type infer as Infer } from './zod'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { ownLevels } from './own-levels'
import { placeId } from './place-id'
import { placeLevels } from './place-tree'
import { line, placeName } from './text'

export const placeLevel = lazy(() => oneOf(placeLevels))
export const pathStep = lazy(() => object({ id: placeId(), level: placeLevel(), name: string() }))
/** `path` runs from the province down to the place itself. `below` counts its children. */
export const place = lazy(() => object({ id: placeId(), level: placeLevel(), name: string(), path: array(pathStep()) }))
export const placeInList = lazy(() => object({ id: placeId(), level: placeLevel(), name: string(), order: number() }))

export type PathStep = Infer<ReturnType<typeof pathStep>>
export type Place = Infer<ReturnType<typeof place>>
export type PlaceInList = Infer<ReturnType<typeof placeInList>>

/** A job makes everything below a changed place agree with it: homes, tasks, duties; or it looks whether a place can go, or writes what an import brings. `changed`: what it has changed so far. */
export const jobKinds = ['rename', 'move', 'merge', 'retire', 'import'] as const
export const placeJob = lazy(() =>
  object({ id: idOf('job'), kind: oneOf(jobKinds), place: placeId(), placeName: string(), to: optional(string()), state: oneOf(['running', 'done']), changed: int() }),
)
export type PlaceJob = Infer<ReturnType<typeof placeJob>>

/** A place as those see it who shape it: what stands directly below, how many places stand below it at any depth, how many homes are behind its own doors, a group's rooms, the names of its contact persons. `job`: what still runs in the community. */
const shape = lazy(() => object({ place: place(), below: array(placeInList()), places: int(), homes: int(), rooms: array(string()), contacts: array(string()), job: optional(placeJob()) }))
export type PlaceShape = Infer<ReturnType<typeof shape>>

/** A place found by its name; `says` where it lies within the community. */
const foundPlace = lazy(() => object({ id: placeId(), level: placeLevel(), name: string(), says: string() }))
export type FoundPlace = Infer<ReturnType<typeof foundPlace>>

/** A building's rooms as far as they are known, by unit (empty for a house without units), in their order. */
export const unitRooms = lazy(() => object({ unit: string(), rooms: array(string()) }))
export type UnitRooms = Infer<ReturnType<typeof unitRooms>>

/** Homes are counted up to this many at one place. */
export const homesCap = 1000

const shaping = { who: 'duty', at: { from: 'path', name: 'place' }, reach: 'above', roles: ['community-worker'] } as const
const job = () => ({ job: idOf('job') })

export const places = defineRoutes({
  read: {
    method: 'GET', path: '/places/{place}', summary: 'A place with its path of ancestors',
    access: { who: 'anyone' }, answer: place,
  },
  children: {
    method: 'GET', path: '/places/{place}/children', summary: 'The places directly below one, in their order; provinces stand below CN',
    access: { who: 'anyone' }, answer: () => object({ items: array(placeInList()) }),
  },
  search: {
    method: 'GET', path: '/places/{place}/search', summary: 'Places of the same community by a part of their name, 20 at most',
    access: { who: 'duty', at: { from: 'path', name: 'place' }, reach: 'above', roles: ['grid-worker', 'community-worker', 'supervisor'] },
    query: () => object({ text: line(40) }), answer: () => object({ items: array(foundPlace()) }),
  },
  shape: { method: 'GET', path: '/places/{place}/shape', summary: 'A place with what its community has made of it', access: shaping, answer: shape },
  add: {
    method: 'PUT', path: '/places/{place}', summary: 'Adds a place below one of the community; its id, made by the phone, is the community’s, a hyphen and up to 12 letters or digits',
    access: { who: 'duty', at: { from: 'body', name: 'parent' }, reach: 'above', roles: ['community-worker'] }, refusals: ['same-name', 'id-taken', 'place-retired', 'stale'],
    body: () => object({ parent: placeId(), level: oneOf(ownLevels), name: placeName() }), answer: place,
  },
  rename: {
    method: 'POST', path: '/places/{place}/rename', summary: 'Gives a place another name; a job carries it to everything below',
    access: shaping, refusals: ['published', 'same-name', 'place-retired', 'place-busy', 'id-taken', 'stale'], body: () => object({ ...job(), name: placeName() }), answer: placeJob,
  },
  move: {
    method: 'POST', path: '/places/{place}/move', summary: 'Puts a place below another of its community; a job readdresses everything below',
    access: shaping, refusals: ['published', 'cycle', 'same-name', 'place-retired', 'place-busy', 'id-taken', 'stale'], body: () => object({ ...job(), parent: placeId() }), answer: placeJob,
  },
  merge: {
    method: 'POST', path: '/places/{place}/merge', summary: 'Puts all that stands below a place below another of the same level, and retires it',
    access: shaping, refusals: ['same-names', 'published', 'cycle', 'place-served', 'place-retired', 'place-busy', 'id-taken', 'stale'], body: () => object({ ...job(), into: placeId() }), answer: placeJob,
  },
  retire: {
    method: 'POST', path: '/places/{place}/retire', summary: 'Takes a place out of use below which nothing stands any more',
    access: shaping, refusals: ['published', 'place-children', 'place-homes', 'place-tasks', 'place-served', 'place-busy', 'stale'], answer: place,
  },
  groupRooms: {
    method: 'PUT', path: '/places/{place}/group-rooms', summary: 'Says which rooms belong to a ten-household group',
    access: shaping, refusals: ['place-retired'], body: () => object({ rooms: array(line(40)).check(maxLength(60, 'too-many:60')) }), answer: () => object({ rooms: array(string()) }),
  },
  run: {
    method: 'POST', path: '/places/{place}/jobs/{job}/run', summary: 'Carries a job on for a while and tells how far it is; a schedule carries on what nobody watches',
    access: shaping, answer: placeJob,
  },
  rooms: {
    method: 'GET', path: '/places/{place}/rooms', summary: 'The rooms of a building as far as its community has imported them; none where they are not known',
    access: { who: 'signed-in' }, answer: () => object({ units: array(unitRooms()) }),
  },
})
