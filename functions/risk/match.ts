/** A report's stays against the lists of its city: asked when it is filed or changed, and whenever a list is published. */
import type { ReportRisk } from '../../shared/risk-match'
import type { ReportContent } from '../../shared/report-form'
import type { PathStep } from '../../shared/places'
import { compare, type RiskRun, type StayAt, type Timeline } from './compare'
import { readRisk } from './store'

export const cityOf = (path: readonly PathStep[]): string | undefined => path.find(({ level }) => level === 'city')?.id

/** `districts`: how they are called. */
export const staysOf = ({ stays }: Pick<ReportContent, 'stays'>, districts: Readonly<Record<string, string>>): StayAt[] => stays.map((stay) => ({ ...stay, place: districts[stay.district] ?? '' }))

/** Undefined where its city has published none. */
export function matchesOf(stays: readonly StayAt[], runs: ReadonlyMap<string, readonly RiskRun[]>, timeline: Timeline): ReportRisk | undefined {
  if (timeline.n === 0) return undefined
  const matches = stays.flatMap((stay, index) => {
    const match = compare(stay, runs.get(stay.district) ?? [], timeline)
    return match ? [{ stay: index, ...match }] : []
  })
  return { list: timeline.n, matches }
}

export async function compareStays(city: string | undefined, stays: readonly StayAt[]): Promise<ReportRisk | undefined> {
  if (city === undefined) return undefined
  const { current, runs } = await readRisk(city, stays.map(({ district }) => district))
  return matchesOf(stays, runs, current)
}

const grades = { certain: 2, possible: 1 } as const
const sureness = (risk: ReportRisk | undefined): number => Math.max(0, ...(risk?.matches ?? []).map(({ grade }) => grades[grade]))

/** The match to be shown first: the surest, of the higher level. */
export function worst(risk: ReportRisk | undefined): ReportRisk['matches'][number] | undefined {
  return [...(risk?.matches ?? [])].sort((a, b) => grades[b.grade] - grades[a.grade] || Number(b.level === 'high') - Number(a.level === 'high') || a.stay - b.stay)[0]
}

const said = (risk: ReportRisk | undefined): string => JSON.stringify((risk?.matches ?? []).map(({ stay, grade, near, version, row, level, address, unread }) => [stay, grade, near, version, row, level, address, unread]))

function weight(risk: ReportRisk | undefined, stay: number): number {
  const match = risk?.matches.find((one) => one.stay === stay)
  return match ? grades[match.grade] * 2 + Number(match.grade === 'certain' && match.level === 'high') : 0
}

/** The matches of stays that are matched more surely than before, or at a higher level. */
export const risen = (before: ReportRisk | undefined, after: ReportRisk | undefined): ReportRisk['matches'] => (after?.matches ?? []).filter(({ stay }) => weight(after, stay) > weight(before, stay))

export type Verdict = 'same' | 'exposed' | 'cleared' | 'other'
/** What a new list makes of it: a stay is matched more surely or at a higher level; nothing is any more, or less surely; or only another row says the same. */
export function verdict(before: ReportRisk | undefined, after: ReportRisk | undefined): Verdict {
  if (said(before) === said(after)) return 'same'
  if (risen(before, after).length > 0) return 'exposed'
  return sureness(after) < sureness(before) ? 'cleared' : 'other'
}
