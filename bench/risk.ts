/** Risk lists: six real weeks replayed over stays drawn from them, and what a comparison costs. */
import { compare, sketched, type RiskRun } from '../functions/risk/compare'
import { pack, unpack } from '../functions/risk/pack'
import { chance, divisions, draw, realRows, realTimeline, replay, runsFor, type Drawn } from '../test/support/risk-lists'
import type { Place } from './environment'
import { publishFigures } from './risk-publish'
import { atMost, shown, type Figure } from './row'

const stays = 20_000
const kinds = ['exact', 'near', 'clear'] as const
type Grade = 'certain' | 'possible' | 'none'
type Count = Record<Grade, number>

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`

function figuresOf(counted: Record<Drawn['kind'], Count>): Figure[] {
  const of = (kind: Drawn['kind'], grade: Grade): number => counted[kind][grade] / (counted[kind].certain + counted[kind].possible + counted[kind].none)
  const table = kinds.map((kind) => shown(`replay of 43 lists, ${kind}: certain · possible · none`, Object.values(counted[kind]).map((n) => percent(n, Object.values(counted[kind]).reduce((a, b) => a + b))).join(' · ')))
  const bars: readonly (readonly [string, number, string, boolean])[] = [
    ['exact: at least possible', 1 - of('exact', 'none'), '100 %', of('exact', 'none') === 0],
    ['exact: certain', of('exact', 'certain'), '≥ 90 %', of('exact', 'certain') >= 0.9],
    ['near: certain', of('near', 'certain'), '≤ 1 %', of('near', 'certain') <= 0.01],
    ['clear: none', of('clear', 'none'), '100 %', of('clear', 'none') === 1],
  ]
  return [...table, ...bars.map(([name, value, bar, ok]) => ({ name: `replay, ${name}`, value: percent(value, 1), bar, ok }))]
}

const cpuOf = (work: () => void): number => {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** Four stays, one in each of the districts with the most rows; the rows as a store hands them out, and as they come out of the table for the first time. */
function reportFigures(drawn: readonly (Drawn & { readonly runs: readonly RiskRun[] })[]): Figure[] {
  const districts = [...new Map(drawn.map(({ stay, runs }) => [stay.district, runs.length]))].sort((a, b) => b[1] - a[1]).slice(0, 4)
  const places = districts.map(([district]) => drawn.filter(({ stay }) => stay.district === district))
  const reports = Array.from({ length: Math.min(...places.map((some) => some.length)) }, (_, i) => places.flatMap((some) => some.slice(i, i + 1)))
  const all = () => { for (const report of reports) for (const { stay, runs } of report) compare(stay, runs, realTimeline) }
  all()
  const packed = places.map((some) => ({ stay: some[0]?.stay, rows: pack((some[0]?.runs ?? []).map(sketched)) }))
  const once = cpuOf(() => { for (let i = 0; i < 10; i += 1) for (const { stay, rows } of packed) if (stay) compare(stay, unpack<RiskRun>(rows), realTimeline) }) / 10
  return [
    atMost(`compare a report: four stays, ${districts.map(([, rows]) => rows).join(' + ')} rows, CPU`, cpuOf(() => { for (let i = 0; i < 5; i += 1) all() }) / 5 / reports.length, 1, ' ms', 3),
    shown('… their rows unpacked for the first time', `${once.toFixed(1)} ms`),
  ]
}

/** The first time each row has to be read, which is the dearest. */
function replayFigures(): Figure[] {
  const [rows, tree] = [realRows(), divisions()]
  const of = replay(rows, tree)
  const drawn = draw(stays, { rows, of, tree, random: chance(22) }).map((one) => ({ ...one, runs: runsFor(one.stay.district, of, tree) }))
  const counted: Record<Drawn['kind'], Count> = { exact: { certain: 0, possible: 0, none: 0 }, near: { certain: 0, possible: 0, none: 0 }, clear: { certain: 0, possible: 0, none: 0 } }
  const cold = cpuOf(() => { for (const { kind, stay, runs } of drawn) counted[kind][compare(stay, runs, realTimeline)?.grade ?? 'none'] += 1 })
  const listed = drawn.filter(({ kind, runs }) => kind !== 'clear' && runs.length > 0)
  const warm = cpuOf(() => { for (const { stay, runs } of listed) compare(stay, runs, realTimeline) })
  return [
    ...figuresOf(counted),
    atMost('compare a stay with six weeks of lists, CPU a stay', cold / stays, 1, ' ms', 3),
    atMost('… where its district is listed, rows read before', warm / listed.length, 1, ' ms', 3),
    ...reportFigures(drawn),
  ]
}

export const riskFigures = async (place: Place): Promise<Figure[]> => [...replayFigures(), ...(await publishFigures(place))]
