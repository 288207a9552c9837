/** Importing a community's buildings and rooms: a file is read into a preview, which is then published. */
import { array, boolean, enum as oneOf, int, lazy, object, optional, regex, string, type infer as Infer } from './zod'
import { defineRoutes } from './http'
import { idOf } from './id-schema'
import { importColumns, importLimits } from './import-columns'
import { placeJob } from './places'
import { placeId } from './place-id'
import { line } from './text'

/** What a file brings: how much of it is new, how much was there already. */
const counted = lazy(() => object({ new: int(), known: int() }))
export const importWritten = lazy(() => object({ grid: int(), compound: int(), building: int(), room: int() }))
export type ImportWritten = Infer<ReturnType<typeof importWritten>>
export const importCounts = lazy(() => object({ grid: counted(), compound: counted(), building: counted(), room: counted() }))
export type ImportCounts = Infer<ReturnType<typeof importCounts>>

/** `column` has the reason in it; `row` is counted as the file counts it, from 1. */
const problem = lazy(() => object({ row: int(), column: oneOf(importColumns), message: string() }))
/** One of the buildings: where it stands, whether it is new, how many rooms the file names and how many of them are new. */
const building = lazy(() => object({ says: string(), isNew: boolean(), rooms: int(), newRooms: int() }))

/**
 * `rows`: those that say something. `columns`: those that were found. `repeated`: rows that say what another says.
 * `problems.rows` of them are left out, the first are shown. `written`: what publishing has made so far; `left`: buildings it had to leave out, since the tree had changed.
 */
export const importView = lazy(() =>
  object({
    id: idOf('import'), place: placeId(), file: string(), state: oneOf(['read', 'running', 'done']), columns: array(oneOf(importColumns)), rows: int(), repeated: int(),
    counts: importCounts(), buildings: array(building()), problems: object({ rows: int(), shown: array(problem()) }),
    parts: object({ done: int(), of: int() }), written: optional(importWritten()), left: int(),
  }),
)
export type ImportView = Infer<ReturnType<typeof importView>>

/** How long it may be is the body's limit; an empty file is told so by whoever reads it. */
const base64 = lazy(() => string().check(regex(/^[A-Za-z0-9+/]*={0,2}$/, 'form')))
const bodyBytes = Math.ceil(importLimits.fileBytes / 3) * 4 + 2000
const access = { who: 'duty', at: { from: 'path', name: 'place' }, reach: 'above', roles: ['community-worker'] } as const

export const imports = defineRoutes({
  read: {
    method: 'PUT', path: '/imports/{place}/{import}', summary: 'Reads a file (XLSX or CSV, in base64) of buildings and rooms below a place into a preview; nothing is written to the tree',
    access, refusals: ['id-taken', 'place-retired'], bodyBytes, body: () => object({ name: line(120), file: base64() }), answer: importView,
  },
  see: { method: 'GET', path: '/imports/{place}/{import}', summary: 'A preview, or what publishing it has made so far; kept for a week', access, answer: importView },
  publish: {
    method: 'POST', path: '/imports/{place}/{import}/publish', summary: 'Begins to write what the preview shows, within a day of it; a job goes on with it, and is run as other jobs of places are',
    access, refusals: ['place-busy', 'place-retired', 'stale'], answer: placeJob,
  },
})
