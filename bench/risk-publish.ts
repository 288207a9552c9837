/** What publishing a real list costs: its changed districts and the reports with stays there, and nothing for all others; and what a report that is filed reads of it. */
import { carryOn } from '../functions/risk/publish'
import { byDistrict, changedDistricts, place } from '../functions/risk/plan'
import { readList, stayRows } from '../functions/risk/store'
import { clock } from '../functions/clock'
import { putPlace } from '../functions/places/store'
import { wire } from '../functions/table/wire'
import { publishedPlaces } from '../infra/seed/divisions'
import { addDays, shanghaiDay } from '../shared/civil-time'
import { days, divisions, realRows } from '../test/support/risk-lists'
import { ask, tokenOf } from './ask'
import { useTable, type Place } from './environment'
import { load } from './load'
import { metered } from './meter'
import type { Figure } from './row'
import { content } from './tasks'
import { today } from './today'
import { idMaker, rowsOf, town as makeTown, type Town } from './town'

const reports = 40
const others = [600, 6000] as const
const minute = 60_000

const listOf = (day: string) => realRows().filter(({ from, to }) => from <= day && day <= to)
const fileOf = (rows: ReturnType<typeof listOf>) => Buffer.from(['level,address', ...rows.map(({ level, address }) => `${level},"${address}"`)].join('\n')).toString('base64')
const last = shanghaiDay(today.getTime() - 86_400_000)

/** The districts that differ between two days. */
function changedBetween(before: string, after: string): string[] {
  const { provinces } = divisions()
  const of = (day: string) => byDistrict(place(listOf(day).map(({ level, address }, i) => ({ no: i + 2, level, address })), provinces).rows, provinces)
  const open = new Map([...of(before)].map(([district, rows]) => [district, rows.map((row) => ({ ...row, since: 1 }))]))
  return changedDistricts(of(after), open).map(({ district }) => district)
}

async function preview(day: string, as: string, at: Date, id: string): Promise<string> {
  clock.now = () => at
  await ask('risk', { method: 'PUT', path: `/risk/4201/imports/${id}`, body: { name: '名单.csv', file: fileOf(listOf(day)), effective: at.toISOString() } }, as)
  return id
}

async function publish(id: string, as: string, at: Date): Promise<void> {
  clock.now = () => at
  await ask('risk', { method: 'POST', path: `/risk/4201/imports/${id}/publish`, body: {} }, as)
  // In force, and half a minute later compared with the reports.
  for (const minutes of [1, 2]) await carryOn(id, 10_000, new Date(at.getTime() + minutes * minute).toISOString())
  const state = (await readList(id))?.state
  if (state !== 'published') throw new Error(`The list stands at ${String(state)}`)
}

const report = ({ household, members }: Town, stays: readonly { district: string; address: string }[]) => ({ household: household.id, ...content(members[0] ?? ''), arrival: shanghaiDay(today.getTime()), stays: stays.map((stay, i) => ({ ...stay, from: addDays(last, -i), to: addDays(last, -i) })) })

interface Published { readonly units: number; readonly changed: number; readonly rows: number }

async function publishAmong({ endpoint }: Place, count: number): Promise<Published> {
  const table = `bench-risk-${String(count)}`
  await useTable(endpoint, table)
  const { town, rows } = makeTown()
  const nation = publishedPlaces().filter(({ level }) => ['province', 'city', 'district'].includes(level))
  await load(endpoint, table, [...nation.flatMap((node) => rowsOf(putPlace(node))), ...rows])
  const make = idMaker(89)
  const [resident, governor] = await Promise.all([tokenOf(town.resident), tokenOf(town.governor)]) as [string, string]
  const [before, after] = [days[26] ?? '', days[27] ?? '']
  await publish(await preview(before, governor, today, make('import')), governor, today)
  const changed = changedBetween(before, after)
  for (let i = 0; i < reports; i += 1) await ask('reports', { method: 'PUT', path: `/reports/${make('report')}`, body: report(town, [{ district: changed[(i * 7) % changed.length] ?? '', address: `解放路${String(i)}号` }]) }, resident)
  // Of all others only the rows by which they would be found: if one were, it would be missed.
  const quiet = nation.filter(({ id, level }) => level === 'district' && !changed.includes(id)).map(({ id }) => id)
  await load(endpoint, table, Array.from({ length: count }, (_, i) => stayRows('4201', make('report'), [{ district: quiet[i % quiet.length] ?? '', to: last }])).flat())
  const later = new Date(today.getTime() + 10 * minute)
  const next = await preview(after, governor, later, make('import'))
  const { reads, writes, index } = await metered(endpoint, () => publish(next, governor, later))
  return { units: reads + writes + index, changed: changed.length, rows: listOf(after).length }
}

/** How many rows of the lists that were just published a report reads with stays in so many districts. */
async function rowsRead(): Promise<Figure> {
  const { town } = makeTown()
  const [make, resident] = [idMaker(97), await tokenOf(town.resident)]
  const districts = ['620102', '460204', '510104']
  const { post } = wire
  let read = 0
  wire.post = (request) => {
    read += [...request.body.matchAll(/"S":"RISK#4201#\d+"/g)].length
    return post(request)
  }
  try {
    await ask('reports', { method: 'PUT', path: `/reports/${make('report')}`, body: report(town, [...districts, '620102'].map((district) => ({ district, address: '解放路1号' }))) }, resident)
  } finally {
    wire.post = post
  }
  return { name: 'file a report with four stays in three districts: rows of lists read', value: String(read), bar: `${String(districts.length)}, one a district`, ok: read === districts.length }
}

export async function publishFigures(place: Place): Promise<Figure[]> {
  const [few, many] = [await publishAmong(place, others[0]), await publishAmong(place, others[1])]
  const ratio = many.units / few.units
  return [
    { name: `publish ${String(few.rows)} rows, ${String(few.changed)} districts changed, ${String(reports)} reports there`, value: `${few.units.toFixed(0)} units`, bar: '', ok: true },
    { name: '… with ten times as many other reports', value: `${ratio.toFixed(2)} (${many.units.toFixed(0)} ÷ ${few.units.toFixed(0)})`, bar: '1.00', ok: ratio === 1 },
    await rowsRead(),
  ]
}
