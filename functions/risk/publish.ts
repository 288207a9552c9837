/**
 * Publishing a list: its changed districts are written, then it comes into force with one transaction, then the reports with stays in those districts are compared again.
 * Each step is small and follows from what the table says then, so that it may be killed anywhere, begun again, or run twice at once.
 */
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { riskRule } from '../../shared/risk-areas'
import { Refusal } from '../http/refusal'
import { write } from '../table/table'
import type { ChangedDistrict } from './plan'
import { renew } from './runs'
import { endBusy, openDistricts, putCurrent, putIndex, putList, putOpen, putVersion, readChanged, readCurrent, readIndex, readList, reportsIn, type Current, type KeptList } from './store'
import { recheck } from './trace'

/** Versions are kept in the timeline as long as a stay that may still be reported can meet them: the days back, the days after, and some more. */
const timelineDays = 60
/** A report that was on its way while the list came into force has been written by then, compared with the version before: no call takes so long. */
const settleMs = 30_000

const next = (list: KeptList, change: Partial<KeptList>): KeptList => ({ ...list, ...change, v: list.v + 1 })

/** Done again it changes nothing: the index says up to which version it is written. */
async function writeDistrict({ city, base }: KeptList, { district, rows }: ChangedDistrict, forget: number): Promise<void> {
  const before = await readIndex(city, district)
  if (before && before.n > base) return
  await putIndex(city, { district, runs: renew(before?.runs ?? [], rows, base + 1, forget), n: base + 1, v: (before?.v ?? 0) + 1 })
}

async function writePart(list: KeptList, current: Current): Promise<void> {
  const forget = (current.versions[0]?.n ?? 1) - 1
  for (const one of await readChanged(list.id, list.next)) await writeDistrict(list, one, forget)
  await write([putList(next(list, { next: list.next + 1 }))])
}

function timelineWith({ versions, v }: Current, list: KeptList): Current {
  const oldest = new Date(Date.parse(list.effective) - timelineDays * 86_400_000).toISOString()
  // The version in force at the oldest moment stays, too.
  const from = versions.findIndex((_, i) => (versions[i + 1]?.at ?? list.effective) > oldest)
  return { n: list.base + 1, versions: [...versions.slice(Math.max(from, 0)), { n: list.base + 1, at: list.effective }], v: v + 1 }
}

/** The one moment from which it is in force. */
async function flip(list: KeptList, current: Current, now: string): Promise<void> {
  const open = new Set(await openDistricts(list.city))
  for (let part = 0; part < list.parts; part += 1) for (const { district, rows } of await readChanged(list.id, part)) open[rows.length > 0 ? 'add' : 'delete'](district)
  const published = next(list, { state: 'tracing', version: list.base + 1, next: 0, flipped: now })
  await write([putCurrent(list.city, timelineWith(current, list)), putVersion(published), putOpen(list.city, [...open].sort()), putList(published)])
}

/** Reports of one page of stays in one changed district. */
async function tracePage(list: KeptList, now: string): Promise<void> {
  const changed = await readChanged(list.id, list.next)
  const at = changed[list.district]
  if (!at) {
    await write([putList(next(list, { next: list.next + 1, district: 0, after: undefined }))])
    return
  }
  const page = await reportsIn(list.city, at.district, addDays(shanghaiDay(list.effective), -riskRule.daysAfter), list.after)
  const traced = { ...list.traced }
  for (const report of page.reports) {
    const found = await recheck(list.city, report, now)
    traced.reports += 1
    if (found === 'exposed' || found === 'cleared') traced[found] += 1
  }
  await write([putList(next(list, page.after === undefined ? { district: list.district + 1, after: undefined, traced } : { after: page.after, traced }))])
}

/** One step on; true when nothing is left to do, or nothing yet. */
async function step(list: KeptList, now: string): Promise<boolean> {
  if (list.state === 'publishing') {
    const current = await readCurrent(list.city)
    if (list.next < list.parts) await writePart(list, current)
    else await flip(list, current, now)
    return false
  }
  if (list.state !== 'tracing') return true
  if (list.next < list.parts) {
    if (Date.parse(now) - Date.parse(list.flipped ?? now) < settleMs) return true
    await tracePage(list, now)
    return false
  }
  await write([putList(next(list, { state: 'published' })), endBusy(list.city)])
  return true
}

/** So many steps at most; answers the list as it then is. Where somebody else was faster it goes on from there. */
export async function carryOn(id: string, budget: number, now: string): Promise<KeptList> {
  for (let left = budget; ; left -= 1) {
    const list = await readList(id)
    if (!list) throw new Refusal('not-found')
    if (left <= 0 || (await step(list, now))) return (await readList(id)) ?? list
  }
}

