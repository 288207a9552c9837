/** Texts that others will read and that could not be checked: a worker of the community looks at them. */
import { array, boolean, enum as oneOf, lazy, object, optional, string, type infer as Infer } from './zod'
import { defineRoutes, type Access } from './http'
import { idOf } from './id-schema'
import { placeId } from './place-id'
import { textSources } from './text-sources'
import { instant } from './time-schema'

/** What was written, and where; not by whom. */
export const waitingText = lazy(() => object({ id: idOf('text'), text: string(), source: oneOf(textSources), at: instant() }))
export type WaitingText = Infer<ReturnType<typeof waitingText>>

const staff = (from: 'query' | 'body') => ({ who: 'duty', at: { from, name: 'place' }, reach: 'above', roles: ['grid-worker', 'community-worker'] }) as const satisfies Access

export const texts = defineRoutes({
  waiting: {
    method: 'GET', path: '/texts', summary: 'Texts of a place’s community that could not be checked and wait for somebody to look, the oldest first, 20 a page',
    access: staff('query'), query: () => object({ place: placeId(), cursor: optional(string()) }), answer: () => object({ items: array(waitingText()), cursor: optional(string()) }),
  },
  look: {
    method: 'POST', path: '/texts/{text}/look', summary: 'Lets a text be read by others, or keeps it back; wherever it stands. Looked at again, the last word stands',
    access: staff('body'), refusals: ['stale'], body: () => object({ place: placeId(), passes: boolean() }), answer: () => object({ passes: boolean() }),
  },
})
