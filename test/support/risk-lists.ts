/** The published lists of six weeks in 2022, as daily versions, and stays drawn from them. */
import type { RiskRun, StayAt, Timeline } from '../../functions/risk/compare'
import { locate, type Province } from '../../functions/risk/divisions'
import { renew, type ListedRow } from '../../functions/risk/runs'
import { divisionsOf, publishedPlaces } from '../../infra/seed/divisions'
import { listedOn, realRows, type Listed } from '../../infra/seed/risk-data'
import { addDays, startOfDay } from '../../shared/civil-time'
import { sayPlace } from '../../shared/place-tree'

export { realRows, type Listed }

export interface Divisions { readonly provinces: readonly Province[]; readonly places: ReadonlyMap<string, { readonly id: string; readonly level: string; readonly parent: string; readonly said: string }> }

export function divisions(): Divisions {
  const nodes = publishedPlaces().filter(({ level }) => level === 'province' || level === 'city' || level === 'district')
  const provinces = divisionsOf(nodes)
  return { provinces, places: new Map(nodes.map(({ id, level, parent, path }) => [id, { id, level, parent, said: sayPlace(path) }])) }
}

export const firstDay = '2022-07-20'
export const days = Array.from({ length: 43 }, (_, i) => addDays(firstDay, i))
export const realTimeline: Timeline = { n: days.length, versions: days.map((day, i) => ({ n: i + 1, at: startOfDay(day) })) }

export interface Replay { readonly index: ReadonlyMap<string, readonly RiskRun[]>; readonly wide: readonly { readonly place: string; readonly row: Listed }[]; readonly at: ReadonlyMap<string, { readonly place: string; readonly cut: number; readonly known: string }> }

/** The index of every place that a row names, version by version, as publishing makes it. */
export function replay(rows: readonly Listed[], { provinces }: Pick<Divisions, 'provinces'>): Replay {
  const at = new Map(rows.map((row) => [row.address, locate(row.address, provinces)]))
  const index = new Map<string, readonly RiskRun[]>()
  days.forEach((day, i) => {
    const byPlace = new Map<string, ListedRow[]>([...index.keys()].map((place) => [place, []]))
    listedOn(rows, day).forEach(({ level, address }, no) => {
      const found = at.get(address)
      if (!found) throw new Error(`Nothing is understood of ${address}`)
      const listed = byPlace.get(found.place) ?? []
      if (listed.push({ no: no + 1, level, address, cut: found.cut, known: found.known }) === 1) byPlace.set(found.place, listed)
    })
    for (const [place, listed] of byPlace) index.set(place, renew(index.get(place) ?? [], listed, i + 1))
  })
  const wide = rows.flatMap((row) => { const found = at.get(row.address); return found && found.known !== 'district' ? [{ place: found.place, row }] : [] })
  return { index, wide, at: at as Replay['at'] }
}

const known = new WeakMap<Replay['index'], Map<string, readonly RiskRun[]>>()
/** All that a stay in a district is compared with: its own rows, and those of which only its city or province is known. The same ones for all its stays, as a store has them. */
export function runsFor(district: string, { index }: Pick<Replay, 'index'>, { places }: Pick<Divisions, 'places'>): readonly RiskRun[] {
  const of = known.get(index) ?? new Map<string, readonly RiskRun[]>()
  const found = of.get(district) ?? runsBelow(district, index, places)
  known.set(index, of.set(district, found))
  return found
}

function runsBelow(district: string, index: Replay['index'], places: Divisions['places']): RiskRun[] {
  const runs: RiskRun[] = []
  for (let place = places.get(district); place; place = places.get(place.parent)) runs.push(...(index.get(place.id) ?? []))
  return runs
}

/** Numbers between 0 and 1 that are the same every time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface Drawn { readonly kind: 'exact' | 'near' | 'clear'; readonly stay: StayAt; readonly row?: Listed }
interface Urn { readonly rows: readonly Listed[]; readonly of: Replay; readonly tree: Divisions; readonly random: () => number }

const pick = <T>(all: readonly T[], random: () => number): T => all[Math.floor(random() * all.length)] as T
const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
const tailOf = (row: Pick<Listed, 'address'>, { at }: Replay): string => tidy(row.address).slice(at.get(row.address)?.cut ?? 0)
const daysOf = (day: string, random: () => number): Pick<StayAt, 'from' | 'to'> => ({ from: addDays(day, -Math.floor(random() * 3)), to: addDays(day, Math.floor(random() * 2)) })
const dayIn = ({ from, to }: Listed, random: () => number): string => addDays(from, Math.floor(random() * ((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1)))

/** A home for a row that is only known by its city: any of its districts. */
function districtOf(row: Listed, { of, tree, random }: Urn): string {
  const place = tree.places.get(of.at.get(row.address)?.place ?? '')
  if (!place || place.level === 'district') return place?.id ?? ''
  const below = (id: string): string[] => [...tree.places.values()].filter((one) => one.parent === id).flatMap((one) => (one.level === 'district' ? [one.id] : below(one.id)))
  return pick(below(place.id), random)
}

/** As somebody writes it who was there: as published, with the city once more, one of several named places, a flat of that building. */
function written(row: Listed, district: string, { of, tree, random }: Urn): string {
  const tail = tailOf(row, of) || '某小区1栋'
  const way = random()
  if (way < 0.35) return tail
  if (way < 0.5) return `${(tree.places.get(district)?.said ?? '').replace(/ /g, '')}${tail}`
  const bare = tail.replace(/\(.*?\)/g, '')
  if (/除|以外|之外|其他|其它|其余/.test(tail)) return tail
  const [first = bare] = bare.split(/[、,;]/)
  if (way < 0.75) return first
  const ends = /(号楼|栋|幢|单元)$/.test(first) ? '302室' : /(小区|苑|花园)$/.test(first) ? '3栋2单元' : ''
  return `${first}${ends}`
}

function exact(urn: Urn): Drawn {
  const row = pick(urn.rows, urn.random)
  const district = districtOf(row, urn)
  return { kind: 'exact', row, stay: { district, place: urn.tree.places.get(district)?.said ?? '', address: written(row, district, urn), ...daysOf(dayIn(row, urn.random), urn.random) } }
}

const invented = ['安和嘉苑', '翠屏雅居', '望江名邸', '枫林晚小区', '清水湾花园']

/** Another home in the same street or community, or another building of the same compound. */
function beside(row: Listed, urn: Urn): string | undefined {
  const tail = tailOf(row, urn.of)
  const [street] = /^[^路街巷号栋区园苑、,()]{2,5}(街道|镇|乡)/.exec(tail) ?? []
  const [community] = /^[^路街巷号栋园苑、,()]{2,14}(社区|村委会|村)(?=.)/.exec(tail) ?? []
  const [, compound] = /^([^、,()除]{4,}?(?:小区|花园|苑|城))\d{1,2}(?:号楼|栋|幢)$/.exec(tail) ?? []
  const options = [street && tail.length > street.length && `${street}${pick(invented, urn.random)}${String(1 + Math.floor(urn.random() * 30))}栋`, community && `${community}${pick(invented, urn.random)}7栋`, compound && `${compound}97号楼`].filter((one): one is string => typeof one === 'string' && one !== '')
  return options.length > 0 ? pick(options, urn.random) : undefined
}

const parted = new Map<string, readonly string[]>()
/** The beginnings of an area by which it covers what is written behind them; none where it is all of the district. */
function partsOf(row: Pick<Listed, 'address'>, of: Replay): readonly string[] {
  const known = parted.get(row.address)
  if (known) return known
  const [start = ''] = tailOf(row, of).replace(/\([^()]*\)/g, '').split(/\(|除|高风险|其他|以外|之外|全域|全部|全街道|全镇|全乡|全村|整个|所有/)
  const parts = [start, ...start.split(/[、,:;和及]/)].flatMap((part) => [part, part.replace(/^.{2,5}?(街道|镇|乡)(?=.)/, ''), part.replace(/^.*(社区|村|街道|镇|乡)(?=.)/, '')])
  const found = start === '' ? [] : [...new Set(parts.map((part) => part.replace(/(居委会|村委会|委会|居委|村委|办事处|区域|村)$/, '')))].filter((part) => part.length > 1)
  parted.set(row.address, found)
  return found
}

/** By the letters alone: a row of the district covers it. */
function isCovered(address: string, district: string, { of }: Urn): boolean {
  return (of.index.get(district) ?? []).some((one) => {
    const parts = partsOf(one, of)
    return parts.length === 0 || parts.some((part) => address.includes(part))
  })
}

function near(urn: Urn): Drawn {
  for (;;) {
    const row = pick(urn.rows, urn.random)
    const place = urn.of.at.get(row.address)
    const address = place?.known === 'district' ? beside(row, urn) : undefined
    if (!place || address === undefined || isCovered(address, place.place, urn)) continue
    return { kind: 'near', row, stay: { district: place.place, place: urn.tree.places.get(place.place)?.said ?? '', address, ...daysOf(dayIn(row, urn.random), urn.random) } }
  }
}

function clear(urn: Urn, untouched: readonly string[]): Drawn {
  const district = pick(untouched, urn.random)
  const address = tailOf(pick(urn.rows, urn.random), urn.of) || '人民路1号'
  return { kind: 'clear', stay: { district, place: urn.tree.places.get(district)?.said ?? '', address, ...daysOf(pick(days, urn.random), urn.random) } }
}

/** Districts where no list had anything, nor for all of their city or province. */
export function untouchedDistricts(of: Replay, tree: Divisions): string[] {
  return [...tree.places.values()].filter(({ id, level }) => level === 'district' && runsFor(id, of, tree).length === 0).map(({ id }) => id)
}

export function draw(count: number, urn: Urn): Drawn[] {
  const untouched = untouchedDistricts(urn.of, urn.tree)
  return Array.from({ length: count }, (_, i) => (i % 3 === 0 ? exact(urn) : i % 3 === 1 ? near(urn) : clear(urn, untouched)))
}
