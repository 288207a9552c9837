/** The risk function: a list becomes a preview, the preview is published as the next version; versions, and what is in force. */
import { createHash } from 'node:crypto'
import { addDays, shanghaiDay, startOfDay } from '../../shared/civil-time'
import { importLimits } from '../../shared/import-columns'
import { faults } from '../../shared/parse'
import { risks, type RiskList } from '../../shared/risk'
import { isReadable, riskRule } from '../../shared/risk-areas'
import type { Lang } from '../../shared/words'
import { nameOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { readFile } from '../imports/file'
import { UnreadableFile } from '../imports/sheet'
import { fileWords } from '../imports/words'
import { loadNode, readPlace } from '../places/store'
import { headedList } from './header'
import { divisionsFor } from './known'
import { linesOfList, type ListLines, type RiskProblem } from './lines'
import { byDistrict, changedDistricts, changedRows, changesOf, isLost, levelsIn, partsOf, place, understoodOf, unreadIn, type PlacedRow } from './plan'
import { carryOn } from './publish'
import { runsAt } from './runs'
import { keepList, openDistricts, putBusy, putList, readBusy, readCurrent, readIndex, readIndexes, readList, rowsOf, versionsOf, type Current, type KeptList } from './store'
import { viewList, viewRow, viewRun } from './view'
import { listFileWords } from './words'
import { write } from '../table/table'

const loaders = { place: loadNode }
type Loaders = typeof loaders

/** So many steps of publishing are done before an answer. */
const budget = 12

async function insistOnCity(id: string): Promise<void> {
  if ((await readPlace(id))?.level !== 'city') throw new Refusal('not-city')
}

function linesIn(bytes: Buffer, lang: Lang): ListLines {
  try {
    const read = linesOfList(readFile(bytes, headedList))
    if (read.rows > importLimits.rows) throw new UnreadableFile('file-rows')
    return read
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new Refusal('invalid', { fields: [{ path: 'file', message: (listFileWords[error.fault] ?? fileWords[error.fault])[lang] }] })
  }
}

/** Not before the version that is in force, and not so far away that no stay can meet it. */
function insistOnTime(effective: string, { versions }: Current, now: string, lang: Lang): void {
  const last = versions.at(-1)
  const far = effective < startOfDay(addDays(shanghaiDay(now), -riskRule.daysAfter)) || effective > startOfDay(addDays(shanghaiDay(now), 3))
  const code = last && effective < last.at ? 'list-older' : far ? (`list-far:${riskRule.daysAfter}` as const) : undefined
  if (code) throw new Refusal('invalid', { fields: faults([{ path: 'effective', code }], lang) })
}

/** A list that frees every area has to be meant so: a file of another kind, or the wrong sheet, looks the same. */
function insistOnRows(inFile: number, understood: number, empty: boolean, lang: Lang): void {
  if (understood > 0 || (inFile === 0 && empty)) return
  const issue = inFile === 0 ? { path: 'empty', code: 'list-empty' as const } : { path: 'file', code: 'list-rows' as const }
  throw new Refusal('invalid', { fields: faults([issue], lang) })
}

type Reading = Call<typeof risks.read, Loaders>

/** Those that say nowhere where they lie first, each once. */
function sorted(read: readonly RiskProblem[], placed: readonly RiskProblem[]): RiskProblem[] {
  const lost = new Set(placed.filter(isLost).map(({ row }) => row))
  return [...read.filter(({ row }) => !lost.has(row)), ...placed].sort((a, b) => Number(isLost(b)) - Number(isLost(a)) || a.row - b.row)
}

/** What the rows of a file change, against what is in force now. */
async function weigh(city: string, { lines, problems }: ListLines) {
  const provinces = await divisionsFor(lines.map(({ address }) => address))
  const placed = place(lines, provinces)
  const next = byDistrict(placed.rows, provinces)
  const known = await readIndexes(city, [...new Set([...next.keys(), ...(await openDistricts(city))])])
  const open = new Map([...known.values()].map(({ district, runs }) => [district, runs.filter(({ until }) => until === undefined)]))
  const changed = changedDistricts(next, open)
  return { rows: placed.rows, problems: sorted(problems, placed.problems), all: changedRows(open, placed.rows), changed }
}

const unsureOf = (rows: readonly PlacedRow[]) => rows.filter(({ known, unread }) => known !== 'district' && unread === undefined).slice(0, importLimits.shown).map((row) => viewRow(row, row.place))

async function preview({ params, body, actor, now, lang }: Reading, bytes: Buffer, print: string): Promise<KeptList> {
  const current = await readCurrent(params.place)
  const effective = new Date(body.effective).toISOString()
  insistOnTime(effective, current, now, lang)
  const read = linesIn(bytes, lang)
  const { rows, all, problems, changed } = await weigh(params.place, read)
  const [unread, lost] = [unreadIn(rows), problems.filter(isLost).length]
  insistOnRows(read.rows, rows.filter((row) => isReadable(row.unread)).length, body.empty === true, lang)
  const parts = partsOf(changed)
  return keepList({
    id: params.import, city: params.place, file: body.name, by: { user: actor.user.id, name: nameOf(actor) }, print, at: now, effective, state: 'read', base: current.n,
    rows: rows.length, levels: levelsIn(rows), repeated: read.repeated, changes: changesOf(all), districts: changed.length, understood: understoodOf(rows), unread, placeless: lost, wrong: problems.length, problems: problems.slice(0, importLimits.shown), unsure: unsureOf(rows),
    parts: parts.length, next: 0, district: 0, traced: { reports: 0, exposed: 0, cleared: 0 }, v: 1,
  }, all, parts)
}

async function listOf({ place: city, import: id }: { place: string; import: string }): Promise<KeptList> {
  await insistOnCity(city)
  const list = await readList(id)
  if (!list || list.city !== city) throw new Refusal('not-found')
  return list
}

/** The same file sent again under its id is answered with what was read then. */
async function read(asked: Reading): Promise<RiskList> {
  await insistOnCity(asked.params.place)
  const bytes = Buffer.from(asked.body.file, 'base64')
  const print = createHash('sha256').update(`${asked.params.place} ${asked.body.effective}`).update(bytes).digest('base64url')
  const known = await readList(asked.params.import)
  if (known && (known.print !== print || known.by.user !== asked.actor.user.id)) throw new Refusal('id-taken')
  return viewList(known ?? (await preview(asked, bytes, print)), asked.lang)
}

/** One list at a time; a preview counts against the version that it was read against. */
async function begin(list: KeptList, aside: KeptList['aside'], lang: Lang): Promise<void> {
  const { placeless = 0 } = list
  if (placeless > 0 && !aside) throw new Refusal('invalid', { fields: faults([{ path: 'aside', code: `list-aside:${placeless}` }], lang) })
  if ((await readCurrent(list.city)).n !== list.base) throw new Refusal('list-stale')
  const failed = await write([putBusy(list), putList({ ...list, state: 'publishing', ...(placeless > 0 && aside ? { aside } : {}), v: list.v + 1 })])
  if (failed.length > 0 && (await readBusy(list.city)) !== list.id) throw new Refusal('list-busy')
}

async function publish({ params, body, actor, now, lang }: Call<typeof risks.publish, Loaders>): Promise<RiskList> {
  const list = await listOf(params)
  if (list.state === 'read') await begin(list, body.aside === undefined ? undefined : { reason: body.aside, by: nameOf(actor) }, lang)
  return viewList(list.state === 'published' ? list : await carryOn(list.id, budget, now), lang)
}

export const handler = serve(
  bind<typeof risks, Loaders>(risks, {
    read, publish,
    see: async ({ params, lang }) => viewList(await listOf(params), lang),
    rows: async ({ params, query, lang }) => {
      const { rows, cursor } = await rowsOf((await listOf(params)).id, query, lang)
      return { items: rows.map((row) => viewRow(row, row.place)), ...(cursor ? { cursor } : {}) }
    },
    versions: async ({ params, query, lang }) => {
      await insistOnCity(params.place)
      const { lists, cursor } = await versionsOf(params.place, query.cursor, lang)
      return { items: lists.map((list) => viewList(list, lang)), ...(cursor ? { cursor } : {}) }
    },
    district: async ({ params, query }) => {
      await insistOnCity(params.place)
      const [{ n }, index] = await Promise.all([readCurrent(params.place), readIndex(params.place, query.district)])
      return { version: n, items: runsAt(index?.runs ?? [], n).map((run) => viewRun(run, query.district)) }
    },
  }),
  loaders,
)
