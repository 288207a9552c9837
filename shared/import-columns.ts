/** The columns of a file of buildings and rooms, how large it may be, and the template that a community fills in. No schema: the page that chooses a file carries it. */
import type { Lang, Words } from './words'

export const importColumns = ['grid', 'compound', 'building', 'unit', 'floor', 'room'] as const
export type ImportColumn = (typeof importColumns)[number]
export const columnWords: Record<ImportColumn, Words> = {
  grid: { zh: '网格', en: 'Grid' },
  compound: { zh: '小区', en: 'Compound' },
  building: { zh: '楼栋', en: 'Building' },
  unit: { zh: '单元', en: 'Unit' },
  floor: { zh: '楼层', en: 'Floor' },
  room: { zh: '房号', en: 'Room' },
}

/** Lambda takes a request of 6 MB, and base64 makes a third more of a file. */
export const importLimits = { fileBytes: 4 * 1024 * 1024, rows: 20_000, shown: 50 } as const

const example: readonly (readonly string[])[] = [
  ['第一网格', '怡康苑', '1栋', '1', '1', '101'],
  ['第一网格', '怡康苑', '1栋', '1', '1', '102'],
  ['第一网格', '怡康苑', '1栋', '2', '1', '101'],
  ['第一网格', '', '老宿舍', '', '3', '301'],
]

/** As CSV, with the mark by which spreadsheets know UTF-8; its rows are examples. A dash says "none" where a blank cell would mean "as above". */
export function importTemplate(lang: Lang): string {
  const head = importColumns.map((column) => columnWords[column][lang])
  return `\uFEFF${[head, ...example].map((row) => row.map((cell) => (cell === '' ? '-' : cell)).join(',')).join('\r\n')}\r\n`
}
