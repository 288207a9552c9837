import { dictionary } from './words'

/** Handing a campaign over: counts, arrivals, papers, bags ticked off. */
export const handoverWords = dictionary(
  {
    title: '交接', households: (n: number) => `${String(n)} 户`, packages: (n: number) => `${String(n)} 份`, notYet: '还没有确认', notYetText: '团购截止并确认以后，就可以在这里交接。', missed: '没有成团', missedText: '没有达到成团的数目，没有要交接的；付过的钱会自动退。', off: '已经取消', offText: '没有要交接的；付过的钱会自动退。',
    buildings: '各楼', arrive: '到货了', arriveAll: '全部到货了', arrived: (when: string) => `${when} 到货，已通知`, arriveAsk: (where: string) => `${where}的菜都到了吗？`, arriveAskText: (n: number) => `会通知 ${String(n)} 户来取，每户一次。`, arriveYes: '到了，通知住户', back: '再看看', arrivedDone: '正在通知住户',
    handed: (n: number, of: number) => `已交 ${String(n)}/${String(of)} 户`, cash: (yuan: string) => `现收 ¥${yuan}`, tour: '逐户发放', at: (where: string) => `取货点：${where}`,
    stations: '清点', stationNames: { supermarket: '超市交货', community: '社区收货', building: '楼栋收货' }, count: '清点', recount: '重新清点', countAt: (where: string) => `清点：${where}`, uncounted: '还没有清点', right: '数量相符',
    missing: (n: number, what: string) => `${what}少 ${String(n)}`, over: (n: number, what: string) => `${what}多 ${String(n)}`, expected: (n: number) => `应有 ${String(n)}`, less: (what: string) => `${what}减一`, more: (what: string) => `${what}加一`,
    all: '全部相符', note: '备注（可不填）', noteHint: '比如：破损两袋，已拍照', saveCount: '记下', counted: '已记下', history: '清点记录', byAt: (by: string, when: string) => `${by} · ${when}`, stays: '记下以后不能改，数错了就再清点一次，两次都会留着。',
    papers: '单子', papersText: '给超市、给各楼的单子，和贴在袋上的标签。', forBuilding: (where: string) => `${where}的单子`, choosePaper: '要什么单子？', close: '关闭',
    rounds: '发放', roundsNone: '现在没有要发放的', roundsNoneText: '团购确认以后，您值守的楼栋会列在这里。', roundsText: '选一栋楼，逐户发放。没有网络也可以用。',
    search: '房号或取菜码', scan: '扫码', find: '查找', nothing: '没有找到', nothingText: '请核对房号或取菜码，也许在别的楼栋。', wrongCode: (code: string) => `这栋楼没有 ${code} 这个码`,
    progress: (done: number, of: number) => `已交 ${String(done)} 户，共 ${String(of)} 户`, waiting: (n: number) => `${String(n)} 户等网络发送`, refused: (n: number) => `${String(n)} 户没有登记成`, sendNow: '现在发送', keptText: '已经存在手机上，有网络就自动发送。',
    unit: (name: string) => (/^\d+$/.test(name) ? `${name} 单元` : name), floor: (name: string) => `${name} 楼`, pieces: (n: number) => `${String(n)} 件`, due: (yuan: string) => `待收 ¥${yuan}`, toDoor: '送到门口，放下不见面', paidBefore: '不用收钱',
    stages: { expected: '未到货', arrived: '待取', uncollected: '没来取', collected: '已交', waiting: '待发送', refused: '没有登记成', empty: '没有要交的' },
    code: '取菜码', inside: '里面有', slot: '时段', phone: '电话', took: '已收', tookCash: (yuan: string) => `收了 ¥${yuan}`, handByCode: '核对好了，交给他', handAtDoor: '送到门口了', handOver: '当面交了', collectedBy: (by: string, when: string) => `${by} · ${when}`, how: { code: '凭码', door: '送到门口', hand: '当面' },
    refusedTitle: (who: string) => `${who}没有登记成`, refusedOk: '知道了', done: '已登记', keptDone: '已存下，等网络发送', list: (when: string) => `${when} 的名单`,
    goesOn: '上次没有记下的数还在。', anew: '重新数', later: '补记现收', laterText: (yuan: string) => `这一袋交的时候没有记收款，补记现收 ¥${yuan}。`, laterYes: '收到了，补记', laterDone: '已补记', undo: '登记错了，撤销', undoText: '撤销以后这一袋又是待取，住户会收到通知。', undoCash: (yuan: string) => `撤销以后这一袋又是待取，登记的现收 ¥${yuan} 也一起撤销，住户会收到通知。`, undoYes: '撤销登记', undone: '已撤销，这一袋还没有交',
  },
  {
    title: 'Hand-over', households: (n) => `${String(n)} households`, packages: (n) => `${String(n)} packages`, notYet: 'Not confirmed yet', notYetText: 'Once the campaign has closed and is confirmed, it is handed over here.', missed: 'It missed its threshold', missedText: 'Too few ordered, so there is nothing to hand over; what was paid goes back by itself.', off: 'It was called off', offText: 'There is nothing to hand over; what was paid goes back by itself.',
    buildings: 'Buildings', arrive: 'It is here', arriveAll: 'All of it is here', arrived: (when) => `Came ${when}; households were told`, arriveAsk: (where) => `Is everything for ${where} here?`, arriveAskText: (n) => `${String(n)} households will be told to collect, once each.`, arriveYes: 'Yes, tell them', back: 'Not yet', arrivedDone: 'Telling the households',
    handed: (n, of) => `${String(n)} of ${String(of)} handed over`, cash: (yuan) => `¥${yuan} taken`, tour: 'Hand out', at: (where) => `Collected at ${where}`,
    stations: 'Counts', stationNames: { supermarket: 'From the supermarket', community: 'At the community', building: 'At a building' }, count: 'Count', recount: 'Count again', countAt: (where) => `Count: ${where}`, uncounted: 'Not counted yet', right: 'As expected',
    missing: (n, what) => `${String(n)} ${what} missing`, over: (n, what) => `${String(n)} ${what} too many`, expected: (n) => `${String(n)} expected`, less: (what) => `One ${what} less`, more: (what) => `One ${what} more`,
    all: 'All as expected', note: 'Note (optional)', noteHint: 'For example: two bags torn, photographed', saveCount: 'Write it down', counted: 'Written down', history: 'What was counted', byAt: (by, when) => `${by} · ${when}`, stays: 'What is written down is not changed; to correct it count again, and both stay.',
    papers: 'Papers', papersText: 'Lists for the supermarket and the buildings, and labels for the bags.', forBuilding: (where) => `Papers of ${where}`, choosePaper: 'Which papers?', close: 'Close',
    rounds: 'Hand out', roundsNone: 'Nothing to hand out now', roundsNoneText: 'Once a campaign is confirmed, the buildings where you serve are listed here.', roundsText: 'Choose a building and go from door to door. It works without a network.',
    search: 'Room or code', scan: 'Scan', find: 'Find', nothing: 'Nothing found', nothingText: 'Check the room or the code; it may be in another building.', wrongCode: (code) => `Nobody in this building has the code ${code}`,
    progress: (done, of) => `${String(done)} of ${String(of)} handed over`, waiting: (n) => `${String(n)} waiting for a network`, refused: (n) => `${String(n)} not written down`, sendNow: 'Send now', keptText: 'Kept on this phone; sent as soon as there is a network.',
    unit: (name) => (/^\d+$/.test(name) ? `Unit ${name}` : name), floor: (name) => `Floor ${name}`, pieces: (n) => `${String(n)} pieces`, due: (yuan) => `¥${yuan} to take`, toDoor: 'Bring it to the door, leave it there', paidBefore: 'Nothing to take',
    stages: { expected: 'Not here yet', arrived: 'To collect', uncollected: 'Not collected', collected: 'Handed over', waiting: 'To be sent', refused: 'Not written down', empty: 'Nothing to hand over' },
    code: 'Code', inside: 'In it', slot: 'Slot', phone: 'Phone', took: 'Taken', tookCash: (yuan) => `I took ¥${yuan}`, handByCode: 'Checked, hand it over', handAtDoor: 'Left at the door', handOver: 'Handed over in person', collectedBy: (by, when) => `${by} · ${when}`, how: { code: 'By code', door: 'At the door', hand: 'In person' },
    refusedTitle: (who) => `Not written down: ${who}`, refusedOk: 'I see', done: 'Written down', keptDone: 'Kept; sent once there is a network', list: (when) => `List of ${when}`,
    goesOn: 'What you had entered before is still here.', anew: 'Start anew', later: 'Cash came in later', laterText: (yuan) => `Nothing was written down for this bag when it was handed over. Write down ¥${yuan}.`, laterYes: 'It was paid', laterDone: 'Written down', undo: 'Wrong tick: take it back', undoText: 'The bag waits again, and the household is told.', undoCash: (yuan) => `The bag waits again, the ¥${yuan} taken for it are no longer written down, and the household is told.`, undoYes: 'Take it back', undone: 'Taken back; this bag waits',
  },
)
