/** The sheets function: a campaign's papers as files. It alone carries what writes workbooks. */
import type { FileAnswer } from '../../shared/http'
import { faults } from '../../shared/parse'
import { fileName, type SheetFormat } from '../../shared/sheet-names'
import { sheets } from '../../shared/sheets'
import type { Lang } from '../../shared/words'
import { namesOf } from '../handover/rounds'
import { bagsOfBuilding, goingToOfCampaign } from '../handover/store'
import type { GoingTo } from '../handover/count'
import type { Loaded } from '../http/access'
import { Refusal } from '../http/refusal'
import { asTyped } from '../texts/mark'
import { bind, serve, type Call } from '../http/serve'
import type { Bag } from '../orders/bag'
import type { Campaign } from '../orders/campaign'
import { readAccount } from '../orders/difference-store'
import { onlyConfirmed } from '../orders/not-confirmed'
import { readSettlement } from '../orders/settling'
import { readCampaign, readCampaignFile } from '../orders/store'
import { settlementTables } from './account-tables'
import { csvOf } from './csv'
import { htmlOf, labelsHtml } from './html'
import { supplyTables } from './supply-tables'
import { buildingTables, labelTables, type Building, type Table } from './tables'
import { sheetWords } from './words'
import { xlsxOf } from './xlsx'

async function loadCampaign(id: string): Promise<Loaded<Campaign> | undefined> {
  const of = await readCampaign(id)
  return of && { subject: of, place: of.place, path: of.path.map((step) => step.id) }
}
const loaders = { campaign: loadCampaign }

const types: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8', html: 'text/html; charset=utf-8',
}
/** Lambda answers 6 MB, a file in base64. */
const mostBytes = 4_300_000

type Going = GoingTo & { readonly name: string }

/** The buildings asked for with their names, 3栋 before 12栋. An account has none of its own for a building. */
async function goingTo({ subject, query, lang }: Reading): Promise<Going[]> {
  const all = await goingToOfCampaign(subject.id)
  const names = await namesOf(all.map(({ building }) => building))
  const named = all.map((one): Going => ({ ...one, name: names.get(one.building)?.name ?? one.building }))
  const asked = named.filter(({ building }) => query.building === undefined || building === query.building)
  if (query.building !== undefined && (asked.length === 0 || query.sheet === 'settlement')) throw new Refusal('invalid', { fields: faults([{ path: 'building', code: 'place' }], lang) })
  return asked.sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }))
}

async function bagsOf(campaign: string, building: string): Promise<Bag[]> {
  const bags: Bag[] = []
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await bagsOfBuilding(campaign, building, after)
    bags.push(...page.bags.filter(({ state }) => state === 'confirmed'))
    after = page.after
  }
  return bags
}

/** One building after the other: so many queries are open at once, and no more. */
async function filled(campaign: string, to: readonly Going[]): Promise<Building[]> {
  const buildings: Building[] = []
  for (const { building, name } of to) buildings.push({ id: building, name, bags: await bagsOf(campaign, building) })
  return buildings
}

type Reading = Call<typeof sheets.read, typeof loaders>
const civil = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** Whether any bag has something else in it than was ordered, or may have. */
async function differs(campaign: string): Promise<boolean> {
  const { units, waiting } = await readAccount(campaign)
  return waiting > 0 || Object.values(units).some((n) => n > 0)
}

async function accountOf(campaign: string, buildings: readonly Building[], to: readonly Going[], lang: Lang): Promise<Table[]> {
  const file = await readCampaignFile(campaign)
  if (!file) throw new Refusal('not-found')
  return settlementTables(await readSettlement(file, to), buildings, lang)
}

async function tablesOf({ subject, query, lang }: Reading, buildings: readonly Building[], to: readonly Going[]): Promise<Table[]> {
  const words = sheetWords[lang]
  switch (query.sheet) {
    case 'supply': return supplyTables(subject, to, buildings, words)
    case 'buildings': return buildingTables(buildings, words)
    case 'labels': return labelTables(buildings, words)
    case 'settlement': return accountOf(subject.id, buildings, to, lang)
  }
}

async function written(reading: Reading, to: readonly Going[]): Promise<Buffer> {
  const { subject, query, now, lang } = reading
  const words = sheetWords[lang]
  const paper = { title: subject.content.title, note: `${words.closes(civil(subject.content.closes))} · ${words.made(civil(now))}`, lang, words }
  const buildings = query.sheet === 'supply' && !(await differs(subject.id)) ? [] : await filled(subject.id, to)
  if (query.sheet === 'labels' && query.format === 'html') return labelsHtml(asTyped(buildings), paper)
  const tables = asTyped(await tablesOf(reading, buildings, to))
  if (query.format === 'csv') return csvOf(tables)
  return query.format === 'xlsx' ? xlsxOf(tables) : htmlOf(tables, paper, query.sheet === 'buildings')
}

async function read({ subject: kept, ...call }: Reading): Promise<FileAnswer> {
  // Who leads it reads it as it was typed, whatever still waits to be looked at.
  const subject = asTyped(kept)
  const reading = { ...call, subject }
  const { query, now, lang } = reading
  onlyConfirmed(subject, query.sheet === 'settlement' ? 'settlement' : 'hand-over', lang)
  const to = await goingTo(reading)
  const bytes = await written(reading, to)
  if (bytes.length > mostBytes) throw new Refusal('too-large')
  const one = query.building === undefined ? undefined : to[0]?.name
  return { name: fileName(subject.content.title, query.sheet, query.format, now, one), type: types[query.format], base64: bytes.toString('base64') }
}

export const handler = serve(bind<typeof sheets, typeof loaders>(sheets, { read }), loaders)
