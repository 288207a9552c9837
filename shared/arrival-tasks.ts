/** The row of the registry (task-kinds.ts) that a list from above brings: somebody to be found. */
export const arrivalTasks = {
  arrival: {
    title: { zh: '名单查找', en: 'Find an arrival' },
    inbox: ['grid', 'community'],
    claimedBy: ['grid-worker', 'community-worker'],
    clock: { urgent: 'always', soon: 'always', normal: 'working' },
    dueMinutes: { urgent: 240, soon: 1440, normal: 1560 },
    climbMinutes: { urgent: 60, soon: 240, normal: 390 },
    outcomes: {
      found: { zh: '已找到，情况已核实', en: 'Found and checked' },
      'has-reported': { zh: '已有报备', en: 'Has reported already' },
      'not-come': { zh: '没有来本地', en: 'Did not come here' },
      'moved-on': { zh: '去了别处（写明新地址）', en: 'Moved on (say where)' },
      duplicate: { zh: '和另一条重复', en: 'The same as another one' },
      'not-reached': { zh: '多次联系不上', en: 'Could not be reached after several tries' },
    },
    tries: true,
    merges: false,
  },
} as const
