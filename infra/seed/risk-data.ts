/** The lists of high- and medium-risk areas that were published from 2022-07-20 to 2022-08-31, folded into runs of days. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Listed { readonly level: 'high' | 'medium'; readonly address: string; readonly from: string; readonly to: string }

/** Addresses may have commas; days and levels never do. */
export function realRows(): Listed[] {
  const [, ...lines] = readFileSync(join(__dirname, 'data', 'risk-areas-2022-07-to-08.csv'), 'utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/)
  return lines.map((one) => {
    const cells = one.split(',').map((cell) => cell.replace(/^"|"$/g, ''))
    const [level = '', to = '', from = ''] = [cells[0], cells.at(-1), cells.at(-2)]
    return { level: level as Listed['level'], address: cells.slice(1, -2).join(','), from, to }
  })
}

/** The list of one day. */
export const listedOn = (rows: readonly Listed[], day: string): Listed[] => rows.filter(({ from, to }) => from <= day && day <= to)
