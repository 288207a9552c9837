/** A list from above, for the story of all routes. */
import { arrivalColumnWords, arrivalColumns } from '../shared/arrival-columns'
import { bucket } from '../functions/uploads/bucket'
import { queueOf } from '../functions/arrivals/arrival-store'
import { rawKey } from '../functions/uploads/upload'
import type { Asked } from './event'
import type { Step } from './story'
import { community, idMaker, type Town } from './town'

const get = (path: string, query?: Record<string, string>): Asked => ({ method: 'GET', path, ...(query ? { query } : {}) })
const post = (path: string, body: object = {}): Asked => ({ method: 'POST', path, body })
const id = idMaker(97)
export const district = '420106'
const own = `/arrivals/${district}`
const address = '武昌区积玉桥街道金都社区怡康苑3栋2单元'

/** Twenty people, two of whom go nobody knows where. */
const rows = Array.from({ length: 20 }, (_, i) => [`来人${String.fromCodePoint(0x4e00 + i)}`, `139${String(i).padStart(8, '0')}`, '', '广州市', '2026-11-21', '', '', i > 17 ? '亲戚家' : `${address}${String(i)}01`])
const file = Buffer.from([arrivalColumns.map((column) => arrivalColumnWords[column].zh), ...rows].map((cells) => cells.join(',')).join('\n'))

/** Sent, read, worked through; its ledger; both of the queue. */
export function listingPeople({ governor: as }: Town): Step[] {
  const [list, upload] = [id('list'), id('upload')]
  const path = `${own}/lists/${list}`
  const queued = async (n: number): Promise<string> => (await queueOf(district, undefined, 'zh')).items[n]?.id ?? ''
  return [
    { route: 'uploads.askSheet', as, asked: post('/uploads/sheets', { id: upload, place: district }) },
    { route: 'arrivals.read', as, first: () => bucket.put(rawKey(upload), file, 'text/csv'), asked: { method: 'PUT', path, body: { name: '名单.csv', upload } } },
    { route: 'arrivals.run', when: '20 people', as, asked: post(`${path}/run`) },
    { route: 'arrivals.see', as, asked: get(path) },
    { route: 'arrivals.lists', as, asked: get(`${own}/lists`) },
    { route: 'arrivals.people', as, asked: get(`${path}/people`, { community }) },
    { route: 'arrivals.result', as, asked: get(`${path}/result`, { format: 'csv' }) },
    { route: 'arrivals.ledger', as, asked: get(`${own}/ledger`) },
    { route: 'arrivals.queue', as, asked: get(`${own}/queue`) },
    { route: 'arrivals.put', as, asked: async () => post(`${own}/people/${await queued(0)}/place`, { to: community, version: 1 }) },
    { route: 'arrivals.close', as, asked: async () => post(`${own}/people/${await queued(0)}/close`, { outcome: 'not-findable', text: '没有留地址', version: 1 }) },
  ]
}
