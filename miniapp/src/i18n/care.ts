import { dictionary } from './words'

/** Words about households that somebody looks after; carried by their subpackage alone. */
export const careWords = dictionary(
  {
    title: '看望', mineTitle: '好几天没消息，请人来看看', mineText: '家里有老人独住、行动不便、怀孕或长期患病的，可以请社区留意：几天里没有下单、求助、报备，电话也没打通，就有人上门看看。随时可以取消。',
    who: '留意谁', why: '为什么', days: '多久没有消息就来看看', daysOf: (n: number) => `${String(n)} 天`, ask: '请社区留意', change: '修改', changeTitle: '修改看望', save: '保存', saved: '已保存',
    on: '社区会留意您家', since: '从什么时候', by: '谁登记的', own: (name: string) => `${name}（自己家）`, heard: '最近一次有消息', next: '到哪天没有消息就来看看', knocking: '有人正要来看您', well: '我们都好', wellText: '点一下就算报了平安，天数重新算。', wellDone: '收到，一切都好', 
    leave: '不用留意了', leaveSure: '不再请社区留意？', leaveText: '以后没有消息，社区不会专门来看。需要时可以再开。', leaveYes: '不用留意了', left: '已取消',
    listTitle: '要看望的人家', listText: '登记时本人要同意。到了日子没有消息，任务会到网格的收件箱，一个周期一次。', none: '还没有登记', noneText: '走访时遇到独居老人、行动不便、孕产妇、长期患病的，征得同意就登记在这里。', add: '登记一户', line: (why: string, days: string) => `${why} · ${days}没消息就看望`, nextOn: (day: string) => `${day} 看`, busy: '看望中',
    end: '不再看望', endSure: (label: string) => `不再看望 ${label}？`, endText: '到了日子不会再有看望任务。', endYes: '不再看望', ended: '已不再看望', refused: '登记看望由网格员和社区工作者做', refusedText: '您现在没有这样的职责。',
    markTitle: '登记一户', channel: '怎么说好的', door: '住在哪里', name: '姓名', nameHint: '看望谁', phone: '联系电话（可不填）', agreed: '本人同意社区这样留意', agreedMissing: '请先征得本人同意', reasonsMissing: '请至少选一项', missing: '请填写这一项', choose: '请选择', marked: (name: string) => `已登记 ${name}`, otherNumber: (name: string) => `已登记 ${name}；这户已有别的电话，没有改`, outside: '这户不在您的地点', outsideText: '只能登记自己值守的网格或社区里的人家。',
  },
  {
    title: 'Looking after', mineTitle: 'Let somebody come by when it is quiet', mineText: 'Where an elder lives alone, or somebody is disabled, pregnant or ill for long, the community can keep an eye on you: when for some days you order nothing, ask for nothing, report nothing and no call reaches you, somebody comes to your door. You can stop it at any time.',
    who: 'About whom', why: 'Why', days: 'Come by after', daysOf: (n) => `${String(n)} days without a word`, ask: 'Keep an eye on us', change: 'Change', changeTitle: 'Change it', save: 'Save', saved: 'Saved',
    on: 'The community keeps an eye on you', since: 'Since', by: 'Entered by', own: (name) => `${name} (your household)`, heard: 'Last heard', next: 'Somebody comes if nothing is heard by', knocking: 'Somebody is on the way to you', well: 'We are well', wellText: 'One tap, and the days count anew.', wellDone: 'Good to hear',
    leave: 'No longer', leaveSure: 'No longer keep an eye on you?', leaveText: 'Nobody will come by when it is quiet. You can turn it on again.', leaveYes: 'No longer', left: 'Turned off',
    listTitle: 'Who is looked after', listText: 'Only with their consent. When nothing was heard by the day, a task comes to the inbox of their grid, once a period.', none: 'Nobody yet', noneText: 'Elders living alone, disabled, pregnant or chronically ill people whom you meet: with their consent, enter them here.', add: 'Enter a household', line: (why, days) => `${why} · ${days}`, nextOn: (day) => `by ${day}`, busy: 'Somebody is going',
    end: 'Look after them no more', endSure: (label) => `Look after ${label} no more?`, endText: 'There will be no more tasks to knock at their door.', endYes: 'No more', ended: 'Taken out', refused: 'Grid and community workers enter households here', refusedText: 'You have no such duty now.',
    markTitle: 'Enter a household', channel: 'How it was agreed', door: 'Where they live', name: 'Name', nameHint: 'Who is looked after', phone: 'Phone (optional)', agreed: 'They agree to this', agreedMissing: 'Ask them first', reasonsMissing: 'Choose at least one', missing: 'Please fill this in', choose: 'Choose one', marked: (name) => `Entered: ${name}`, otherNumber: (name) => `Entered: ${name}. Their other number stays`, outside: 'This door is not at your place', outsideText: 'You can only enter households of the grid or community where you serve.',
  },
)
