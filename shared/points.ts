/** Points for hours given: a ledger to which entries are added, and in which nothing is changed. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from './zod'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { instant } from './time-schema'

export const entryKinds = ['earned', 'reversed'] as const
/** `over`: points that the month had no room for. A reversal has the numbers of what it takes back, below nought, with who and why. */
export const pointsEntry = lazy(() =>
  object({ callup: idOf('callup'), kind: oneOf(entryKinds), title: string(), placeName: string(), month: string(), from: instant(), at: instant(), minutes: int(), points: int(), over: int(), by: optional(string()), text: optional(string()) }),
)
export type PointsEntry = Infer<ReturnType<typeof pointsEntry>>
const month = lazy(() => object({ month: string(), minutes: int(), points: int(), over: int() }))

export const points = defineRoutes({
  mine: {
    method: 'GET', path: '/points/mine', summary: 'My points: all of the last three years, by months, and the entries of the ledger, the latest first, 20 a page',
    access: { who: 'signed-in' }, query: () => object({ cursor: optional(string()) }),
    answer: () => object({ total: int(), minutes: int(), most: int(), months: array(month()), items: array(pointsEntry()), cursor: optional(string()) }),
  },
})
