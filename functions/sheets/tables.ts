/** A campaign's papers as tables, whatever is made of them. Rules only. */
import { yuan } from '../../shared/money'
import { codeOf, piecesIn } from '../handover/bag'
import { expectedAt, type GoingTo } from '../handover/count'
import { contentsOf, dueIn, floorOf, type Bag } from '../orders/bag'
import type { Campaign } from '../orders/campaign'
import type { SheetWords } from './words'

/** Money in yuan is a number with two digits; texts stay texts, whatever they look like. */
export type Cell = string | number | { readonly fen: number }
export interface Column { readonly title: string; readonly width: number; readonly right?: true }
export interface Table { readonly name: string; readonly note?: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[]; readonly foot?: readonly Cell[] }
/** The confirmed bags of a building, as one walks. */
export interface Building { readonly id: string; readonly name: string; readonly bags: readonly Bag[] }

export const textOf = (cell: Cell): string => (typeof cell === 'object' ? yuan(cell.fen) : String(cell))
export const column = (title: string, width: number, right?: true): Column => ({ title, width, ...(right ? { right } : {}) })

/** Of each package how many, what is in it, what it costs in all. */
function packagesTable({ content }: Campaign, sums: Readonly<Record<string, number>>, words: SheetWords): Table {
  const sold = content.packages.filter(({ id }) => (sums[id] ?? 0) > 0)
  const rows = sold.map(({ id, name, contents, price }): Cell[] => [name, contents.join('、'), { fen: price }, sums[id] ?? 0, { fen: price * (sums[id] ?? 0) }])
  const total = sold.reduce((sum, { id, price }) => sum + price * (sums[id] ?? 0), 0)
  return {
    name: words.supply, columns: [column(words.package, 18), column(words.contents, 42), column(words.price, 12, true), column(words.quantity, 9, true), column(words.amount, 14, true)], rows,
    foot: [words.total, '', '', sold.reduce((sum, { id }) => sum + (sums[id] ?? 0), 0), { fen: total }],
  }
}

const measured = /^(.*?)\s*(\d+(?:\.\d+)?)\s*([^\d\s]*)$/
/** "土豆 2 斤" six times is 12 斤 of 土豆; what has no number is counted as it is. */
export function goodsIn(packages: readonly { readonly id: string; readonly contents: readonly string[] }[], sums: Readonly<Record<string, number>>): { name: string; quantity: number; unit: string }[] {
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

function goodsTable({ content }: Campaign, sums: Readonly<Record<string, number>>, words: SheetWords): Table {
  const rows = goodsIn(content.packages, sums).map(({ name, quantity, unit }): Cell[] => [name, quantity, unit])
  return { name: words.goods, columns: [column(words.good, 24), column(words.sum, 12, true), column('', 8)], rows }
}

function byBuilding({ content }: Campaign, to: readonly (GoingTo & { readonly name: string })[], words: SheetWords): Table {
  const sold = content.packages.filter(({ id }) => (expectedAt(to)[id] ?? 0) > 0)
  const rows = to.map(({ name, households, packages }): Cell[] => [name, households, ...sold.map(({ id }) => packages[id] ?? 0)])
  const foot = [words.total, to.reduce((sum, one) => sum + one.households, 0), ...sold.map(({ id }) => expectedAt(to)[id] ?? 0)]
  return { name: words.byBuilding, columns: [column(words.building, 18), column(words.households, 9, true), ...sold.map(({ name }) => column(name, 12, true))], rows, foot }
}

export function supplyTables(of: Campaign, to: readonly (GoingTo & { readonly name: string })[], words: SheetWords): Table[] {
  const sums = expectedAt(to)
  return [packagesTable(of, sums, words), goodsTable(of, sums, words), byBuilding(of, to, words)]
}

const contentOf = (bag: Bag): string => contentsOf(bag).map(({ name, quantity }) => `${name}×${String(quantity)}`).join('、')
/** 11-27 18:00–19:00 in civil time. */
function slotOf({ slotFrom, slotTo }: Bag): string {
  const civil = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return slotFrom === undefined || slotTo === undefined ? '' : `${civil(slotFrom).slice(5, 16).replace('T', ' ')}–${civil(slotTo).slice(11, 16)}`
}
/** The building's name where it was typed, too. */
export const unitOf = ({ typed, unit }: Bag): string => [typed, unit].filter(Boolean).join(' ')

/** One table a building, in the order of a walk, with a column to sign in. */
export function buildingTables(buildings: readonly Building[], words: SheetWords): Table[] {
  const columns = [column(words.unit, 9), column(words.floor, 7), column(words.room, 10), column(words.items, 34), column(words.pieces, 7, true), column(words.slot, 18), column(words.phone, 14), column(words.code, 11), column(words.due, 12, true), column(words.signed, 16)]
  return buildings.map(({ name, bags }) => ({
    name, note: words.page(name, bags.length), columns,
    rows: bags.map((bag): Cell[] => [unitOf(bag), floorOf(bag.room), bag.room, contentOf(bag), piecesIn(bag), slotOf(bag), bag.phone ?? '', codeOf(bag), { fen: dueIn(bag) }, '']),
    foot: [words.total, '', '', '', bags.reduce((sum, bag) => sum + piecesIn(bag), 0), '', '', '', { fen: bags.reduce((sum, bag) => sum + dueIn(bag), 0) }, ''],
  }))
}

export interface Label { readonly door: string; readonly k: number; readonly n: number; readonly code: string; readonly content: string }

/** One for each piece to carry: whose it is, the how-manyth, what is in it. */
export function labelsOf(building: string, bag: Bag): Label[] {
  const pieces = contentsOf(bag).flatMap(({ name, quantity }) => Array.from({ length: quantity }, () => name))
  const door = [building, unitOf(bag), bag.room].filter(Boolean).join('–')
  return pieces.map((content, i) => ({ door, k: i + 1, n: pieces.length, code: codeOf(bag), content }))
}

export function labelTables(buildings: readonly Building[], words: SheetWords): Table[] {
  const columns = [column(words.household, 22), column(words.piece, 14), column(words.code, 10), column(words.contents, 20)]
  return buildings.map(({ name, bags }) => ({ name, note: words.page(name, bags.length), columns, rows: bags.flatMap((bag) => labelsOf(name, bag).map(({ door, k, n, code, content }): Cell[] => [door, words.of(k, n), code, content])) }))
}
