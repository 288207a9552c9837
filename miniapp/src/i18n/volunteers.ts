import { dictionary } from './words'

/** Words of volunteers, and of those who accept them; carried by their subpackage alone. */
export const volunteerWords = dictionary(
  {
    title: '志愿者', brought: '帮过的忙', callUps: '社区召集和我的积分', lead: '有空的时候，帮邻居送药、跑腿、接送、陪聊。社区审核通过后就能接单，手上最多两件。', signUp: '报名当志愿者', change: '修改我填的内容',
    where: '我服务的社区', on: '在岗，可以接单', off: '没有在岗，看不到求助', hours: '到了您填的时间会自动上岗、下岗。', switchLabel: '我在岗', waitingText: '社区工作人员会看到您的报名，有了答复会通知您。', notYet: '还没有社区通过您的报名',
    by: (who: string, when: string) => `${who}，${when}`, since: (when: string) => `${when} 报名`, why: (text: string) => `原因：${text}`,
    mine: '我手上的', mineNone: '手上没有', inHand: (count: number, most: number) => `${count} / ${most}`, held: '打开，一步一步办',
    open: '等着帮忙的', openNone: '现在没有等着帮忙的', openNoneText: '有新的求助会出现在这里。', offTitle: '您现在不在岗', offText: '打开上面的开关，就能看到您社区里等着帮忙的。', full: '手上已经有两件，送完或交还一件才能再接。',
    due: (when: string) => `${when} 之前`, lacks: (what: string) => `您没有填：${what}`, run: (at: string, day: string) => `${at}，${day}之前`, look: '看看', ride: (to: string, when: string) => `${when} 去 ${to}`, rideAt: '什么时候用车', rideTo: '去哪里',
    what: '要什么', area: '在哪一片', until: '什么时候之前', asked: '什么时候求助', takes: '需要', fetch: '去哪里取', along: (count: number) => `同一家药店、同一天，还有 ${String(count)} 件在等，可以一趟取`, sealed: '接下以后才能看到姓名、门牌和电话；看过会告诉对方。', take: '我来帮', taken: '接下了，请联系对方',
    name: '姓名', nameHint: '求助的人会看到是谁来。', skills: '会做什么（可不选）', vehicle: '有什么车', languages: '会说什么', languagesMissing: '请至少选一种', times: '一般什么时候有空（可不选）', timesHint: '选了，到时间自动上岗；随时可以用开关改。', places: '想在哪些社区帮忙', placesHint: '最多四个。每个社区各自审核。', placesMissing: '请选一个社区', addPlace: '再加一个社区', pickPlace: '选一个社区', drop: (name: string) => `去掉${name}`, keptAway: '已暂停，不能自己去掉',
    send: '提交', sent: '已提交', leaveText: '去掉的社区会收回您的志愿者身份，手上那里的求助会放回去。',
    weekdays: '工作日白天', evenings: '工作日晚上', weekends: '周末', otherTimes: '另外定的时间，保存后换成上面选的',
    accept: '志愿者', acceptText: '通过以后，他们在岗时能看到本社区等着帮忙的求助（没有姓名和门牌），接下后才能看电话和房号；也能帮忙发放。', none: '没有', noneText: { waiting: '没有等待审核的报名。', approved: '还没有通过的志愿者。', suspended: '没有暂停的志愿者。', refused: '没有没通过的报名。' },
    approve: '通过', refuse: '不通过', suspend: '暂停', reason: '原因（会告诉本人）', reasonMissing: '请写明原因', refuseSure: (name: string) => `不通过${name}的报名？`, suspendSure: (name: string) => `暂停${name}？`, suspendText: '手上的求助马上放回去，不能再看电话和门牌。以后可以重新通过。', approved: '已通过，通知了本人', said: '已通知本人', noPlace: '这里没有您审核志愿者的社区', noPlaceText: '志愿者由社区工作者审核。', notSaid: '没填', canDo: '会做什么', drives: '有什么车', speaks: '会说什么', free: '什么时候有空', decided: '答复', signedUp: '报名',
  },
  {
    title: 'Volunteers', brought: 'What I brought', callUps: 'Call-ups and my points', lead: 'When you have time: bring medicine, run errands, give a lift, listen. Once the community has accepted you, you can take requests, two at a time.', signUp: 'Sign up as a volunteer', change: 'Change what I said',
    where: 'Communities I serve', on: 'On duty', off: 'Off duty: you see no requests', hours: 'You go on and off duty by your hours.', switchLabel: 'I am on duty', waitingText: 'The workers of the community see that you signed up; you will be told their answer.', notYet: 'No community has accepted you yet',
    by: (who, when) => `${who}, ${when}`, since: (when) => `Signed up ${when}`, why: (text) => `Why: ${text}`,
    mine: 'In my hands', mineNone: 'Nothing in hand', inHand: (count, most) => `${count} of ${most}`, held: 'Open it and go step by step',
    open: 'Waiting for a hand', openNone: 'Nobody is waiting just now', openNoneText: 'New requests appear here.', offTitle: 'You are off duty', offText: 'Turn on the switch above to see who is waiting in your communities.', full: 'You have two in hand; finish or give back one before you take another.',
    due: (when) => `By ${when}`, lacks: (what) => `You have not said: ${what.toLowerCase()}`, run: (at, day) => `${at}, by ${day}`, look: 'Look', ride: (to, when) => `${when} to ${to}`, rideAt: 'The ride is', rideTo: 'Where to',
    what: 'What', area: 'Which part', until: 'By when', asked: 'Asked', takes: 'It takes', fetch: 'Fetch it from', along: (count) => `${String(count)} more ${count === 1 ? 'waits' : 'wait'} for the same pharmacy on the same day: one way for all`, sealed: 'You see name, door and phone number once you have taken it; they are told when you look.', take: 'I will help', taken: 'It is yours now; please get in touch',
    name: 'Name', nameHint: 'Those you help see who comes.', skills: 'What I can do (optional)', vehicle: 'What I drive', languages: 'What I speak', languagesMissing: 'Choose at least one', times: 'When I usually have time (optional)', timesHint: 'You go on duty by yourself then; the switch changes it at any time.', places: 'Where I would like to help', placesHint: 'At most four communities; each accepts you by itself.', placesMissing: 'Choose a community', addPlace: 'Add a community', pickPlace: 'Choose a community', drop: (name) => `Take out ${name}`, keptAway: 'Suspended; it cannot be taken out',
    send: 'Send', sent: 'Sent', leaveText: 'In a community that you take out you are no volunteer any more, and what you have in hand there is free again.',
    weekdays: 'Weekdays, daytime', evenings: 'Weekday evenings', weekends: 'Weekends', otherTimes: 'Other hours; saving puts those chosen above in their place',
    accept: 'Volunteers', acceptText: 'Once accepted and on duty they see who waits in this community (no names, no doors), and number and room of what they have taken; they may hand out bags, too.', none: 'Nobody', noneText: { waiting: 'Nobody is waiting for an answer.', approved: 'No volunteers yet.', suspended: 'Nobody is suspended.', refused: 'Nobody was refused.' },
    approve: 'Accept', refuse: 'Do not accept', suspend: 'Suspend', reason: 'Why (they are told)', reasonMissing: 'Please say why', refuseSure: (name) => `Not accept ${name}?`, suspendSure: (name) => `Suspend ${name}?`, suspendText: 'What they have in hand is free again at once, and they see no number or door any more. You can accept them again later.', approved: 'Accepted, and told so', said: 'They are told', noPlace: 'You accept no volunteers here', noPlaceText: 'The workers of a community accept its volunteers.', notSaid: 'Not said', canDo: 'Can do', drives: 'Vehicle', speaks: 'Speaks', free: 'Has time', decided: 'Answered', signedUp: 'Signed up',
  },
)
