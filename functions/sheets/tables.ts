/** The papers of the buildings as tables, whatever is made of them. Rules only. */
import { yuan } from '../../shared/money'
import { codeOf, piecesIn } from '../handover/bag'
import { contentsOf, dueIn, floorOf, type Bag } from '../orders/bag'
import { insideOf, isOtherwise, nameInside } from '../orders/inside'
import type { SheetWords } from './words'

/** Money in yuan is a number with two digits; texts stay texts, whatever they look like. */
export type Cell = string | number | { readonly fen: number }
export interface Column { readonly title: string; readonly width: number; readonly right?: true }
export interface Table { readonly name: string; readonly note?: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[]; readonly foot?: readonly Cell[] }
/** The confirmed bags of a building, as one walks. */
export interface Building { readonly id: string; readonly name: string; readonly bags: readonly Bag[] }

export const textOf = (cell: Cell): string => (typeof cell === 'object' ? yuan(cell.fen) : String(cell))
export const column = (title: string, width: number, right?: true): Column => ({ title, width, ...(right ? { right } : {}) })

const listed = (lines: readonly { readonly name: string; readonly quantity: number }[]): string => lines.map(({ name, quantity }) => `${name}×${String(quantity)}`).join('、')
const contentOf = (bag: Bag): string => listed(insideOf(bag).map((one) => ({ name: nameInside(one), quantity: one.quantity })))
/** 11-27 18:00–19:00 in civil time. */
function slotOf({ slotFrom, slotTo }: Bag): string {
  const civil = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return slotFrom === undefined || slotTo === undefined ? '' : `${civil(slotFrom).slice(5, 16).replace('T', ' ')}–${civil(slotTo).slice(11, 16)}`
}
/** The building's name where it was typed, too. */
export const unitOf = ({ typed, unit }: Bag): string => [typed, unit].filter(Boolean).join(' ')

/** One table a building, in the order of a walk, with a column to sign in, and one of what was ordered where something else comes. */
export function buildingTables(buildings: readonly Building[], words: SheetWords): Table[] {
  const otherwise = buildings.some(({ bags }) => bags.some(isOtherwise))
  const once = <T>(cell: T): T[] => (otherwise ? [cell] : [])
  const columns = [column(words.unit, 9), column(words.floor, 7), column(words.room, 10), column(words.items, 34), ...once(column(words.before, 22)), column(words.pieces, 7, true), column(words.slot, 18), column(words.phone, 14), column(words.code, 11), column(words.due, 12, true), column(words.signed, 16)]
  return buildings.map(({ name, bags }) => ({
    name, note: words.page(name, bags.length), columns,
    rows: bags.map((bag): Cell[] => [unitOf(bag), floorOf(bag.room), bag.room, contentOf(bag) || words.nothing, ...once(isOtherwise(bag) ? listed(contentsOf(bag)) : ''), piecesIn(bag), slotOf(bag), bag.phone ?? '', codeOf(bag), { fen: dueIn(bag) }, '']),
    foot: [words.total, '', '', '', ...once(''), bags.reduce((sum, bag) => sum + piecesIn(bag), 0), '', '', '', { fen: bags.reduce((sum, bag) => sum + dueIn(bag), 0) }, ''],
  }))
}

export interface Label { readonly door: string; readonly k: number; readonly n: number; readonly code: string; readonly content: string }

/** One for each piece that comes: whose it is, the how-manyth, what is in it. */
export function labelsOf(building: string, bag: Bag): Label[] {
  const pieces = insideOf(bag).flatMap((one) => Array.from({ length: one.quantity }, () => nameInside(one)))
  const door = [building, unitOf(bag), bag.room].filter(Boolean).join('–')
  return pieces.map((content, i) => ({ door, k: i + 1, n: pieces.length, code: codeOf(bag), content }))
}

export function labelTables(buildings: readonly Building[], words: SheetWords): Table[] {
  const columns = [column(words.household, 22), column(words.piece, 14), column(words.code, 10), column(words.contents, 20)]
  return buildings.map(({ name, bags }) => ({ name, note: words.page(name, bags.length), columns, rows: bags.flatMap((bag) => labelsOf(name, bag).map(({ door, k, n, code, content }): Cell[] => [door, words.of(k, n), code, content])) }))
}
