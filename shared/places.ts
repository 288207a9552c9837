/** Places: one tree from the nation's provinces down to a building; a community's own levels below it are free. */
import { array, enum as oneOf, lazy, number, object, regex, string, type infer as Infer } from './zod'
import { defineRoutes, placeParameter } from './http'
import { placeLevels } from './place-tree'

export const placeId = lazy(() => string().check(regex(placeParameter, 'place')))
export const placeLevel = lazy(() => oneOf(placeLevels))
export const pathStep = lazy(() => object({ id: placeId(), level: placeLevel(), name: string() }))
/** `path` runs from the province down to the place itself. `below` counts its children. */
export const place = lazy(() => object({ id: placeId(), level: placeLevel(), name: string(), path: array(pathStep()) }))
export const placeInList = lazy(() => object({ id: placeId(), level: placeLevel(), name: string(), order: number() }))

export type PathStep = Infer<ReturnType<typeof pathStep>>
export type Place = Infer<ReturnType<typeof place>>
export type PlaceInList = Infer<ReturnType<typeof placeInList>>

export const places = defineRoutes({
  read: {
    method: 'GET', path: '/places/{place}', summary: 'A place with its path of ancestors',
    access: { who: 'anyone' }, answer: place,
  },
  children: {
    method: 'GET', path: '/places/{place}/children', summary: 'The places directly below one, in their order; provinces stand below CN',
    access: { who: 'anyone' }, answer: () => object({ items: array(placeInList()) }),
  },
})
