/** Risk lists of a city: a file is read into a preview, which is then published as the next version; a version is never changed. */
import { array, boolean, enum as oneOf, int, lazy, object, optional, regex, string, type infer as Infer } from './zod'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { importLimits } from './import-columns'
import { placeId } from './place-id'
import { riskChanges, riskColumns, riskKnown, riskLevels, riskUnread } from './risk-areas'
import { line } from './text'
import { day, instant } from './time-schema'

/** Areas, not rows. */
const changes = lazy(() => object({ new: int(), raised: int(), lowered: int(), gone: int(), kept: int() }))
/** How many rows are known down to their district, their city, their province; every one above the district is shown to whoever publishes. */
const understood = lazy(() => object({ district: int(), city: int(), province: int() }))
/** `read`: a preview. `publishing`: its districts are being written. `tracing`: it is in force, and reports with stays in changed districts are compared again. */
export const riskStates = ['read', 'publishing', 'tracing', 'published'] as const

const riskRow = lazy(() => object({ row: int(), level: oneOf(riskLevels), address: string(), known: oneOf(riskKnown), place: string(), unread: optional(oneOf(riskUnread)), from: optional(day()), to: optional(day()) }))

/**
 * `rows`: those that are kept, `levels`: how many of each level; `repeated`: rows that say what another says; `problems`: rows that were not understood, with their reasons; `unread`: how many of them make every stay where they lie possible; `placeless`: how many say nowhere where they lie (`lost`), so that somebody has to set them aside before it is published: `aside`, who and why. `unsure`: rows whose district is not sure.
 * `version`: its number once it is published. `parts`: how far publishing and then comparing again is. `traced`: reports that were compared again, newly exposed, newly cleared.
 */
export const riskList = lazy(() =>
  object({
    id: idOf('import'), place: placeId(), file: string(), by: string(), at: instant(), effective: instant(), state: oneOf(riskStates), version: optional(int()),
    rows: int(), levels: object({ high: int(), medium: int() }), repeated: int(), changes: changes(), districts: int(), understood: understood(), unread: int(), placeless: int(), aside: optional(object({ reason: string(), by: string() })), unsure: array(riskRow()),
    problems: object({ rows: int(), shown: array(object({ row: int(), column: oneOf(riskColumns), message: string(), lost: optional(boolean()) })) }),
    parts: object({ done: int(), of: int() }), traced: object({ reports: int(), exposed: int(), cleared: int() }),
  }),
)
export type RiskList = Infer<ReturnType<typeof riskList>>

const base64 = lazy(() => string().check(regex(/^[A-Za-z0-9+/]*={0,2}$/, 'form')))
const bodyBytes = Math.ceil(importLimits.fileBytes / 3) * 4 + 2000
const access = { who: 'duty', at: { from: 'path', name: 'place' }, reach: 'above', roles: ['supervisor'] } as const

export const risks = defineRoutes({
  read: {
    method: 'PUT', path: '/risk/{place}/imports/{import}', summary: 'Reads a list (XLSX or CSV, in base64) into a preview: what it changes, and what of it is not understood; nothing is in force yet. A list without a row has to say that it is `empty`',
    access, refusals: ['not-city', 'id-taken'], bodyBytes, body: () => object({ name: line(120), file: base64(), effective: instant(), empty: optional(boolean()) }), answer: riskList,
  },
  see: { method: 'GET', path: '/risk/{place}/imports/{import}', summary: 'A preview, or how far publishing it is', access, refusals: ['not-city'], answer: riskList },
  rows: {
    method: 'GET', path: '/risk/{place}/imports/{import}/rows', summary: 'The rows of a preview or a version by what became of their areas, up to 50 a page; `gone`: rows of the list before', access, refusals: ['not-city'],
    query: () => object({ of: optional(oneOf(riskChanges)), cursor: optional(string()) }), answer: () => object({ items: array(riskRow()), cursor: optional(string()) }),
  },
  publish: {
    method: 'POST', path: '/risk/{place}/imports/{import}/publish', summary: 'Publishes a preview as the next version; asked again it goes on where it stood, and changes nothing once it is done. `aside`: why rows that say nowhere where they lie may be left out, kept with the version',
    access, refusals: ['not-city', 'list-busy', 'list-stale'], body: () => object({ aside: optional(line(200)) }), answer: riskList,
  },
  versions: {
    method: 'GET', path: '/risk/{place}/versions', summary: 'The published versions of a city, the newest first', access, refusals: ['not-city'],
    query: () => object({ cursor: optional(string()) }), answer: () => object({ items: array(riskList()), cursor: optional(string()) }),
  },
  district: {
    method: 'GET', path: '/risk/{place}/districts', summary: 'What is in force in a district, with the version that brought it', access, refusals: ['not-city'],
    query: () => object({ district: placeId() }), answer: () => object({ version: int(), items: array(object({ version: int(), ...riskRow().shape })) }),
  },
})
