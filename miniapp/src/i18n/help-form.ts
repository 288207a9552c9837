import { dictionary } from './words'

/** The forms of asking for help. */
export const helpFormWords = dictionary(
  {
    title: '求助', forWhich: '替哪一户求助？', formTitle: (kind: string) => `求助：${kind}`, changeTitle: '修改求助', kept: '填的内容会留在手机上，断网也不丢。', check: '核对一遍', who: '谁需要帮忙？', myself: (name: string) => `我自己（${name}）`, neighbour: '托我求助的邻居',
    neighbourText: '要和您住同一个社区；他家的人会收到通知', agreed: '对方知道并同意您替他求助吗？', agreedYes: '问过了，同意', name: '姓名', door: '他住在哪里？', phone: '联系电话', phoneHint: (phone: string) => `不填就打您家的号码 ${phone}`, phoneNone: '送来的人要打这个号码',
    phoneFor: '需要帮忙的人的电话；不填就打他家登记的号码', language: '说什么话', languageNone: '普通话', how: '怎么联系上您的？', urgency: '现在怎么样？', signs: '有没有这些情况？', signsHint: '有的话，先打 120；没有就不用选', alone: '身边有人照应吗？', aloneYes: '没有，一个人', aloneNo: '有人', by: '什么时候需要？',
    times: { now: '现在', today: '今天', tomorrow: '明天', days: '过几天也行' }, medicine: (n: number) => `第 ${String(n)} 种药`, addLine: '再加一种药', removeLine: '删掉这种药', lineName: '药名', lineNameHint: '照药盒上写', strength: '规格（可不填）',
    strengthHint: '如 5 毫克', quantity: '要买多少', left: '家里还剩多少', daily: '每天吃多少', unitHint: '片、粒、毫升，按药盒；半片写 0.5', lasts: (days: number) => `还能吃 ${String(days)} 天`, runsOut: '今天就不够了', substitution: '没有这种药时',
    fields: { lines: '要买的药', pharmacy: '药店或医院', pharmacyHint: '常去的那家，如 同济医院门诊药房', medicineFlags: '要注意的', insuranceCard: '要带医保卡', cold: '要冷藏', pay: '怎么付钱', wanted: '哪天之前要（可不填）', wantedHint: '不填就按药吃完的日子算', note: '还有什么要说的（可不填）', to: '去哪里', toHint: '医院和科室，如 协和医院门诊楼', day: '哪天', time: '几点到（可不填）', timeHint: '如 08:30', moves: '行动方便吗', backFlags: '回程', back: '也要送回来', people: '几个人', days: '几天', diet: '忌口（可不填）', dietHint: '如 不吃辣、糖尿病', errand: '办什么', list: '写清楚', listHint: '买什么、多少；快递写取件码', talk: '怎么谈', infant: '要什么', infantHint: '牌子、段数、尺码、数量', needs: '缺什么', what: '要办什么事', },
    fix: (count: number) => `还有 ${String(count)} 处要改`, less: '少一个', more: '多一个', deskRefused: '这里给社区和网格的工作人员用',
  },
  {
    title: 'Ask for help', forWhich: 'For which household?', formTitle: (kind) => `Help: ${kind}`, changeTitle: 'Change the request', kept: 'What you fill in stays on this phone, also without a network.', check: 'Check it',
    who: 'Who needs help?', myself: (name) => `Myself (${name})`, neighbour: 'A neighbour who asked me', neighbourText: 'In your own community; their household is told', agreed: 'Do they know, and agree that you ask for them?',
    agreedYes: 'I asked, they agree', name: 'Name', door: 'Where do they live?', phone: 'Phone', phoneHint: (phone) => `If empty, your household’s number is called: ${phone}`, phoneNone: 'Whoever comes will call this number',
    phoneFor: 'Of whoever needs help; if empty, their household’s number is called', language: 'Language', languageNone: 'Mandarin', how: 'How were you reached?', urgency: 'How are things now?', signs: 'Any of these?',
    signsHint: 'If so call 120 first; if not, choose nothing', alone: 'Is somebody with them?', aloneYes: 'No, alone', aloneNo: 'Yes', by: 'When is it needed?',
    times: { now: 'Now', today: 'Today', tomorrow: 'Tomorrow', days: 'In some days' }, medicine: (n) => `Medicine ${String(n)}`, addLine: 'Another medicine', removeLine: 'Remove this medicine', lineName: 'Name',
    lineNameHint: 'As on the box', strength: 'Strength (optional)', strengthHint: 'Like 5 mg', quantity: 'How much to buy', left: 'How much is left', daily: 'How much a day',
    unitHint: 'Tablets, capsules, ml as on the box; half a tablet is 0.5', lasts: (days) => `Lasts ${String(days)} more days`, runsOut: 'Not enough for today', substitution: 'If they do not have it',
    fields: { lines: 'Medicine', pharmacy: 'Pharmacy or hospital', pharmacyHint: 'The usual one, like Tongji Hospital', medicineFlags: 'To be minded', insuranceCard: 'Insurance card needed', cold: 'Has to be kept cold', pay: 'Payment', wanted: 'By which day (optional)', wantedHint: 'If empty, before it runs out', note: 'Anything else (optional)', to: 'Where to', toHint: 'Hospital and department', day: 'Which day', time: 'At what time (optional)', timeHint: 'Like 08:30', moves: 'How do they move?', backFlags: 'Way back', back: 'Bring them back, too', people: 'How many people', days: 'How many days', diet: 'Does not eat (optional)', dietHint: 'Like nothing hot, diabetes', errand: 'What is it?', list: 'In detail', listHint: 'What and how much; for a parcel its code', talk: 'How to talk', infant: 'What is needed?', infantHint: 'Brand, stage, size, how many', needs: 'What is lacking?', what: 'What is it about?', },
    fix: (count) => (count === 1 ? 'One field needs another look' : `${String(count)} fields need another look`), less: 'One less', more: 'One more', deskRefused: 'This is for workers of communities and grids',
  },
)
