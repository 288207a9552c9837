import { dictionary } from './words'

const zhTime = (minutes: number): string => [minutes >= 60 ? `${String(Math.floor(minutes / 60))} 小时` : '', minutes % 60 > 0 || minutes === 0 ? `${String(minutes % 60)} 分钟` : ''].filter(Boolean).join(' ')
const enTime = (minutes: number): string => [minutes >= 60 ? `${String(Math.floor(minutes / 60))} h` : '', minutes % 60 > 0 || minutes === 0 ? `${String(minutes % 60)} min` : ''].filter(Boolean).join(' ')

/** Call-ups, gate shifts and points, as whoever comes reads them; carried by their subpackages alone. */
export const handsWords = dictionary(
  {
    title: '召集', lead: '社区要人手的时候，在这里报名、到现场签到，时长记积分。', mine: '我报名的', mineNone: '还没有报名', runs: '由您负责', offers: '正在招人的', offersNone: '现在没有在招人的', offersNoneText: '社区召集人手的时候会通知您，也会列在这里。',
    notVolunteer: '成为志愿者，就能收到召集', notVolunteerText: '报名后由社区审核。守自家的门不用报名志愿者。', signUp: '报名当志愿者', gate: '守自家的门', points: '我的时长和积分', run: '去现场管理',
    span: (from: string, until: string) => `${from} 到 ${until}`, hands: (taken: number, of: number) => `${String(taken)} / ${String(of)} 人`, suits: '合您的特长',
    when: '时间', where: '地点', who: '社区', need: '需要', bring: '请带', leadBy: '负责人', people: '人手', wants: (skill: string) => `最好会${skill}`,
    accept: '我来', acceptNow: '已经开始了，要在岗才能来。', accepted: '报上了，到时候见', full: '人手已经够了。有人退出时可以再看。', giveBack: '来不了了', giveBackTitle: '这次不来了？', giveBackText: '名额马上让给别人。', why: '原因（可不填）', giveBackYes: '不来了', givenBack: '已退出', back: '再想想',
    checkIn: '签到', checkOut: '签退', codeIn: '签到码', codeOut: '签退码', codeHint: '现场负责人手机上的 8 位码，每分钟换一次', scan: '扫现场的码', codeMissing: '请输入现场的码', early: (when: string) => `${when} 起可以签到，码在现场。`, checkedIn: '签到了', checkedOut: '签退了，辛苦了', hereSince: (when: string) => `${when} 签到，走的时候再签退`, lateOut: '签退的时间过了，请负责人登记您什么时候走的。', leftUndone: '时间已经过了，没有签到。来过的话，请负责人登记。',
    kept: '还没有送到', keptText: '已经存在手机上，连上网就自动再送。10 分钟内送到，就按您签的时间算。', keptLate: '超过 10 分钟没有送到，请再输一次现在的码。', sendNow: '现在送',
    servedFor: (time: string) => `服务了 ${time}`, gotPoints: (points: number) => `${String(points)} 积分`, overPoints: (points: number) => `另有 ${String(points)} 积分超过每月上限，不计`, reversed: '积分已经冲销', settledBy: (why: string) => `由负责人登记：${why}`, came: '来', left: '走',
    done: '这次召集已经结束', off: '这次召集已经取消', notForYou: '这次召集没有找到您', notForYouText: '只有召集到的社区的志愿者能看。',
    time: zhTime,
    gateTitle: '守自家的门', gateLead: (home: string) => `${home} 的门岗排班。一户一班一个人。`, gateNone: '还没有排班', gateNoneText: '社区排了门岗的班，会列在这里。', take: '我家来这一班', taken: '报上了', shiftFull: '满了', open: '打开',
    pointsTitle: '时长和积分', total: (points: number) => `${String(points)} 积分`, totalTime: (time: string) => `一共服务 ${time}`, rule: (most: number) => `每半小时 1 积分，每月最多 ${String(most)} 积分；超过的时长照样记，不再加积分。`, years: '近三年', months: '每个月', month: (year: string, month: string) => `${year} 年 ${String(Number(month))} 月`, over: (points: number) => `${String(points)} 积分超过上限`, entries: '每一笔', entriesNone: '还没有积分', entriesNoneText: '报名、签到、签退以后，时长和积分记在这里。', earned: '服务', takenBack: '冲销', minus: (points: number) => `−${String(Math.abs(points))}`, plus: (points: number) => `+${String(points)}`, by: (who: string, why: string) => `${who}：${why}`,
  },
  {
    title: 'Call-ups', lead: 'When the community needs hands you say yes here, check in on site, and your hours count for points.', mine: 'I said yes to', mineNone: 'Nothing yet', runs: 'You are in charge', offers: 'Hands wanted', offersNone: 'No hands are wanted just now', offersNoneText: 'You are told when the community calls for hands, and it stands here.',
    notVolunteer: 'Volunteers are called', notVolunteerText: 'Sign up, and the community accepts you. To guard your own gate you need not.', signUp: 'Sign up as a volunteer', gate: 'Guard my gate', points: 'My hours and points', run: 'Run it on site',
    span: (from, until) => `${from} to ${until}`, hands: (taken, of) => `${String(taken)} of ${String(of)}`, suits: 'Suits you',
    when: 'When', where: 'Where', who: 'Community', need: 'Wanted', bring: 'Bring', leadBy: 'In charge', people: 'Hands', wants: (skill) => `${skill}, if you can`,
    accept: 'I will come', acceptNow: 'It runs already; you have to be on duty to come.', accepted: 'You are on the list; see you there', full: 'It has all its hands. Look again when somebody gives back.', giveBack: 'I cannot come', giveBackTitle: 'Not coming after all?', giveBackText: 'Your place is free for others at once.', why: 'Why (optional)', giveBackYes: 'I am not coming', givenBack: 'Given back', back: 'Not yet',
    checkIn: 'Check in', checkOut: 'Check out', codeIn: 'Code to check in', codeOut: 'Code to check out', codeHint: 'Eight characters on the phone of who is in charge; new each minute', scan: 'Scan the code on site', codeMissing: 'Type the code shown on site', early: (when) => `You can check in from ${when}; the code is on site.`, checkedIn: 'Checked in', checkedOut: 'Checked out; thank you', hereSince: (when) => `Checked in ${when}; check out when you leave`, lateOut: 'It is too late to check out; ask who is in charge to enter when you left.', leftUndone: 'Its time is over and you did not check in. If you were there, ask who is in charge to enter it.',
    kept: 'Not sent yet', keptText: 'It is kept on this phone and sent once there is a network. Within ten minutes it counts from when you checked.', keptLate: 'Ten minutes have passed; type the code that is shown now.', sendNow: 'Send now',
    servedFor: (time) => `You gave ${time}`, gotPoints: (points) => (points === 1 ? '1 point' : `${String(points)} points`), overPoints: (points) => `${String(points)} more are above the month’s most and do not count`, reversed: 'The points were taken back', settledBy: (why) => `Entered by who is in charge: ${why}`, came: 'Came', left: 'Left',
    done: 'This call-up is done', off: 'This call-up was called off', notForYou: 'This call-up has not reached you', notForYouText: 'Volunteers of the communities that it has reached see it.',
    time: enTime,
    gateTitle: 'Guard my gate', gateLead: (home) => `Shifts at the gates of ${home}. One person of a household in each.`, gateNone: 'No shifts yet', gateNoneText: 'Shifts at your gates stand here once the community has opened them.', take: 'We take this shift', taken: 'It is yours', shiftFull: 'Full', open: 'Open',
    pointsTitle: 'Hours and points', total: (points) => (points === 1 ? '1 point' : `${String(points)} points`), totalTime: (time) => `${time} given in all`, rule: (most) => `A point for half an hour, at most ${String(most)} a month; hours beyond are kept, without points.`, years: 'Last three years', months: 'By months', month: (year, month) => `${year}-${month}`, over: (points) => `${String(points)} above the most`, entries: 'Entries', entriesNone: 'No points yet', entriesNoneText: 'Once you said yes, checked in and out, hours and points stand here.', earned: 'Given', takenBack: 'Taken back', minus: (points) => `−${String(Math.abs(points))}`, plus: (points) => `+${String(points)}`, by: (who, why) => `${who}: ${why}`,
  },
)
