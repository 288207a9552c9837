/** The account of a campaign as three columns that come to the same: what is due, how it came in, where it goes. The page and the paper read it here; a line more is a row more. */
import type { Settlement } from './differences'
import { programmeIds, programmes, type Programme } from './subsidy-programmes'
import type { Words } from './words'

interface Row { readonly name: string; readonly words: Words; readonly fen: (of: Settlement) => number; readonly always?: true }
interface Column { readonly name: 'due' | 'came' | 'kept'; readonly words: Words; readonly rows: readonly Row[]; readonly sum: Words }

/** What a programme pays comes from elsewhere. */
const paidBy = (programme: Programme): Row => {
  const { payer } = programmes[programme]
  return { name: `subsidy-${programme}`, words: { zh: `补贴（${payer.zh}付）`, en: `Subsidy, from ${payer.en}` }, fen: ({ subsidies }) => -(subsidies.find((one) => one.programme === programme)?.fen ?? 0) }
}

const columns: readonly Column[] = [
  {
    name: 'due', words: { zh: '应收', en: 'What is due' }, sum: { zh: '应收合计', en: 'Due in all' },
    rows: [
      { name: 'ordered', words: { zh: '订的', en: 'Ordered' }, fen: ({ ordered }) => ordered, always: true },
      { name: 'adjusted', words: { zh: '扣减', en: 'Taken off' }, fen: ({ adjusted }) => -adjusted },
    ],
  },
  {
    name: 'came', words: { zh: '收到', en: 'What came in' }, sum: { zh: '合计', en: 'In all' },
    rows: [
      { name: 'prepaid', words: { zh: '微信付的', en: 'Paid by WeChat' }, fen: ({ prepaid }) => prepaid },
      { name: 'back-done', words: { zh: '已退回微信', en: 'Back to WeChat' }, fen: ({ back }) => -back.done },
      { name: 'back-under', words: { zh: '正在退回微信', en: 'On its way back to WeChat' }, fen: ({ back }) => -back.under },
      { name: 'back-given', words: { zh: '已当面退', en: 'Given back in person' }, fen: ({ back }) => -back.given },
      { name: 'back-by-hand', words: { zh: '要当面退', en: 'To be given back in person' }, fen: ({ back }) => -back.byHand },
      { name: 'cash', words: { zh: '现收', en: 'Cash' }, fen: ({ cash }) => cash, always: true },
      { name: 'outstanding', words: { zh: '还没收', en: 'Not in yet' }, fen: ({ outstanding }) => Math.max(0, outstanding) },
      { name: 'overpaid', words: { zh: '多收', en: 'Taken too much' }, fen: ({ outstanding }) => Math.min(0, outstanding) },
    ],
  },
  {
    name: 'kept', words: { zh: '用在哪里', en: 'Where it goes' }, sum: { zh: '合计', en: 'In all' },
    rows: [
      { name: 'goods', words: { zh: '货款', en: 'Goods' }, fen: ({ kept }) => kept.goods, always: true },
      { name: 'packing', words: { zh: '包装', en: 'Packing' }, fen: ({ kept }) => kept.packing, always: true },
      { name: 'delivery', words: { zh: '配送', en: 'Delivery' }, fen: ({ kept }) => kept.delivery, always: true },
      { name: 'margin', words: { zh: '团长', en: 'Leader' }, fen: ({ kept }) => kept.margin, always: true },
      ...programmeIds.map(paidBy),
    ],
  },
]

export interface SettlementLine { readonly name: string; readonly words: Words; readonly fen: number }
export interface SettlementColumn { readonly name: Column['name']; readonly words: Words; readonly lines: readonly SettlementLine[]; readonly sum: SettlementLine }

/** Lines of nought are left out, but for those that always stand there. */
export function settlementColumns(of: Settlement): SettlementColumn[] {
  return columns.map(({ name, words, rows, sum }) => {
    const lines = rows.map((row) => ({ name: row.name, words: row.words, fen: row.fen(of) }))
    return { name, words, lines: lines.filter(({ fen }, i) => fen !== 0 || rows[i]?.always), sum: { name: 'sum', words: sum, fen: lines.reduce((all, { fen }) => all + fen, 0) } }
  })
}

/** By how much the columns differ from what is due: nought, unless something is wrong. */
export const settlementGap = (of: Settlement): number => Math.max(...settlementColumns(of).map(({ sum }) => Math.abs(sum.fen - of.due)))
