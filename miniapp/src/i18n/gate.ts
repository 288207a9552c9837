import { dictionary } from './words'

/** Words of the gate; carried by its subpackage alone. */
export const gateWords = dictionary(
  {
    keep: '门岗', gateOf: (name: string) => `${name} 门岗`, direction: '进还是出', in: '进', out: '出', code: '通行码', codeHint: '扫码，或输入 8 位通行码', scan: '扫码', check: '核对', noPass: '没有通行码，登记姓名', again: '下一位',
    synced: (when: string) => `上次同步 ${when}`, never: '还没有同步过，先连网同步一次才能核验', syncNow: '现在同步', syncing: '正在同步', old: '超过一天没有同步，之后作废的通行码还会放行，请尽快连网', syncedDone: '已同步',
    verdicts: {
      ok: '可以放行', unreadable: '不是通行码', forged: '假的通行码', elsewhere: '不是这个门的', 'unknown-key': '要先同步', 'old-key': '签发的密钥已作废', unlisted: '名单里没有', 'not-yet': '还没到日子', expired: '已经过期', revoked: '已经作废', 'stays-home': '居家，不能外出',
    },
    verdictText: {
      ok: '请对照姓和房号尾数。', unreadable: '请再扫一次，或输入通行码。', forged: '签名对不上，不要放行，请联系社区。', elsewhere: '请对方走自己小区的门，或由住户登记为访客。', 'unknown-key': '通行码比上次同步的密钥新，同步后再扫。', 'old-key': '请对方打开通行证更新；纸质的请社区重做。', unlisted: '看看有没有输错；刚登记的要同步后才有。', 'not-yet': '登记的日期还没有到。', expired: '请对方联网打开通行证更新。', revoked: '挂失或被社区作废了。', 'stays-home': '可以进，不能出。有急事请联系社区。',
    },
    kinds: { resident: '居民', visitor: '访客', vehicle: '车辆' }, paper: '纸质', until: (when: string) => `有效到 ${when}`, number: '通行码', lately: (minutes: number) => `${String(minutes)} 分钟前刚用过，请核对是不是同一个人`,
    musts: '四必', mustsText: '做到的打勾', identity: '问清身份', details: '登记信息', mask: '戴了口罩', temperature: '体温（℃）', temperatureHint: '37.3 度起算发热', fever: '发热', feverText: '不要让人离开。记下后社区马上收到紧急任务。', plate: '车牌（可不填）', admit: '放行，记下', refuse: '不放行，记下', anyway: '仍然放行，记下', choose: '体温请写成 36.5 的样子',
    name: '姓名', phone: '手机号（可不填）', to: '去哪里', required: '请填写这一项', written: '已记下',
    waiting: (n: number) => `${String(n)} 条等网络`, waitingText: '存在这个手机上，有网自动发送，一条只记一次。', send: '现在发送', refusedTitle: (who: string) => `没有记上：${who}`, taken: '这个编号已经用过', 'too-old': '超过 14 天，不再保存', ahead: '这个手机的时间快了，请同步后重新登记', dismiss: '知道了',
    noDuty: '门岗由值守的人使用', noDutyText: '您现在没有门岗、网格或社区的职责。',
    mine: '通行证', mineText: '出入时给门岗看，没有网络也能用。联网打开会自动更新。', offline: '没有网络，这是存在手机上的', ofMe: '我的', inOnly: '在家，只进不出', held: (until: string) => `全家居家到 ${until}，通行证只能进门`, stays: (kind: string, until: string) => `${kind}到 ${until}，这张通行证只能进门`, staysText: '措施结束，通行证自动恢复。', why: '看为什么', area: (name: string) => `${name} 有效`, picture: '通行证二维码', show: '出示', lost: '挂失，换一个', lostSure: '挂失这个通行证？', lostText: '旧的在门岗下次同步后作废，马上给您一个新的。', dropGuest: '取消', dropSure: '取消这个登记？', dropText: '通行证在门岗下次同步后作废。', sure: '确定', no: '不用',
    guests: '访客和车辆', addVisitor: '登记访客', addVehicle: '登记车辆', visitorName: '访客姓名', day: '哪天来', today: '今天', tomorrow: '明天', days: '几天', daysOf: (n: number) => `${String(n)} 天`, plateOf: '车牌号', save: '登记', saved: '已登记', none: '还没有', copy: '复制通行码', copied: '已复制',
    entries: '进出记录', entriesText: '您自己的，和家里没有账号的人、访客、车辆的。门岗只看到姓和房号尾数。保存 14 天。', entry: (way: string, gate: string) => `${way} · ${gate}`, noEntries: '还没有记录', turnedAway: '没有放行',
    work: '门岗管理', workText: '给没有手机的人做纸质通行证，管理密钥，看进出记录。', paperTitle: '纸质通行证', door: '住在哪里', person: '姓名', make: '做一张', print: '打印', printText: '在浏览器里打印。在微信里请用电脑打开，或让对方拍下来。', another: '再做一张', paperOf: (area: string) => `${area} 通行证`, paperNote: '请随身带好，丢了告诉社区。门岗会看姓和房号尾数。',
    keys: '密钥', keyOf: (n: number) => `第 ${String(n)} 把`, states: { signing: '在用', retired: '只核验', revoked: '已作废' }, since: (when: string) => `${when} 起`, rotate: '换一把', rotateSure: '换一把新密钥？', rotateText: '每 30 天会自动换。旧的已签发的仍然有效。', revoke: '被盗，作废', revokeSure: '作废这把密钥？', revokeText: '它签发的通行证都失效：手机上的联网自动更新，纸质的要重做。', reason: '原因', done: '好了',
    hold: '居家', holdText: '全家的通行证只能进门，到日子自动解除。按措施居家的人不用在这里登记，本人的通行证跟着措施自动变。', holdUntil: '居家几天', lift: '现在解除', holdDone: (n: number) => `已登记，${String(n)} 个通行证`, lifted: (stay: number) => (stay > 0 ? `已解除；还有 ${String(stay)} 人按措施居家` : '已解除'),
    tabs: '要做什么', opening: '正在打开', today14: '看哪天', before: '昨天', refused: '这件事由网格员和社区工作者做',
  },
  {
    keep: 'Gate', gateOf: (name) => `Gate of ${name}`, direction: 'In or out', in: 'In', out: 'Out', code: 'Pass', codeHint: 'Scan it, or type its 8 characters', scan: 'Scan', check: 'Check', noPass: 'No pass: enter a name', again: 'Next',
    synced: (when) => `Synced ${when}`, never: 'Not synced yet: connect once before passes can be verified', syncNow: 'Sync now', syncing: 'Syncing', old: 'Not synced for over a day: passes revoked since still open the gate. Please connect soon', syncedDone: 'Synced',
    verdicts: {
      ok: 'Let pass', unreadable: 'Not a pass', forged: 'Forged', elsewhere: 'For another gate', 'unknown-key': 'Sync first', 'old-key': 'Signed by a key that counts no more', unlisted: 'Not in the list', 'not-yet': 'Not valid yet', expired: 'Expired', revoked: 'Revoked', 'stays-home': 'Is to stay at home',
    },
    verdictText: {
      ok: 'Compare surname and the end of the room.', unreadable: 'Scan again, or type the number.', forged: 'The signature does not match. Do not let pass; tell the community.', elsewhere: 'They use their own gate, or a household registers them as a visitor.', 'unknown-key': 'The pass is newer than the keys of the last sync. Sync, then scan again.', 'old-key': 'Let them open their pass online; paper has to be made anew.', unlisted: 'Look for a typing mistake; what was just registered comes with a sync.', 'not-yet': 'The day it is for has not come.', expired: 'Let them open their pass online.', revoked: 'It was lost, or taken away by the community.', 'stays-home': 'May come in, not go out. In need, call the community.',
    },
    kinds: { resident: 'Resident', visitor: 'Visitor', vehicle: 'Vehicle' }, paper: 'paper', until: (when) => `Until ${when}`, number: 'Pass', lately: (minutes) => `Used ${String(minutes)} min ago: look whether it is the same person`,
    musts: 'The four musts', mustsText: 'Tick what was done', identity: 'Identity asked', details: 'Details recorded', mask: 'Mask worn', temperature: 'Temperature (℃)', temperatureHint: 'Fever from 37.3', fever: 'Fever', feverText: 'Let them wait. Written down, it is an urgent task of the community at once.', plate: 'Number plate (optional)', admit: 'Let pass, write down', refuse: 'Turn away, write down', anyway: 'Let pass all the same', choose: 'Write it like 36.5',
    name: 'Name', phone: 'Phone (optional)', to: 'Where to', required: 'Please fill this in', written: 'Written down',
    waiting: (n) => `${String(n)} waiting for a network`, waitingText: 'Kept on this phone, sent by itself, each once.', send: 'Send now', refusedTitle: (who) => `Not written down: ${who}`, taken: 'This id was used already', 'too-old': 'Older than 14 days, not kept', ahead: 'This phone’s clock is ahead: sync and enter it again', dismiss: 'OK',
    noDuty: 'For whoever keeps the gate', noDutyText: 'You have no duty at a gate, a grid or a community now.',
    mine: 'Passes', mineText: 'Show it at the gate; it works without a network. Opened online, it renews itself.', offline: 'No network: this is what the phone kept', ofMe: 'Mine', inOnly: 'At home: in only', held: (until) => `Everyone is to stay at home until ${until}: passes let you in only`, stays: (kind, until) => `${kind} until ${until}: this pass lets in only`, staysText: 'It opens the gate again by itself when the measure ends.', why: 'See why', area: (name) => `For ${name}`, picture: 'QR code of the pass', show: 'Show', lost: 'Lost: a new one', lostSure: 'Is this pass lost?', lostText: 'It counts no more from the gate’s next sync; you have a new one at once.', dropGuest: 'Cancel', dropSure: 'Cancel this?', dropText: 'The pass counts no more from the gate’s next sync.', sure: 'Yes', no: 'No',
    guests: 'Visitors and vehicles', addVisitor: 'Expect a visitor', addVehicle: 'Register a vehicle', visitorName: 'Visitor’s name', day: 'Which day', today: 'Today', tomorrow: 'Tomorrow', days: 'How long', daysOf: (n) => (n === 1 ? '1 day' : `${String(n)} days`), plateOf: 'Number plate', save: 'Register', saved: 'Registered', none: 'None yet', copy: 'Copy the number', copied: 'Copied',
    entries: 'In and out', entriesText: 'Yours, and of those at home without an account, visitors and vehicles. The gate sees surnames and ends of rooms only. Kept for 14 days.', entry: (way, gate) => `${way} · ${gate}`, noEntries: 'Nothing yet', turnedAway: 'Turned away',
    work: 'Gate: for workers', workText: 'Paper passes for those without a phone, keys, who went in and out.', paperTitle: 'Paper pass', door: 'Where they live', person: 'Name', make: 'Make it', print: 'Print', printText: 'Prints from a browser. In WeChat open it on a computer, or let them take a photo.', another: 'Another one', paperOf: (area) => `Pass for ${area}`, paperNote: 'Carry it with you; tell the community when it is lost. The gate compares surname and the end of the room.',
    keys: 'Keys', keyOf: (n) => `Key ${String(n)}`, states: { signing: 'Signs', retired: 'Verifies only', revoked: 'Revoked' }, since: (when) => `since ${when}`, rotate: 'Next key', rotateSure: 'Take the next key?', rotateText: 'It changes by itself every 30 days. What the old one signed counts on.', revoke: 'Stolen: revoke', revokeSure: 'Revoke this key?', revokeText: 'Nothing that it signed counts: phones renew online, paper has to be made anew.', reason: 'Reason', done: 'Done',
    hold: 'At home', holdText: 'Passes of the whole household let in only, until the day is over. Whoever stays at home by a measure need not be entered here: their pass follows the measure by itself.', holdUntil: 'For how long', lift: 'End it now', holdDone: (n) => `Done: ${String(n)} passes`, lifted: (stay) => (stay > 0 ? `Ended; ${String(stay)} stay at home by a measure` : 'Ended'),
    tabs: 'What to do', opening: 'Opening', today14: 'Which day', before: 'Yesterday', refused: 'For grid and community workers',
  },
)
