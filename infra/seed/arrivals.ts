/** A list of 400 people that the district was sent, half worked: most had reported before, some are looked for all over the district, some wait for a person to say where. */
import { arrivalColumns } from '../../shared/arrival-columns'
import { queueOutcomes } from '../../shared/arrival-states'
import { addDays, dayMs, shanghaiDay } from '../../shared/civil-time'
import { reference } from '../../shared/ids'
import type { PathStep } from '../../shared/places'
import { deltasOf, upToCommunity, type Arrival, type Closing } from '../../functions/arrivals/arrival'
import { putArrival, putWho } from '../../functions/arrivals/arrival-store'
import { hashIn, nobody, putKnown, withLine } from '../../functions/arrivals/known'
import { knownBy, type ListRow, type Who } from '../../functions/arrivals/lines'
import { byAddress, endOfList, inParts, partRows, putList, putResults, putRun, rowsInPart, type KeptList, type RowResult } from '../../functions/arrivals/list'
import { lookFor } from '../../functions/arrivals/looking'
import { present, type Board } from '../../functions/duties/board'
import { task as taskSchema, type Person, type Task } from '../../functions/inbox/task'
import type { PlaceNode } from '../../functions/places/store'
import { arrivalNumbersKey } from '../../functions/table/keys'
import { fromRow } from '../../functions/table/row'
import { communityId } from './community'
import type { Rows } from './rows'
import { stableId } from './stable-id'

const district = '420102'
const hour = 3_600_000
const people = 400
/** Up to which number they are: reported and not closed, closed with their report, looked for, found, in the queue; the rest were closed there. */
const upTo = { reported: 6, reportClosed: 260, tasked: 284, found: 380, queued: 395 } as const

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜']
const given = ['志远', '晓燕', '建华', '丽萍', '国庆', '思雨', '俊杰', '秀兰', '海涛', '美玲', '子涵', '春梅', '德明']
const origins = ['上海市浦东新区', '海南省三亚市吉阳区', '四川省成都市锦江区', '浙江省义乌市', '广东省广州市天河区']
const workers = ['周桂兰', '马丽', '刘志强', '杜娟', '田野']
const vague = ['亲戚家', '汉口', '朋友介绍的公寓', '', '火车站附近的宾馆']
const pick = <T>(of: readonly T[], n: number): T => of[n % of.length] as T

interface Seeding { readonly rows: Rows; readonly places: readonly PlaceNode[]; readonly boards: readonly Board[]; readonly by: Person; readonly now: number }
interface One { readonly who: Who; readonly line: Arrival; readonly to: readonly PathStep[] }

/** Reports of the community that go on: whoever closes one closes this line. */
const liveReports = (rows: Rows): Task[] => rows.all().filter((row) => row.s === 'TASK' && row['kind'] === 'report' && (row['state'] === 'open' || row['state'] === 'held')).map((row) => fromRow(taskSchema(), row)).slice(0, upTo.reported)

function closingOf(n: number, at: string): Closing | undefined {
  const by = pick(workers, n)
  if (n >= upTo.queued) return { via: 'queue', by: '郑丽', at, outcome: pick(queueOutcomes, n) }
  if (n >= upTo.found || (n >= upTo.reportClosed && n < upTo.tasked) || n < upTo.reported) return undefined
  if (n < upTo.reportClosed) return { via: 'report', by, at, outcome: pick(['no-risk', 'no-risk', 'self-watch', 'not-come'], n) }
  return { via: 'task', by, at, outcome: pick(['found', 'found', 'found', 'not-come', 'duplicate', 'not-reached'], n) }
}

function oneOf(n: number, { list, now, communities, reports }: { list: KeptList; now: number; communities: readonly PlaceNode[]; reports: readonly Task[] }): One {
  const own = n < upTo.reported ? reports[n] : undefined
  const place = n === upTo.tasked - 1 ? communities.find(({ id }) => id === `${communityId}-b15`) : pick(communities.filter(({ level }) => level === 'community'), n)
  const path: readonly PathStep[] = n >= upTo.found ? [] : (own ?? place)?.path ?? []
  const name = own?.about[0]?.name ?? `${pick(surnames, n)}${pick(given, Math.floor(n / surnames.length))}`
  const arrival = addDays(shanghaiDay(now), -4 - (n % 4))
  const address = n >= upTo.found ? pick(vague, n) : path.slice(3).map((step) => step.name).join('')
  const id = stableId('arrival', `list ${String(n)}`, Date.parse(list.at))
  const closed = closingOf(n, new Date(Date.parse(list.at) + (20 + (n % 200)) * 60_000).toISOString())
  const report = n >= upTo.reportClosed ? {} : { report: own?.id ?? stableId('task', `list ${String(n)}`, now - 9 * dayMs), member: own?.about[0]?.id ?? '', self: true }
  const state = closed ? 'closed' as const : n >= upTo.found ? 'queued' as const : own ? 'reported' as const : 'tasked' as const
  const line: Arrival = { id, list: list.id, district, row: n + 2, at: list.at, state, arrival, path: upToCommunity(path), self: false, ...report, ...(n >= upTo.reportClosed && n < upTo.found ? { request: id } : {}), ...(closed ? { closed } : {}), until: list.until, v: 1 }
  return { who: { name, phone: `1390271${String(n).padStart(4, '0')}`, id: '', from: pick(origins, n), arrival, address }, line, to: path }
}

/** `now` in milliseconds. */
export function seedArrivals({ rows, places, boards, by, now }: Seeding): void {
  const at = new Date(now - 6 * hour).toISOString()
  const list: KeptList = { id: stableId('list', 'half worked', now - 6 * hour), district, file: '11月返汉人员.xlsx', by: { user: by.user, name: by.name }, upload: stableId('upload', 'list', now - 6 * hour), at, until: endOfList(at), state: 'done', columns: [...arrivalColumns].filter((one) => one !== 'street' && one !== 'community' && one !== 'id'), rows: people, good: people, repeated: 0, bad: 0, noted: 0, problems: [], parts: people / rowsInPart, v: 1 }
  // Its own communities have enough to do already.
  const communities = places.filter(({ id, level, path }) => id === `${communityId}-b15` || (level === 'community' && path.some((step) => step.id === district) && !path.some((step) => step.id === '420102400')))
  const reports = liveReports(rows)
  const all = Array.from({ length: people }, (_, n) => oneOf(n, { list, now, communities, reports }))
  const attended = (place: string, among: Parameters<typeof present>[2]): boolean => present(boards, place, among, at).length > 0
  for (const { who: { name, phone, from, address }, who, line, to } of all) {
    rows.add([...putArrival(line), putWho(line.id, { name, phone, from, address }, list.until), ...knownBy(who).map((key) => putKnown(withLine(nobody(hashIn(district, key)), { id: line.id, list: list.id, arrival: who.arrival })))])
    if (line.state === 'tasked') rows.add(lookFor(line, { to, by, now: at, attended, name }))
  }
  for (const whose of [list.id, district]) rows.add(deltasOf(all.map(({ line }) => ({ is: line }))).map(({ community, name, by: numbers }) => ({ put: { ...arrivalNumbersKey(whose, community), name, ...numbers } })))
  const read = all.map(({ who, line }): ListRow => ({ row: line.row, cells: arrivalColumns.map((column) => (column === 'street' || column === 'community' ? '' : who[column])), who }))
  rows.add([putList(list), putRun({ list: list.id, part: list.parts, offset: 0, done: people, known: 0, v: 1 }, false), ...partRows(list, read).map((put) => ({ put }))])
  inParts(byAddress(read)).forEach((some, part) => {
    const results = some.map(({ row }): RowResult => {
      const line = all[row - 2]?.line
      if (line?.report !== undefined) return { row, became: 'self', where: reference(line.report) }
      return line && line.path.length > 0 ? { row, became: 'tasked', where: line.path.find(({ level }) => level === 'community')?.name ?? '' } : { row, became: 'queued' }
    })
    rows.add([putResults(list, part, 0, results)])
  })
}
