import { dictionary } from './words'

/** Words of being away and standing in; carried by the duties' subpackage alone. */
export const awayWords = dictionary(
  {
    title: '离岗', go: '我要离岗', goText: '出差、休假时登记，这段时间新任务不会分给您。', from: '从哪天', last: '最后一天', lastHint: '这一天过完就算回来', dayMissing: '请选择日期',
    standIn: '请谁代班', standInHint: '代班的同事这段时间有您这份职责，能接这里的任务。', nobody: '不请人代班', none: '社区里没有可以代班的同事，任务会转给在岗的人或上一级。', save: '登记离岗', saved: '已登记',
    term: (from: string, last: string) => `${from} 到 ${last}`, until: (last: string) => `离岗到 ${last}`, with: (name: string) => `${name} 代班`, alone: '没有人代班', change: '修改', end: '我回来了', cancel: '取消离岗', ended: '离岗已结束',
    sheet: '离岗', standsIn: (name: string) => `代 ${name}`, forText: (name: string, from: string, last: string) => `${from} 到 ${last}，您代 ${name} 值班，能办这里的任务。`, decline: '不代了', declineSure: '不代以后，您在这里接手的任务会退回收件箱，对方会收到通知。', declined: '已告诉对方',
    held: '您手上还有这里的任务', heldText: '离岗前交给同事，或者退回收件箱。', back: '退回', hand: (name: string) => `转交给 ${name}`, gaveBack: '已退回', handed: '已告诉同事', heldBy: (name: string) => `${name} 手上的任务`, heldByText: '打开任务可以安排给在岗的人。',
  },
  {
    title: 'Away', go: 'I will be away', goText: 'For trips and holidays: no new tasks go to you in that time.', from: 'First day', last: 'Last day', lastHint: 'You are back when this day is over', dayMissing: 'Choose a day',
    standIn: 'Who stands in', standInHint: 'They have this duty of yours for that time and can take tasks here.', nobody: 'Nobody', none: 'No colleague in the community can stand in; tasks go to whoever is on duty or one level up.', save: 'Save', saved: 'Saved',
    term: (from, last) => `${from} to ${last}`, until: (last) => `away until ${last}`, with: (name) => `${name} stands in`, alone: 'nobody stands in', change: 'Change', end: 'I am back', cancel: 'I stay after all', ended: 'You are no longer away',
    sheet: 'Away', standsIn: (name) => `for ${name}`, forText: (name, from, last) => `From ${from} to ${last} you stand in for ${name} and can do the tasks here.`, decline: 'I cannot stand in', declineSure: 'What you have taken here then goes back to the inbox, and they are told.', declined: 'They have been told',
    held: 'You still have tasks here', heldText: 'Hand them to a colleague before you go, or give them back.', back: 'Give back', hand: (name) => `Hand to ${name}`, gaveBack: 'Given back', handed: 'Your colleague has been told', heldBy: (name) => `Tasks with ${name}`, heldByText: 'Open one to give it to somebody on duty.',
  },
)
