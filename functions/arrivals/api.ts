/** The arrivals function: a list becomes a preview, is worked through, and its ledger is read; whoever stands in the queue is placed. */
import { arrivalColumns, arrivalLimits } from '../../shared/arrival-columns'
import { arrivals, type ArrivalList } from '../../shared/arrivals'
import { shanghaiDay } from '../../shared/civil-time'
import type { FileAnswer } from '../../shared/http'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import { nameOf, personOf, type Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import { bind, serve, type Call } from '../http/serve'
import { readFile } from '../imports/file'
import { UnreadableFile } from '../imports/sheet'
import { fileWords } from '../imports/words'
import { loadNode, readPlace } from '../places/store'
import { csvOf } from '../sheets/csv'
import { xlsxOf } from '../sheets/xlsx'
import { bucket } from '../uploads/bucket'
import { rawKey } from '../uploads/upload'
import { readUpload } from '../uploads/store'
import { arrivalsOf, numbersOf, queueOf, readAllWho, readWho } from './arrival-store'
import { carryOn } from './carry-on'
import { districtOf } from './district'
import { headedPeople, type HeadedPeople } from './header'
import { rowsOfList } from './lines'
import { endOfList, inParts, keepList, listsAt, readListFile, resultsOf, rowsOf, type KeptList, type ListFile } from './list'
import { closeQueued, putSomewhere, type Queueing } from './queue'
import { quoted, resultTable } from './result'
import { byCommunity, sumOf, viewArrival, viewLine, viewList, viewQueued } from './view'
import { listFileWords, notSent } from './words'

const loaders = { place: loadNode }
type Loaders = typeof loaders

/** So many steps of a list are done before an answer: some seconds. */
const budget = 40

async function insistOnDistrict(place: string, lang: Lang): Promise<void> {
  if ((await readPlace(place))?.level !== 'district') throw new Refusal('invalid', { fields: faults([{ path: 'place', code: 'place-district' }], lang) })
}

const noFile = (message: string): Refusal => new Refusal('invalid', { fields: [{ path: 'file', message }] })

/** The rows of a file; what cannot be read at all is a fault of the field `file`. */
function readRows(bytes: Buffer, now: string, lang: Lang) {
  try {
    const headed: HeadedPeople = readFile(bytes, headedPeople, true)
    const rows = rowsOfList(headed, shanghaiDay(now))
    if (rows.length > arrivalLimits.rows) throw new UnreadableFile('file-rows')
    if (rows.length === 0) throw new UnreadableFile('file-no-rows')
    return { rows, columns: arrivalColumns.filter((column) => headed.columns[column] !== undefined) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw noFile((listFileWords[error.fault] ?? fileWords[error.fault])[lang])
  }
}

/** What was sent, by whoever reads it. */
async function bytesOf(id: string, actor: Actor, lang: Lang): Promise<Buffer> {
  const upload = await readUpload(id)
  const bytes = upload?.purpose === 'sheet' && upload.by === actor.user.id && upload.state === 'asked' ? await bucket.read(rawKey(id), arrivalLimits.fileBytes) : undefined
  if (bytes === undefined) throw noFile(notSent[lang])
  if (bytes === 'too-large') throw noFile((listFileWords['file-large'] ?? fileWords['file-large'])[lang])
  return bytes
}

type Reading = Call<typeof arrivals.read, Loaders>
/** The list's own rows have all that is needed of it: the file is removed at once. */
async function preview({ params, body, actor, now, lang }: Reading): Promise<KeptList> {
  const { rows, columns } = readRows(await bytesOf(body.upload, actor, lang), now, lang)
  const wrong = rows.filter(({ problem }) => problem !== undefined)
  const problems = [...wrong, ...rows.filter(({ noted }) => noted !== undefined)].flatMap(({ row, problem, noted }) => { const one = problem ?? noted; return one ? [{ row, ...one }] : [] })
  const made = await keepList({
    id: params.list, district: params.place, file: body.name, by: { user: actor.user.id, name: nameOf(actor) }, upload: body.upload, at: now, until: endOfList(now), state: 'read', columns,
    rows: rows.length, good: rows.filter(({ who }) => who !== undefined).length, repeated: rows.filter(({ of }) => of !== undefined).length, bad: wrong.length, noted: rows.filter(({ noted }) => noted !== undefined).length,
    problems: problems.slice(0, arrivalLimits.shown), parts: inParts(rows).length, v: 1,
  }, rows)
  await bucket.remove(rawKey(body.upload))
  return made
}

async function seen(file: ListFile, lang: Lang): Promise<ArrivalList> {
  return viewList(file, file.list.state === 'read' ? [] : await numbersOf(file.list.id), lang)
}

async function listOf({ place, list: id }: { place: string; list: string }, lang: Lang): Promise<ListFile> {
  await insistOnDistrict(place, lang)
  const file = await readListFile(id)
  if (file?.list.district !== place) throw new Refusal('not-found')
  return file
}

/** The same file read again under its id is answered with what was read then. */
async function read(asked: Reading): Promise<ArrivalList> {
  const { params, body, actor, lang } = asked
  await insistOnDistrict(params.place, lang)
  const known = await readListFile(params.list)
  if (known && (known.list.district !== params.place || known.list.upload !== body.upload || known.list.by.user !== actor.user.id)) throw new Refusal('id-taken')
  if (known) return seen(known, lang)
  await preview(asked)
  return seen(await listOf(params, lang), lang)
}

const mostBytes = 4_300_000
const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const
async function result({ params, query, now, lang }: Call<typeof arrivals.result, Loaders>): Promise<FileAnswer> {
  const { list } = await listOf(params, lang)
  if (list.until * 1000 <= Date.parse(now)) throw new Refusal('not-found')
  const [rows, results] = await Promise.all([rowsOf(list.id), resultsOf(list.id)])
  const table = resultTable(list.file, rows, results, lang)
  const bytes = query.format === 'csv' ? csvOf([quoted(table)]) : await xlsxOf([table])
  // Lambda answers 6 MB, and base64 makes a third more; a workbook is far below that.
  if (bytes.length > mostBytes) throw new Refusal('too-large')
  return { name: `${list.file.replace(/\.\w+$/, '').replace(/[\\/:*?"<>|\s]+/g, '')}-${lang === 'zh' ? '结果' : 'result'}.${query.format}`, type: types[query.format], base64: bytes.toString('base64') }
}

async function queueing({ params, body, actor, now, lang }: { params: { place: string; arrival: string }; body: { version: number }; actor: Actor; now: string; lang: Lang }): Promise<Queueing> {
  await insistOnDistrict(params.place, lang)
  return { district: params.place, arrival: params.arrival, version: body.version, by: { ...personOf(actor), role: 'supervisor' }, now, lang }
}

export const handler = serve(
  bind<typeof arrivals, Loaders>(arrivals, {
    read, result,
    see: async ({ params, lang }) => seen(await listOf(params, lang), lang),
    run: async ({ params, now, lang }) => {
      const { list } = await listOf(params, lang)
      return seen(await carryOn(list.id, budget, now), lang)
    },
    lists: async ({ params, query, lang }) => {
      await insistOnDistrict(params.place, lang)
      const { lists, cursor } = await listsAt(params.place, query.cursor, lang)
      const numbered = await Promise.all(lists.map((list) => (list.state === 'read' ? undefined : numbersOf(list.id))))
      return { items: lists.map((list, index) => viewLine(list, numbered[index])), ...(cursor ? { cursor } : {}) }
    },
    people: async ({ params, query, lang }) => {
      const { list } = await listOf(params, lang)
      const { items, cursor } = await arrivalsOf(list.id, query.community, query.state, query.cursor, lang)
      const who = await readAllWho(items.map(({ id }) => id))
      return { items: items.map((one) => viewArrival(one, who.get(one.id))), ...(cursor ? { cursor } : {}) }
    },
    ledger: async ({ params, lang }) => {
      await insistOnDistrict(params.place, lang)
      const numbered = await numbersOf(params.place)
      return { counts: sumOf(numbered), communities: byCommunity(numbered) }
    },
    queue: async ({ params, query, lang }) => {
      await insistOnDistrict(params.place, lang)
      const [{ items, cursor }, district] = await Promise.all([queueOf(params.place, query.cursor, lang), districtOf(params.place)])
      const who = await readAllWho(items.map(({ id }) => id))
      return { items: items.map((one) => viewQueued(one, who.get(one.id), district)), ...(cursor ? { cursor } : {}) }
    },
    put: async (asked) => {
      const one = await putSomewhere(asked.body.to, await queueing(asked))
      return viewArrival(one, await readWho(one.id))
    },
    close: async (asked) => {
      const one = await closeQueued(asked.body.outcome, asked.body.text, await queueing(asked))
      return viewArrival(one, await readWho(one.id))
    },
  }),
  loaders,
)
