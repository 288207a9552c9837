/** The account of a campaign as tables: its columns, its packages, its homes. Each comes to the same. Rules only. */
import type { Settlement } from '../../shared/differences'
import { settlementColumns, settlementGap } from '../../shared/settlement-lines'
import type { Lang } from '../../shared/words'
import { countedIn, dueOf, entriesOf, totalIn, type Bag } from '../orders/bag'
import { totalOf } from '../orders/order'
import { column, unitOf, type Building, type Cell, type Table } from './tables'
import { sheetWords, type SheetWords } from './words'

const sumOf = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((sum, one) => sum + of(one), 0)

/** What is due, how it came in, where it goes; at its end by how much they differ. */
function sidesTable(of: Settlement, lang: Lang): Table {
  const words = sheetWords[lang]
  const rows = settlementColumns(of).flatMap(({ words: side, lines, sum }) => [...lines, sum].map((line): Cell[] => [side[lang], line.words[lang], { fen: line.fen }]))
  return { name: words.settlement, columns: [column(words.side, 16), column(words.line, 26), column(words.amount, 14, true)], rows, foot: [words.difference, '', { fen: settlementGap(of) }] }
}

function packagesTable({ lines }: Settlement, words: SheetWords): Table {
  const rows = lines.map(({ name, price, quantity, amount, units, off, net }): Cell[] => [name, { fen: price }, quantity, { fen: amount }, units, { fen: off }, { fen: net }])
  return {
    name: words.byPackage, rows,
    columns: [column(words.package, 20), column(words.price, 12, true), column(words.quantity, 9, true), column(words.ordered, 14, true), column(words.units, 12, true), column(words.off, 14, true), column(words.net, 14, true)],
    foot: [words.total, '', sumOf(lines, (one) => one.quantity), { fen: sumOf(lines, (one) => one.amount) }, sumOf(lines, (one) => one.units), { fen: sumOf(lines, (one) => one.off) }, { fen: sumOf(lines, (one) => one.net) }],
  }
}

export interface HomeAccount { readonly ordered: number; readonly off: number; readonly due: number; readonly prepaid: number; readonly back: number; readonly cash: number; readonly open: number }

/** What one household ordered, what was taken off, how it paid, in fen. `back`: of what it paid beforehand. */
export function homeAccount(bag: Bag): HomeAccount {
  const before = countedIn(bag).filter(({ paid }) => paid)
  const back = sumOf(entriesOf(bag).flatMap(({ parts = [] }) => parts).filter(({ order }) => before.some(({ id }) => id === order)), ({ fen }) => fen)
  const [prepaid, due, cash] = [totalOf(before.flatMap(({ lines }) => lines)), dueOf(bag), bag.cash?.fen ?? 0]
  return { ordered: totalIn(bag), off: totalIn(bag) - due, due, prepaid, back, cash, open: due - (prepaid - back) - cash }
}

const sums = ['ordered', 'off', 'due', 'prepaid', 'back', 'cash', 'open'] as const

function homesTable(buildings: readonly Building[], words: SheetWords): Table {
  const homes = buildings.flatMap(({ name, bags }) => bags.map((bag) => ({ cells: [name, unitOf(bag), bag.room], account: homeAccount(bag) })))
  const titles = { ordered: words.ordered, off: words.off, due: words.owed, prepaid: words.prepaid, back: words.back, cash: words.cash, open: words.open }
  return {
    name: words.byHome, columns: [column(words.building, 14), column(words.unit, 9), column(words.room, 10), ...sums.map((name) => column(titles[name], 13, true))],
    rows: homes.map(({ cells, account }): Cell[] => [...cells, ...sums.map((name) => ({ fen: account[name] }))]),
    foot: [words.total, '', '', ...sums.map((name) => ({ fen: sumOf(homes, ({ account }) => account[name]) }))],
  }
}

export function settlementTables(of: Settlement, buildings: readonly Building[], lang: Lang): Table[] {
  const words = sheetWords[lang]
  return [sidesTable(of, lang), packagesTable(of, words), homesTable(buildings, words)]
}
