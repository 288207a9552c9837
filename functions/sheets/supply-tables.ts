/** What the supermarket packs, as tables: packages, goods, buildings. Rules only. */
import { expectedAt, type GoingTo } from '../handover/count'
import { contentsOf, type Bag } from '../orders/bag'
import type { Campaign } from '../orders/campaign'
import { insideOf } from '../orders/inside'
import { column, type Building, type Cell, type Table } from './tables'
import type { SheetWords } from './words'

type Going = GoingTo & { readonly name: string }
type Sums = Readonly<Record<string, number>>

/** What comes instead of a package, in all: at which price in fen, how many to which building. */
interface Instead { readonly name: string; readonly of: string; readonly price: number; readonly at: ReadonlyMap<string, number> }
/** What comes otherwise than it was ordered: packages that do not come, those whose households have not answered, what comes instead. `at`: away, by building. */
interface Otherwise { readonly away: Sums; readonly open: Sums; readonly at: ReadonlyMap<string, Sums>; readonly instead: readonly Instead[] }

const none: Otherwise = { away: {}, open: {}, at: new Map(), instead: [] }
const plus = (sums: Record<string, number>, id: string, by: number): void => { sums[id] = (sums[id] ?? 0) + by }
const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0)

function awayFrom(bag: Bag): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { package: id, quantity } of contentsOf(bag)) plus(sums, id, quantity)
  for (const { package: id, quantity, instead } of insideOf(bag)) if (!instead) plus(sums, id, -quantity)
  return sums
}

function otherwiseIn(buildings: readonly Building[]): Otherwise {
  const [away, open, at]: [Record<string, number>, Record<string, number>, Map<string, Record<string, number>>] = [{}, {}, new Map()]
  const instead = new Map<string, Omit<Instead, 'at'> & { at: Map<string, number> }>()
  for (const { id: building, bags } of buildings) {
    const here: Record<string, number> = {}
    for (const bag of bags.filter(({ adjusted = [] }) => adjusted.length > 0)) {
      for (const [id, by] of Object.entries(awayFrom(bag))) for (const sums of [away, here]) plus(sums, id, by)
      for (const one of insideOf(bag)) {
        if (one.open !== undefined) plus(open, one.package, one.quantity)
        if (!one.instead) continue
        const key = JSON.stringify([one.name, one.package, one.price])
        const known = instead.get(key) ?? { name: one.name, of: one.package, price: one.price, at: new Map<string, number>() }
        known.at.set(building, (known.at.get(building) ?? 0) + one.quantity)
        instead.set(key, known)
      }
    }
    at.set(building, here)
  }
  return { away, open, at, instead: [...instead.values()] }
}

/** Of each package how many, what is in it, what it costs in all; once something differs also what was ordered and what does not come, and what comes instead. */
function packagesTable({ content }: Campaign, ordered: Sums, other: Otherwise, words: SheetWords): Table {
  const differs = other !== none
  const once = <T>(...cells: T[]): T[] => (differs ? cells : [])
  const sold = content.packages.filter(({ id }) => (ordered[id] ?? 0) > 0)
  const lines = sold.map(({ id, name, contents, price }) => ({ name, contents: contents.join('、'), price, ordered: ordered[id] ?? 0, away: other.away[id] ?? 0, open: other.open[id] ?? 0 }))
  const others = other.instead.map(({ name, of, price, at }) => ({ name, contents: words.instead(content.packages.find(({ id }) => id === of)?.name ?? of), price, ordered: 0, away: -sumOf(at.values()), open: 0 }))
  const all = [...lines, ...others].map((line) => ({ ...line, now: line.ordered - line.away }))
  const total = (of: (one: (typeof all)[number]) => number): number => sumOf(all.map(of))
  return {
    name: words.supply,
    columns: [column(words.package, 18), column(words.contents, 42), column(words.price, 12, true), column(words.quantity, 9, true), ...once(column(words.away, 9, true), column(words.waiting, 9, true), column(words.now, 9, true)), column(words.amount, 14, true)],
    rows: all.map((one): Cell[] => [one.name, one.contents, { fen: one.price }, one.ordered, ...once(Math.max(0, one.away), one.open, one.now), { fen: one.price * one.now }]),
    foot: [words.total, '', '', total((one) => one.ordered), ...once(total((one) => Math.max(0, one.away)), total((one) => one.open), total((one) => one.now)), { fen: total((one) => one.price * one.now) }],
  }
}

const measured = /^(.*?)\s*(\d+(?:\.\d+)?)\s*([^\d\s]*)$/
/** "土豆 2 斤" six times is 12 斤 of 土豆; what has no number is counted as it is. */
export function goodsIn(packages: readonly { readonly id: string; readonly contents: readonly string[] }[], sums: Sums): { name: string; quantity: number; unit: string }[] {
  const goods = new Map<string, { name: string; quantity: number; unit: string }>()
  for (const { id, contents } of packages) {
    for (const content of contents) {
      const [, name = '', figure, unit = ''] = measured.exec(content) ?? []
      const one = name === '' ? { name: content, each: 1, unit: '' } : { name, each: Number(figure), unit }
      const key = `${one.name} ${one.unit}`
      // Thousandths, so that half pounds add up to whole ones.
      const quantity = (goods.get(key)?.quantity ?? 0) + Math.round(one.each * 1000) * (sums[id] ?? 0) / 1000
      goods.set(key, { name: one.name, unit: one.unit, quantity: Math.round(quantity * 1000) / 1000 })
    }
  }
  return [...goods.values()].filter(({ quantity }) => quantity > 0)
}

/** What comes instead is a good by its name. */
function goodsTable({ content }: Campaign, ordered: Sums, { away, instead }: Otherwise, words: SheetWords): Table {
  const now = Object.fromEntries(Object.entries(ordered).map(([id, quantity]) => [id, quantity - (away[id] ?? 0)]))
  const others = instead.map(({ name, at }, n) => ({ id: `instead ${String(n)}`, contents: [name], quantity: sumOf(at.values()) }))
  const all = goodsIn([...content.packages, ...others], { ...now, ...Object.fromEntries(others.map(({ id, quantity }) => [id, quantity])) })
  return { name: words.goods, columns: [column(words.good, 24), column(words.sum, 12, true), column('', 8)], rows: all.map(({ name, quantity, unit }): Cell[] => [name, quantity, unit]) }
}

/** How many of each come to each building. */
function byBuilding({ content }: Campaign, to: readonly Going[], other: Otherwise, words: SheetWords): Table {
  const sold = content.packages.filter(({ id }) => (expectedAt(to)[id] ?? 0) > 0)
  const comes = ({ building, packages }: Going): number[] => [...sold.map(({ id }) => (packages[id] ?? 0) - (other.at.get(building)?.[id] ?? 0)), ...other.instead.map(({ at }) => at.get(building) ?? 0)]
  const columns = [column(words.building, 18), column(words.households, 9, true), ...[...sold, ...other.instead].map(({ name }) => column(name, 12, true))]
  const rows = to.map((one): Cell[] => [one.name, one.households, ...comes(one)])
  return { name: words.byBuilding, columns, rows, foot: [words.total, sumOf(to.map((one) => one.households)), ...columns.slice(2).map((_, n) => sumOf(to.map((one) => comes(one)[n] ?? 0)))] }
}

/** `buildings`: their bags, where anything differs from what was ordered; none where nothing does. */
export function supplyTables(of: Campaign, to: readonly Going[], buildings: readonly Building[], words: SheetWords): Table[] {
  const [ordered, other] = [expectedAt(to), buildings.length > 0 ? otherwiseIn(buildings) : none]
  return [packagesTable(of, ordered, other, words), goodsTable(of, ordered, other, words), byBuilding(of, to, other, words)]
}
