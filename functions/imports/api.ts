/** The imports function: a file becomes a preview, the preview is published by a job of the community's tree. */
import { createHash } from 'node:crypto'
import { importColumns, importLimits } from '../../shared/import-columns'
import { imports, type ImportView } from '../../shared/imports'
import { idAs } from '../../shared/ids'
import { sayPlace } from '../../shared/place-tree'
import type { PlaceJob } from '../../shared/places'
import type { Lang } from '../../shared/words'
import { Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { readJob, viewJob } from '../places/job'
import { countRooms } from '../places/rooms'
import { runJob } from '../places/run-job'
import { beginJob, treeAround } from '../places/shaping'
import { loadNode } from '../places/store'
import { readFile } from './file'
import { headed } from './header'
import { linesOf, type Problem } from './lines'
import { countsOf, gather, nothingWritten, partsOf, type Gathered, type Grown, type Left } from './plan'
import { UnreadableFile } from './sheet'
import { keepImport, putImport, readImport, type Import } from './store'
import { weigh } from './step'
import { viewImport } from './view'
import { fileWords } from './words'

const loaders = { place: loadNode }
type Loaders = typeof loaders

/** So much of publishing is done before the first answer. */
const firstBudget = 120
const shownBuildings = 30

const viewBuilding = ({ path, made, wanted, added }: Grown<Gathered>) => ({
  says: sayPlace(path), isNew: made.some((node) => node.level === 'building'), rooms: countRooms(wanted.units), newRooms: added,
})
const problemsOf = ({ wanted, at, why }: Left<Gathered>): Problem[] => wanted.lines.map(({ row }) => ({ row, column: at, code: why }))

/** The rows of a file; what cannot be read at all is a fault of the field `file`. */
function rowsIn(bytes: Buffer, lang: Lang) {
  try {
    const found = readFile(bytes, headed)
    const read = linesOf(found)
    if (read.rows > importLimits.rows) throw new UnreadableFile('file-rows')
    if (read.rows === 0) throw new UnreadableFile('file-no-rows')
    return { ...read, columns: importColumns.filter((column) => found.columns[column] !== undefined) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new Refusal('invalid', { fields: [{ path: 'file', message: fileWords[error.fault][lang] }] })
  }
}

type Reading = Call<typeof imports.read, Loaders>

async function preview({ params, body, actor, now, lang }: Reading, bytes: Buffer, print: string): Promise<Import> {
  const { tree, node } = await treeAround(params.place)
  if (node.retired !== undefined) throw new Refusal('place-retired')
  const { lines, problems, rows, columns } = rowsIn(bytes, lang)
  const { gathered, repeated } = gather(lines)
  const { grown, left } = await weigh(params.import, tree, params.place, gathered)
  const wrong = [...problems, ...left.flatMap(problemsOf)].sort((a, b) => a.row - b.row)
  const parts = partsOf(grown.map((one) => one.wanted))
  const made: Import = {
    id: params.import, place: params.place, file: body.name, by: actor.user.id, print, at: now, published: false, columns, rows, repeated,
    counts: countsOf(grown), buildings: grown.slice(0, shownBuildings).map(viewBuilding), wrong: wrong.length, problems: wrong.slice(0, importLimits.shown),
    parts: parts.length, next: 0, written: nothingWritten, left: 0,
  }
  return keepImport(made, parts)
}

async function importOf({ place, import: id }: { place: string; import: string }): Promise<Import> {
  const kept = await readImport(id)
  if (!kept || kept.place !== place) throw new Refusal('not-found')
  return kept
}

const seen = async (kept: Import, lang: Lang): Promise<ImportView> => viewImport(kept, kept.published ? await readJob(idAs('job', kept.id)) : undefined, lang)

/** The same file sent again under its id is answered with what was read then. */
async function read(asked: Reading): Promise<ImportView> {
  const bytes = Buffer.from(asked.body.file, 'base64')
  const print = createHash('sha256').update(asked.params.place).update(bytes).digest('base64url')
  const known = await readImport(asked.params.import)
  if (known && (known.print !== print || known.by !== asked.actor.user.id)) throw new Refusal('id-taken')
  return seen(known ?? (await preview(asked, bytes, print)), asked.lang)
}

/** The job has the id of the import: published twice is published once. */
async function publish({ actor, params, now, lang }: Call<typeof imports.publish, Loaders>): Promise<PlaceJob> {
  const kept = await importOf(params)
  const id = idAs('job', kept.id)
  if (!(await readJob(id))) await beginJob({ actor, place: params.place, now, lang }, { id, kind: 'import', to: kept.file, target: kept.id }, [putImport({ ...kept, published: true })])
  return viewJob(await runJob(id, firstBudget, now))
}

export const handler = serve(
  bind<typeof imports, Loaders>(imports, {
    read,
    see: async ({ params, lang }) => seen(await importOf(params), lang),
    publish,
  }),
  loaders,
)
