/** Risk lists, read and published through the routes and the clock. */
import { handler } from '../../functions/risk/on-schedule'
import { api } from '../../shared/api'
import { newId } from '../../shared/ids'
import type { RiskList } from '../../shared/risk'
import { ok } from './caller'
import { passTime, timeNow } from './clock'
import { aWorker, type Person } from './people'
import { at } from './places'

/** Level and address, and where there are more the days. */
export type ListRow = readonly [level: string, address: string, from?: string, to?: string]
export const listCsv = (rows: readonly ListRow[]): string => ['level,address,from,to', ...rows.map(([level, address, from = '', to = '']) => `${level},"${address}",${from},${to}`)].join('\n')

/** The city's supervisor, with a list that was read in. */
export async function listScene(): Promise<{ head: Person; city: string; list: string }> {
  const head = await aWorker('高峰', at.city, 'supervisor')
  return { head, city: at.city, list: (await readList(head, [['high', '上海市上海市黄浦区豫园街道']])).id }
}

export const aList = (rows: readonly ListRow[] = [['high', '上海市上海市黄浦区豫园街道']], effective = timeNow()) => ({ name: '名单.csv', file: Buffer.from(listCsv(rows)).toString('base64'), effective })

export function readList(as: Person, rows: readonly ListRow[], effective?: string): Promise<RiskList> {
  return ok(api.risk.read, { as, params: { place: at.city, import: newId('import') }, body: aList(rows, effective) })
}

/** Published, and its reports compared again, half a minute later. */
export async function publishList(as: Person, rows: readonly ListRow[], effective?: string): Promise<RiskList> {
  const { id } = await readList(as, rows, effective)
  const params = { place: at.city, import: id }
  await ok(api.risk.publish, { as, params, body: {} })
  passTime({ minutes: 1 })
  await handler()
  return ok(api.risk.see, { as, params })
}
