/** The columns of a list of people who are on their way, how large it may be, and the template that a district fills in. No schema: the page that chooses a file carries it. */
import type { Lang, Words } from './words'

export const arrivalColumns = ['name', 'phone', 'id', 'from', 'arrival', 'street', 'community', 'address'] as const
export type ArrivalColumn = (typeof arrivalColumns)[number]
export const arrivalColumnWords: Record<ArrivalColumn, Words> = {
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '电话', en: 'Phone' },
  id: { zh: '身份证号', en: 'ID number' },
  from: { zh: '来自', en: 'From' },
  arrival: { zh: '到达日期', en: 'Arrival' },
  street: { zh: '街道', en: 'Street' },
  community: { zh: '社区', en: 'Community' },
  address: { zh: '地址', en: 'Address' },
}

/** `fileBytes`: what the store of files takes. `days`: so long what a list says of people is kept. `shown`: rows of a preview that are shown with their reason. */
export const arrivalLimits = { fileBytes: 5 * 1024 * 1024, rows: 20_000, days: 30, shown: 50 } as const

const example: readonly (readonly string[])[] = [
  ['张三', '13800000001', '', '上海市浦东新区', '2026-11-24', '百步亭花园', '幸福时代社区', '怡康苑3栋2单元1401'],
  ['李四', '13800000002', '', '广州市越秀区', '2026-11-25', '', '', '百步华庭13栋901'],
]

/** As CSV, with the mark by which spreadsheets know UTF-8; its rows are examples. */
export function arrivalTemplate(lang: Lang): string {
  const head = arrivalColumns.map((column) => arrivalColumnWords[column][lang])
  return `\uFEFF${[head, ...example].map((row) => row.join(',')).join('\r\n')}\r\n`
}
