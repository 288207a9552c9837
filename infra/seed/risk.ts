/** Three versions of the city's risk list, as Sanya and Lanzhou stood in them on three days of August 2022, published in the last days. */
import type { PlaceNode } from '../../functions/places/store'
import type { RiskRun, Timeline } from '../../functions/risk/compare'
import { byDistrict, changedDistricts, changedRows, changesOf, levelsIn, partsOf, place, understoodOf } from '../../functions/risk/plan'
import { renew } from '../../functions/risk/runs'
import { indexRow, listRow, partRows, putCurrent, putOpen, putVersion, type KeptList } from '../../functions/risk/store'
import { divisionsOf } from './divisions'
import { listedOn, realRows } from './risk-data'
import type { Rows } from './rows'
import { stableId } from './stable-id'

const city = '4201'
const hour = 3_600_000
const versions = [{ day: '2022-08-04', hoursAgo: 96 }, { day: '2022-08-06', hoursAgo: 48 }, { day: '2022-08-08', hoursAgo: 9 }] as const
export const shownDistricts = /三亚市天涯区|三亚市吉阳区|兰州市城关区/

/** What every district has had, and since when each version is in force. */
export interface Lists { readonly index: ReadonlyMap<string, readonly RiskRun[]>; readonly timeline: Timeline }

/** The versions as rows; `now` in milliseconds. Answers what reports are compared with. */
export function seedRisk(rows: Rows, places: readonly PlaceNode[], by: { readonly user: string; readonly name: string }, now: number): Lists {
  const [provinces, real] = [divisionsOf(places), realRows().filter(({ address }) => shownDistricts.test(address))]
  const index = new Map<string, readonly RiskRun[]>()
  const timeline = versions.map(({ hoursAgo }, i) => ({ n: i + 1, at: new Date(now - hoursAgo * hour).toISOString() }))
  versions.forEach(({ day }, i) => {
    const [n, at] = [i + 1, timeline[i]?.at ?? '']
    const { rows: placed } = place(listedOn(real, day).map(({ level, address }, line) => ({ no: line + 2, level, address })), provinces)
    const open = new Map([...index].map(([district, runs]) => [district, runs.filter(({ until }) => until === undefined)]))
    const next = byDistrict(placed, provinces)
    const changed = changedDistricts(next, open)
    const [parts, all] = [partsOf(changed), changedRows(open, placed)]
    const list: KeptList = {
      id: stableId('import', `risk list ${String(n)}`, Date.parse(at)), city, file: `风险地区名单 ${String(n)}.csv`, by, print: `seed ${String(n)}`, at, effective: at, state: 'published', base: i, version: n,
      rows: placed.length, levels: levelsIn(placed), repeated: 0, changes: changesOf(all), districts: changed.length, understood: understoodOf(placed), wrong: 0, problems: [], unsure: [],
      parts: parts.length, next: parts.length, district: 0, flipped: at, traced: { reports: 0, exposed: 0, cleared: 0 }, v: 1,
    }
    for (const { district, rows: listed } of changed) index.set(district, renew(index.get(district) ?? [], listed, n))
    rows.add([{ put: listRow(list) }, ...partRows(list, all, parts).map((put) => ({ put })), putVersion(list)])
    rows.add([putCurrent(city, { n, versions: timeline.slice(0, n), v: n }), putOpen(city, [...next.keys()].sort())])
  })
  rows.add([...index].map(([district, runs]) => ({ put: indexRow(city, { district, runs, n: versions.length, v: 1 }) })))
  return { index, timeline: { n: versions.length, versions: timeline } }
}
