/** A risk list, for the story of all routes. */
import type { Asked } from './event'
import type { Step } from './story'
import { today } from './today'
import { idMaker, type Town } from './town'

const get = (path: string, query?: Record<string, string>): Asked => ({ method: 'GET', path, ...(query ? { query } : {}) })
const id = idMaker(83)
const city = '/risk/4201'
const aMinuteOn = new Date(today.getTime() + 60_000)
const rows = Array.from({ length: 20 }, (_, i) => `${i % 3 === 0 ? 'high' : 'medium'},广东省深圳市南山区粤海街道科技路${String(i + 1)}号`)

/** Read, published, its reports compared again; what is in force then. */
export function listing({ governor: as }: Town): Step[] {
  const list = `${city}/imports/${id('import')}`
  const body = { name: '名单.csv', file: Buffer.from(['level,address', ...rows].join('\n')).toString('base64'), effective: today.toISOString() }
  return [
    { route: 'risk.read', as, asked: { method: 'PUT', path: list, body } },
    { route: 'risk.see', as, asked: get(list) },
    { route: 'risk.rows', as, asked: get(`${list}/rows`) },
    { route: 'risk.publish', as, asked: { method: 'POST', path: `${list}/publish`, body: {} } },
    { route: 'risk.publish', when: 'compares again', as, at: aMinuteOn, asked: { method: 'POST', path: `${list}/publish`, body: {} } },
    { route: 'risk.versions', as, asked: get(`${city}/versions`) },
    { route: 'risk.district', as, asked: get(`${city}/districts`, { district: '440305' }) },
  ]
}
