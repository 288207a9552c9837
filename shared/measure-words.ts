/** Measures: their kinds, grades, states and moves, as data. Apart from the contract, for the phone's pages. */
import { feverFrom, temperatures } from './fever'
import type { Words } from './words'

/** How surely somebody was where a risk list says it is risky. */
export const grades = ['certain', 'possible', 'none'] as const
export type Grade = (typeof grades)[number]
export const gradeWords: Record<Grade, Words> = {
  certain: { zh: '确定到过', en: 'Certainly there' },
  possible: { zh: '可能到过', en: 'Possibly there' },
  none: { zh: '没有到过', en: 'Not there' },
}

/** `rank`: how strict it is; `home`: who is under it stays in; `placed`: it is spent at a place that has to be named. */
interface KindRow { readonly rank: number; readonly home: boolean; readonly placed: boolean; readonly name: Words; readonly means: Words }
export const measureKinds = {
  none: { rank: 0, home: false, placed: false, name: { zh: '不用采取措施', en: 'No measure' }, means: { zh: '照常生活。', en: 'Nothing changes for you.' } },
  checks: { rank: 1, home: false, placed: false, name: { zh: '按次检测', en: 'Tests' }, means: { zh: '按次数做检测，每天登记体温和症状，可以外出。', en: 'Take the tests and say each day how you are. You may go out.' } },
  watch: { rank: 2, home: false, placed: false, name: { zh: '健康监测', en: 'Health watch' }, means: { zh: '每天登记体温和症状，少去人多的地方。', en: 'Say each day how you are, and keep away from crowds.' } },
  home: { rank: 3, home: true, placed: false, name: { zh: '居家观察', en: 'Observation at home' }, means: { zh: '请待在家里，每天登记体温和症状。要买什么、要帮什么，点下面。', en: 'Please stay at home and say each day how you are. Supplies and help are below.' } },
  central: { rank: 4, home: true, placed: true, name: { zh: '集中观察', en: 'Observation at a centre' }, means: { zh: '请住在指定的地点，每天登记体温和症状。', en: 'Please stay at the place that is named, and say each day how you are.' } },
} as const satisfies Record<string, KindRow>
export type MeasureKind = keyof typeof measureKinds
export const measureKindNames = Object.keys(measureKinds) as [MeasureKind, ...MeasureKind[]]
export const measureKind = (kind: MeasureKind): KindRow => measureKinds[kind]

export const measureStates = ['proposed', 'running', 'ended'] as const
export type MeasureState = (typeof measureStates)[number]
/** `person`: who is under it, or somebody of their household; `worker`: whoever has an inbox there; `clock`: the sweep. */
export interface MeasureMove { readonly by: readonly ('person' | 'worker' | 'clock')[]; readonly to: MeasureState }
/** The one table: which state allows which verb, by whom, and where it leads. */
export const measureMoves = {
  proposed: { start: { by: ['worker'], to: 'running' }, end: { by: ['worker'], to: 'ended' }, replace: { by: ['worker'], to: 'ended' }, appeal: { by: ['person'], to: 'proposed' } },
  running: {
    'check-in': { by: ['person', 'worker'], to: 'running' }, extend: { by: ['worker'], to: 'running' }, end: { by: ['worker'], to: 'ended' }, replace: { by: ['worker'], to: 'ended' }, appeal: { by: ['person'], to: 'running' },
    'be-over': { by: ['clock'], to: 'ended' },
  },
  ended: {},
} as const satisfies Record<MeasureState, Record<string, MeasureMove>>
type VerbsOf<S> = S extends MeasureState ? keyof (typeof measureMoves)[S] : never
export type MeasureVerb = VerbsOf<MeasureState>

/** The move that `verb` makes from `state`; undefined where the state does not allow it. */
export function measureMove(state: MeasureState, verb: MeasureVerb): MeasureMove | undefined {
  const moves: Partial<Record<MeasureVerb, MeasureMove>> = measureMoves[state]
  return moves[verb]
}

export const measureEnds = ['itself', 'early', 'replaced'] as const
export const measureEndWords: Record<(typeof measureEnds)[number], Words> = {
  itself: { zh: '到期自动结束', en: 'Ended by itself' },
  early: { zh: '提前结束', en: 'Ended early' },
  replaced: { zh: '换成了另一项', en: 'Replaced by another' },
}

/** Tenths of a degree Celsius, as check-ins have them. */
export const feverTenths = Math.round(feverFrom * 10)
export const temperatureTenths = { from: temperatures.least * 10, to: temperatures.most * 10 } as const
/** Well days after which a fever is settled. */
export const wellDays = 2
/** Until this hour (Shanghai) a day’s check-in is awaited; then somebody asks. */
export const checkHour = 20
/** Who has not said anything by this hour is reminded. */
export const remindHour = 9
/** A measure lasts at most so many days, with everything it was extended by. */
export const longestDays = 42
export const extendDays = 14
