const common = {
  inbox: ['grid', 'community'],
  claimedBy: ['grid-worker', 'community-worker'],
  merges: false,
} as const
const outOfReach = { zh: '联系不上', en: 'Could not be reached' } as const

const ends = { stays: { zh: '措施不变', en: 'The measure stays' }, lifted: { zh: '措施结束', en: 'The measure ends' } } as const

/** The rows of the registry (task-kinds.ts) that a measure brings: a day that was missed or a start that is overdue, a fever, an appeal, which goes one level up, and that a list has no row any more for which it was set. */
export const measureTasks = {
  'check-missed': {
    ...common,
    title: { zh: '措施跟进', en: 'Measure follow-up' },
    clock: { urgent: 'always', soon: 'working', normal: 'working' },
    dueMinutes: { urgent: 120, soon: 180, normal: 240 },
    climbMinutes: { urgent: 60, soon: 120, normal: 180 },
    outcomes: {
      'checked-in': { zh: '已登记，人好', en: 'All is well' },
      arranged: { zh: '已安排', en: 'Arranged' },
      unwell: { zh: '不舒服', en: 'Unwell' },
      'not-reached': outOfReach,
    },
  },
  'fever-watch': {
    ...common,
    title: { zh: '登记发热', en: 'A fever at home' },
    clock: { urgent: 'always', soon: 'always', normal: 'always' },
    dueMinutes: { urgent: 60, soon: 120, normal: 240 },
    climbMinutes: { urgent: 15, soon: 30, normal: 60 },
    outcomes: {
      well: { zh: '两天都好', en: 'Well for two days' },
      doctor: { zh: '已送医', en: 'With a doctor' },
      'not-fever': { zh: '没有发热', en: 'No fever after all' },
      'not-reached': outOfReach,
    },
  },
  appeal: {
    ...common,
    title: { zh: '申诉', en: 'An appeal' },
    reason: true,
    inbox: ['street'],
    claimedBy: ['supervisor'],
    clock: { urgent: 'always', soon: 'working', normal: 'working' },
    dueMinutes: { urgent: 120, soon: 480, normal: 780 },
    climbMinutes: { urgent: 60, soon: 240, normal: 390 },
    outcomes: ends,
  },
  freed: {
    ...common,
    title: { zh: '名单改了，结束措施？', en: 'A list changed: end it?' },
    clock: { urgent: 'working', soon: 'working', normal: 'working' },
    dueMinutes: { urgent: 120, soon: 180, normal: 240 },
    climbMinutes: { urgent: 60, soon: 120, normal: 180 },
    outcomes: ends,
  },
} as const
