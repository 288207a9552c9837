/** A list of 20,000 people, killed five times on its way and gone on with: the ledger counts each of them once. And what a row costs, whatever is there already. */
import { arrivalColumns, arrivalColumnWords } from '../shared/arrival-columns'
import { addCounts, noCounts, type Counts } from '../shared/arrival-states'
import { newId } from '../shared/ids'
import { bucket } from '../functions/uploads/bucket'
import { keepUpload } from '../functions/uploads/store'
import { askUpload, rawKey } from '../functions/uploads/upload'
import { numbersOf } from '../functions/arrivals/arrival-store'
import { carryOn } from '../functions/arrivals/carry-on'
import { readListFile } from '../functions/arrivals/list'
import { clock } from '../functions/clock'
import { arrivalsIn, arrivalsQueued, nowhere } from '../functions/table/keys'
import { query, type Key } from '../functions/table/table'
import { putPlace } from '../functions/places/store'
import { publishedPlaces } from '../infra/seed/divisions'
import { killedAt } from '../test/support/kill'
import { district } from './arrivals-story'
import { ask, tokenOf } from './ask'
import { useTable, type Place } from './environment'
import { load } from './load'
import { metered } from './meter'
import { shown, type Figure } from './row'
import { today } from './today'
import { rowsOf, town as makeTown } from './town'

const people = 20_000
const kills = 5
const now = today.toISOString()

/** Their addresses lie in all communities of the district; one of twenty says nothing. */
function fileOf(from: number, count: number, communities: readonly string[]): Buffer {
  const row = (n: number): string[] => [`来${String.fromCodePoint(0x4e00 + Math.floor(n / 5000))}${String.fromCodePoint(0x4e00 + (n % 5000))}`, `139${String(n + 1).padStart(8, '0')}`, '', '广州市', '2026-11-21', '', '', n % 20 === 0 ? '亲戚家' : `${communities[n % communities.length] ?? ''}${String(n)}号`]
  return Buffer.from([arrivalColumns.map((column) => arrivalColumnWords[column].zh), ...Array.from({ length: count }, (_, i) => row(from + i))].map((cells) => cells.join(',')).join('\n'))
}

async function read(file: Buffer, as: string, token: string | undefined): Promise<string> {
  const [list, upload] = [newId('list', today.getTime()), newId('upload', today.getTime())]
  await keepUpload(askUpload({ id: upload, purpose: 'sheet', by: as }, now))
  await bucket.put(rawKey(upload), file, 'text/csv')
  await ask('arrivals', { method: 'PUT', path: `/arrivals/${district}/lists/${list}`, body: { name: '名单.csv', upload } }, token)
  return list
}

/** Killed at a write after some hundred others, and begun again. */
async function killedAndResumed(list: string): Promise<{ killed: number; seconds: number }> {
  const began = process.hrtime.bigint()
  let killed = 0
  for (let i = 0; i < kills; i += 1) if (await killedAt(120 + 67 * i, () => carryOn(list, 100_000, now), { done: i % 2 === 1 })) killed += 1
  await carryOn(list, 100_000, now)
  return { killed, seconds: Number(process.hrtime.bigint() - began) / 1e9 }
}

const sumOf = async (of: string): Promise<Counts> => (await numbersOf(of)).reduce((sum, { counts }) => addCounts(sum, counts), noCounts)

/** The lines themselves, wherever they are listed, by list. */
async function linesOf(list: string): Promise<number> {
  const places = [...(await numbersOf(list)).map(({ place = nowhere }) => arrivalsIn(list, place)), arrivalsQueued(district)]
  const ids = new Set<string>()
  for (const p of places) {
    for (let after: Key | undefined, first = true; first || after; first = false) {
      const page = await query({ p, index: 'g1', ...(after ? { after } : {}) })
      for (const row of page.rows) if (row['list'] === list) ids.add(String(row['id']))
      after = page.next
    }
  }
  return ids.size
}

/** Of a small list, row by row, with all that follows from it. */
async function unitsARow({ endpoint }: Place, list: string, rows: number): Promise<number> {
  const { reads, writes, index } = await metered(endpoint, () => carryOn(list, 1000, now))
  return (reads + writes + index) / rows
}

export async function arrivalFigures(place: Place): Promise<Figure[]> {
  const table = 'bench-arrivals'
  await useTable(place.endpoint, table)
  clock.now = () => today
  const { town, rows } = makeTown()
  const nodes = publishedPlaces().filter(({ path }) => path.some(({ id }) => id === district) || district.startsWith(path.at(-1)?.id ?? '-'))
  await load(place.endpoint, table, [...new Map([...nodes.flatMap((node) => rowsOf(putPlace(node))), ...rows].map((row) => [`${row.p} ${row.s}`, row])).values()])
  const communities = nodes.filter(({ level }) => level === 'community').map(({ path }) => path.slice(-2).map(({ name }) => name).join(''))
  const token = await tokenOf(town.governor)
  const few = 200
  // Once in five minutes the names of the district are read.
  await carryOn(await read(fileOf(70_000, 20, communities), town.governor, token), 1000, now)
  const before = await unitsARow(place, await read(fileOf(50_000, few, communities), town.governor, token), few)
  const list = await read(fileOf(0, people, communities), town.governor, token)
  const { killed, seconds } = await killedAndResumed(list)
  const [file, sum, lines] = [await readListFile(list), await sumOf(list), await linesOf(list)]
  const after = await unitsARow(place, await read(fileOf(60_000, few, communities), town.governor, token), few)
  const all = sum.queued + sum.tasked + sum.reported + sum.closed
  const exactly = (name: string, value: number): Figure => ({ name, value: value.toLocaleString('en'), bar: people.toLocaleString('en'), ok: value === people })
  return [
    { name: `import ${people.toLocaleString('en')} people: killed and resumed`, value: String(killed), bar: String(kills), ok: killed === kills && file?.list.state === 'done' },
    exactly('… the ledger counts', sum.people), exactly('… open, closed and queued together', all), exactly('… lines of the ledger', lines), exactly('… rows worked through', file?.run.done ?? 0),
    shown('… seconds on this machine', seconds.toFixed(0)),
    shown('… units a row, all that follows included', before.toFixed(1)),
    { name: '… the same with 20,000 more people there', value: (after / before).toFixed(2), bar: '≤ 1.02', ok: after / before <= 1.02 },
  ]
}
