/** What a list comes to in the tree of places and against the version before it. Rules only. */
import type { RiskChange, RiskKnown, RiskLevel, RiskUnread } from '../../shared/risk-areas'
import type { RiskList } from '../../shared/risk'
import type { RiskRun } from './compare'
import { locate, type Located, type Province } from './divisions'
import type { ListLine, RiskProblem } from './lines'
import { differ, rowKey, type ListedRow } from './runs'

/** A row with its place, at the level that is sure. */
export interface PlacedRow extends ListedRow { readonly place: string }
export interface ChangedRow extends PlacedRow { readonly change: RiskChange }
export interface Placed { readonly rows: readonly PlacedRow[]; readonly problems: readonly RiskProblem[] }

/** A district of a list has at most so many rows, so that its index is one item; with more one row says so, and every stay there is possible. */
export const districtCap = 3000

type Line = ListLine & { readonly unread?: RiskUnread | undefined }
/** Stands for all that its district has no room for, on any day. */
const overflow = ({ no, level, address }: Line, { place: district, cut, known }: Located): PlacedRow => ({ no, level, address, place: district, cut, known, unread: 'full' })

/** Of rows that say nowhere where they lie nothing can be possible: somebody has to set them aside. */
export const isLost = ({ code }: Pick<RiskProblem, 'code'>): boolean => code === 'place'

export function place(lines: readonly ListLine[], provinces: readonly Province[]): Placed {
  const [rows, problems, many] = [[] as PlacedRow[], [] as RiskProblem[], new Map<string, number>()]
  for (const line of lines) {
    const at = locate(line.address, provinces)
    const count = at ? (many.get(at.place) ?? 0) : 0
    if (!at || count >= districtCap) problems.push({ row: line.no, column: 'address', code: at ? 'full' : 'place' })
    if (!at) continue
    many.set(at.place, count + 1)
    if (count < districtCap) rows.push({ ...line, place: at.place, cut: at.cut, known: at.known })
    else if (count === districtCap) rows.push(overflow(line, at))
  }
  return { rows, problems }
}

const listed = ({ no, level, address, cut, known, from, to, unread }: PlacedRow): ListedRow => ({ no, level, address, cut, known, ...(unread ? { unread } : {}), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })

/** The rows of each district: its own, and those of which only its city or its province is sure. */
export function byDistrict(rows: readonly PlacedRow[], provinces: readonly Province[]): Map<string, ListedRow[]> {
  const of = new Map<string, ListedRow[]>()
  const below = new Map<string, readonly string[]>()
  for (const province of provinces) {
    below.set(province.id, province.cities.flatMap((city) => city.districts.map(({ id }) => id)))
    for (const city of province.cities) below.set(city.id, city.districts.map(({ id }) => id))
  }
  for (const row of rows) {
    for (const district of row.known === 'district' ? [row.place] : (below.get(row.place) ?? [])) {
      const known = of.get(district)
      if (known) known.push(listed(row))
      else of.set(district, [listed(row)])
    }
  }
  return of
}

/** The level of each area; of one that stands there twice the higher one. */
function levelsOf(rows: Iterable<Pick<ListedRow, 'address' | 'level'>>): Map<string, RiskLevel> {
  const levels = new Map<string, RiskLevel>()
  for (const { address, level } of rows) if (levels.get(address) !== 'high') levels.set(address, level)
  return levels
}

/** Each row of a list with what became of its area, and the rows of areas that are in it no more, once each. `open`: what is in force, by districts. */
export function changedRows(open: ReadonlyMap<string, readonly RiskRun[]>, rows: readonly PlacedRow[]): ChangedRow[] {
  const [old, next] = [levelsOf([...open.values()].flat()), levelsOf(rows)]
  const gone = new Map<string, ChangedRow>()
  for (const [district, runs] of open) for (const run of runs) if (!next.has(run.address) && !gone.has(rowKey(run))) gone.set(rowKey(run), { ...listed({ ...run, place: district }), place: district, change: 'gone' })
  const changeOf = (address: string): RiskChange => {
    const [was, is] = [old.get(address), next.get(address)]
    return was === undefined ? 'new' : was === is ? 'kept' : is === 'high' ? 'raised' : 'lowered'
  }
  return [...rows.map((row): ChangedRow => ({ ...row, change: changeOf(row.address) })), ...gone.values()]
}

/** How many areas. */
export function changesOf(rows: readonly ChangedRow[]): RiskList['changes'] {
  const changes = { new: 0, raised: 0, lowered: 0, gone: 0, kept: 0 }
  for (const change of new Map(rows.map((row) => [row.address, row.change])).values()) changes[change] += 1
  return changes
}

/** One whose level was not understood has none. */
export function levelsIn(rows: readonly PlacedRow[]): Record<RiskLevel, number> {
  const count = (wanted: RiskLevel): number => rows.filter(({ level, unread }) => level === wanted && unread !== 'level').length
  return { high: count('high'), medium: count('medium') }
}
export const unreadIn = (rows: readonly PlacedRow[]): number => rows.filter(({ unread }) => unread !== undefined).length

export function understoodOf(rows: readonly PlacedRow[]): Record<RiskKnown, number> {
  const counted = { district: 0, city: 0, province: 0 }
  for (const { known } of rows) counted[known] += 1
  return counted
}

/** A district that is otherwise than in the version before, with all of its rows. */
export interface ChangedDistrict { readonly district: string; readonly rows: readonly ListedRow[] }

export function changedDistricts(next: ReadonlyMap<string, readonly ListedRow[]>, index: ReadonlyMap<string, readonly RiskRun[]>): ChangedDistrict[] {
  return [...new Set([...next.keys(), ...index.keys()])].sort()
    .map((district) => ({ district, rows: next.get(district) ?? [] }))
    .filter(({ district, rows }) => differ(index.get(district) ?? [], rows))
}

/** In parts of some districts each, so that one part is one short call. */
export function partsOf(changed: readonly ChangedDistrict[], most = { districts: 20, rows: 400 }): ChangedDistrict[][] {
  const parts: ChangedDistrict[][] = []
  let rows = 0
  for (const one of changed) {
    const last = parts.at(-1)
    if (last && last.length < most.districts && rows + one.rows.length <= most.rows) {
      last.push(one)
      rows += one.rows.length
    } else {
      parts.push([one])
      rows = one.rows.length
    }
  }
  return parts
}
