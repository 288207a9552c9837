/** A campaign's papers as files: what the supermarket packs, what each building gets, a label for each piece. */
import { enum as oneOf, lazy, object, optional, string } from './zod'
import { defineRoutes } from './http'
import { placeId } from './place-id'
import { sheetFormats, sheetKinds } from './sheet-names'

const file = lazy(() => object({ name: string(), type: string(), base64: string() }))

export const sheets = defineRoutes({
  read: {
    method: 'GET', path: '/sheets/{campaign}', summary: 'A list for the supermarket, the buildings or the labels, of all buildings or of one, or the settlement: to be opened in Excel or WPS, or to be printed',
    access: { who: 'duty', at: { load: 'campaign' }, reach: 'above', roles: ['leader', 'community-worker'] }, refusals: ['not-confirmed', 'too-large'],
    query: () => object({ sheet: oneOf(sheetKinds), format: oneOf(sheetFormats), building: optional(placeId()) }), answer: file, file: true,
  },
})
