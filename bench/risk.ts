/** Risk lists: six real weeks replayed over stays drawn from them, and what a comparison costs. */
import { compare } from '../functions/risk/compare'
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

/** The first time each row has to be read, which is the dearest. */
function replayFigures(): Figure[] {
  const [rows, tree] = [realRows(), divisions()]
  const of = replay(rows, tree)
  const drawn = draw(stays, { rows, of, tree, random: chance(22) }).map((one) => ({ ...one, runs: runsFor(one.stay.district, of, tree) }))
  const counted: Record<Drawn['kind'], Count> = { exact: { certain: 0, possible: 0, none: 0 }, near: { certain: 0, possible: 0, none: 0 }, clear: { certain: 0, possible: 0, none: 0 } }
  const began = process.cpuUsage()
  for (const { kind, stay, runs } of drawn) counted[kind][compare(stay, runs, realTimeline)?.grade ?? 'none'] += 1
  const { user, system } = process.cpuUsage(began)
  const untouched = drawn.filter(({ kind, runs }) => kind !== 'clear' && runs.length > 0)
  const again = process.cpuUsage()
  for (const { stay, runs } of untouched) compare(stay, runs, realTimeline)
  const warm = process.cpuUsage(again)
  return [
    ...figuresOf(counted),
    atMost('compare a stay with six weeks of lists, CPU a stay', (user + system) / 1000 / stays, 1, ' ms', 3),
    atMost('… where its district is listed, rows read before', (warm.user + warm.system) / 1000 / untouched.length, 1, ' ms', 3),
  ]
}

export const riskFigures = async (place: Place): Promise<Figure[]> => [...replayFigures(), ...(await publishFigures(place))]
