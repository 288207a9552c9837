/**
 * The registry of kinds of task. A new kind is a row here; the compiler then names what else it needs.
 * Due times: minutes from the moment it was filed, of the kind's own clock; the figures follow the "no problem left overnight" of Wuhan's grids.
 */
import { arrivalTasks } from './arrival-tasks'
import type { Role } from './duties'
import { isHelpKind, type HelpKind } from './help-kinds'
import { measureTasks } from './measure-tasks'
import type { PlaceLevel } from './place-tree'
import type { Words } from './words'
import { addWorkingMinutes, workingMinutesBetween } from './working-time'

export const urgencies = ['urgent', 'soon', 'normal'] as const
export type Urgency = (typeof urgencies)[number]

interface KindRow {
  readonly title: Words
  /** The levels whose inboxes serve it, the lowest on the path first come. */
  readonly inbox: readonly PlaceLevel[]
  readonly claimedBy: readonly Role[]
  /** Whether its minutes count around the clock or in working hours alone (shared/working-time.ts). */
  readonly clock: Readonly<Record<Urgency, 'always' | 'working'>>
  readonly dueMinutes: Readonly<Record<Urgency, number>>
  /** Overdue, it climbs to the next rung after so many minutes, and again on each rung. */
  readonly climbMinutes: Readonly<Record<Urgency, number>>
  /** One outcome for each person it is about. */
  readonly outcomes: Readonly<Record<string, Words>>
  /** Closed as not reached only after calls at different hours and a visit (shared/attempts.ts). */
  readonly tries?: boolean
  /** Whether it is closed only with a reason in writing. */
  readonly reason?: boolean
  /** Two requests of one household may be the same, and be made one. A wish to join never is: each is somebody's own. */
  readonly merges: boolean
}

/** What every kind of help has in common; `due`: minutes for urgent, soon, normal. */
function help(title: Words, [urgent, soon, normal]: readonly [number, number, number], clock: 'always' | 'working' = 'always') {
  return {
    title,
    inbox: ['grid', 'community'],
    claimedBy: ['grid-worker', 'community-worker'],
    clock: { urgent: 'always', soon: 'always', normal: clock },
    dueMinutes: { urgent, soon, normal },
    climbMinutes: { urgent: 15, soon: 60, normal: 240 },
    outcomes: {
      helped: { zh: '已帮到', en: 'Helped' },
      referred: { zh: '已转专业机构', en: 'Passed to those who can' },
      'not-needed': { zh: '已经不需要', en: 'No longer needed' },
      'not-possible': { zh: '没有办成', en: 'Could not be done' },
      'not-reached': { zh: '多次联系不上', en: 'Could not be reached after several tries' },
    },
    tries: true,
    merges: false,
  } as const satisfies KindRow
}

export const taskKinds = {
  report: {
    title: { zh: '返乡报备', en: 'Return-travel report' },
    inbox: ['grid', 'community'],
    claimedBy: ['grid-worker', 'community-worker'],
    clock: { urgent: 'always', soon: 'always', normal: 'always' },
    dueMinutes: { urgent: 120, soon: 720, normal: 1440 },
    climbMinutes: { urgent: 30, soon: 120, normal: 240 },
    outcomes: {
      'no-risk': { zh: '核实，无需措施', en: 'Checked, no measure needed' },
      'self-watch': { zh: '核实，自我观察', en: 'Checked, watch your own health' },
      exposed: { zh: '到过风险区，按规则办', en: 'Exposed: by the rule' },
      'maybe-exposed': { zh: '可能到过风险区，按规则办', en: 'Possibly exposed: by the rule' },
      referred: { zh: '转卫生服务中心', en: 'Passed to the health centre' },
      'not-reached': { zh: '多次联系不上', en: 'Could not be reached after several tries' },
      'not-come': { zh: '没有来本地', en: 'Did not come here' },
    },
    tries: true,
    merges: true,
  },
  join: {
    title: { zh: '入户核实', en: 'Joining a household' },
    inbox: ['grid', 'community'],
    claimedBy: ['grid-worker', 'community-worker'],
    clock: { urgent: 'working', soon: 'working', normal: 'working' },
    dueMinutes: { urgent: 240, soon: 480, normal: 780 },
    climbMinutes: { urgent: 120, soon: 240, normal: 390 },
    outcomes: {
      'lives-here': { zh: '确认是这一户的', en: 'Belongs to this household' },
      'not-here': { zh: '不是这一户的', en: 'Does not belong here' },
    },
    merges: false,
  },
  uncollected: {
    title: { zh: '没有取的菜', en: 'A bag not collected' },
    inbox: ['grid', 'community'],
    claimedBy: ['grid-worker', 'community-worker'],
    clock: { urgent: 'working', soon: 'working', normal: 'working' },
    dueMinutes: { urgent: 120, soon: 180, normal: 240 },
    climbMinutes: { urgent: 60, soon: 120, normal: 180 },
    outcomes: {
      'handed-over': { zh: '已经交到这一户', en: 'Handed to the household' },
      stored: { zh: '代为存放，这一户知道', en: 'Stored; the household knows' },
      'not-wanted': { zh: '这一户不要了', en: 'The household does not want it' },
      'not-reached': { zh: '联系不上', en: 'Could not be reached' },
    },
    merges: false,
  },
  missing: {
    title: { zh: '少了或坏了的菜', en: 'Something missing from a bag' },
    inbox: ['grid', 'community'],
    claimedBy: ['grid-worker', 'community-worker'],
    clock: { urgent: 'working', soon: 'working', normal: 'working' },
    dueMinutes: { urgent: 120, soon: 240, normal: 480 },
    climbMinutes: { urgent: 60, soon: 120, normal: 240 },
    outcomes: {
      'made-good': { zh: '已经补上', en: 'Made good' },
      refunded: { zh: '退款', en: 'Refunded' },
      'there-after-all': { zh: '后来找到了', en: 'It was there after all' },
    },
    merges: false,
  },
  knock: {
    title: { zh: '上门看望', en: 'A door to knock at' },
    inbox: ['grid', 'community'],
    claimedBy: ['grid-worker', 'community-worker'],
    clock: { urgent: 'always', soon: 'working', normal: 'working' },
    dueMinutes: { urgent: 120, soon: 240, normal: 480 },
    climbMinutes: { urgent: 30, soon: 60, normal: 120 },
    outcomes: {
      well: { zh: '人好', en: 'All is well' },
      'needs-help': { zh: '需要帮助，已另外登记', en: 'Needs help, asked for apart' },
      moved: { zh: '不住这里了', en: 'Lives here no more' },
      'not-reached': { zh: '没有见到人', en: 'Nobody was met' },
    },
    merges: false,
  },
  fever: {
    title: { zh: '门岗发热', en: 'Fever at a gate' },
    inbox: ['grid', 'community'],
    claimedBy: ['grid-worker', 'community-worker'],
    clock: { urgent: 'always', soon: 'always', normal: 'always' },
    dueMinutes: { urgent: 60, soon: 120, normal: 240 },
    climbMinutes: { urgent: 15, soon: 30, normal: 60 },
    outcomes: {
      clinic: { zh: '已送发热门诊', en: 'Sent to a fever clinic' },
      well: { zh: '复测正常', en: 'Measured again, no fever' },
      watched: { zh: '在家观察', en: 'Watched at home' },
      'not-reached': { zh: '联系不上', en: 'Could not be reached' },
    },
    merges: true,
  },
  trouble: {
    title: { zh: '互助中的问题', en: 'Trouble while helping' },
    inbox: ['community'],
    claimedBy: ['community-worker'],
    clock: { urgent: 'always', soon: 'working', normal: 'working' },
    dueMinutes: { urgent: 60, soon: 240, normal: 780 },
    climbMinutes: { urgent: 30, soon: 120, normal: 390 },
    outcomes: {
      settled: { zh: '已经解决', en: 'Settled' },
      talked: { zh: '已和双方谈过', en: 'Talked with both' },
      police: { zh: '已报警', en: 'Passed to the police' },
      nothing: { zh: '没有发现问题', en: 'Nothing was found' },
    },
    merges: false,
  },
  ...measureTasks,
  ...arrivalTasks,
  medicine: help({ zh: '买药', en: 'Medicine' }, [60, 480, 1440]),
  transport: help({ zh: '就医用车', en: 'Ride to a doctor' }, [60, 240, 1440]),
  meal: help({ zh: '送餐', en: 'Meals' }, [60, 360, 1440], 'working'),
  errand: help({ zh: '跑腿代办', en: 'Errand' }, [60, 480, 1440], 'working'),
  psychological: help({ zh: '心理支持', en: 'Somebody to talk to' }, [60, 240, 1440]),
  infant: help({ zh: '母婴需要', en: 'Mother and child' }, [60, 480, 1440]),
  stranded: help({ zh: '滞留求助', en: 'Stranded: food, a roof' }, [60, 240, 780]),
  other: help({ zh: '其他求助', en: 'Other help' }, [60, 480, 1440], 'working'),
  'call-back': help({ zh: '请回电', en: 'Call me back' }, [60, 120, 240]),
} as const satisfies Record<string, KindRow>

export type TaskKind = keyof typeof taskKinds
export const taskKindNames = Object.keys(taskKinds) as [TaskKind, ...TaskKind[]]

/** Above a kind's own levels stand the supervisors': what nobody below does climbs to them, rung by rung. */
export const rungsAbove = ['street', 'district', 'city'] as const satisfies readonly PlaceLevel[]

const ladderOf = (kind: TaskKind): readonly PlaceLevel[] => [...kindRow(kind).inbox, ...rungsAbove]

/** The rungs of the ladder on which this kind stands on a path, lowest first. */
export function rungsOf<T extends { level: PlaceLevel }>(kind: TaskKind, path: readonly T[]): T[] {
  const levels = ladderOf(kind)
  return path.filter((step) => levels.includes(step.level)).reverse()
}

/** Above this level the ladder ends: nothing goes up from there, nor to another place beside it. */
export const isTopRung = (kind: TaskKind, level: PlaceLevel): boolean => ladderOf(kind).at(-1) === level

/** Whether below a place of this level there are others where this kind may stand. */
export const hasRungsBelow = (kind: TaskKind, level: PlaceLevel): boolean => ladderOf(kind).indexOf(level) > 0

/** Who acts on this kind at a place of this level: the kind's own roles on its own levels, supervisors above. */
export function claimersAt(kind: TaskKind, level: PlaceLevel): readonly Role[] {
  const row = kindRow(kind)
  return row.inbox.includes(level) ? row.claimedBy : ['supervisor']
}

/** The registry's row with its names widened, for code that serves every kind. */
export function kindRow(kind: TaskKind): KindRow {
  return taskKinds[kind]
}

/** Under which name a kind stands in lists: its own, or that of its group. */
export const listName = (kind: TaskKind): ListName => (isHelpKind(kind) ? 'help' : kind)
export const listNames = [...new Set(taskKindNames.map(listName))] as [ListName, ...ListName[]]
export type ListName = Exclude<TaskKind, HelpKind> | 'help'

/** So many minutes later on the clock of a kind. */
export function minutesLater(kind: TaskKind, urgency: Urgency, instant: string, minutes: number): string {
  return kindRow(kind).clock[urgency] === 'working' ? addWorkingMinutes(instant, minutes) : new Date(Date.parse(instant) + minutes * 60_000).toISOString()
}

/** How many minutes of a kind's clock pass in so many hours from an instant. */
export function minutesIn(kind: TaskKind, urgency: Urgency, from: string, hours: number): number {
  const to = new Date(Date.parse(from) + hours * 3_600_000).toISOString()
  return kindRow(kind).clock[urgency] === 'working' ? workingMinutesBetween(from, to) : hours * 60
}
