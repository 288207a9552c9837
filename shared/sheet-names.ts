/** The sheets of a campaign and what their files are called; apart from their routes, because the phone names files, too. */
import { shanghaiDay } from './civil-time'

/** What is packed, carried and handed over. */
export const handOverSheets = ['supply', 'buildings', 'labels'] as const
export const sheetKinds = [...handOverSheets, 'settlement'] as const
export type SheetKind = (typeof sheetKinds)[number]
export const sheetFormats = ['xlsx', 'csv', 'html'] as const
export type SheetFormat = (typeof sheetFormats)[number]

const names: Readonly<Record<SheetKind, string>> = { supply: '供货单', buildings: '楼栋单', labels: '标签', settlement: '结算单' }

/** 周末蔬菜团-楼栋单-3栋-1126.xlsx: in Chinese for everyone, for it is read by the supermarket and the neighbours. */
export function fileName(title: string, kind: SheetKind, format: SheetFormat, now: string, building?: string): string {
  const parts = [title, names[kind], ...(building === undefined ? [] : [building]), shanghaiDay(now).slice(5).replace('-', '')]
  return `${parts.map((part) => part.replace(/[\\/:*?"<>|\s]+/g, '')).join('-')}.${format}`
}
