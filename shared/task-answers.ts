/** What workers write often, by kind: to be sent as it is, or changed. Apart from the registry of kinds, because only a worker's sheets carry it. */
import type { callResults } from './task'
import type { TaskKind } from './task-kinds'
import type { Words } from './words'

/** With an `outcome` it fits a closing with that outcome, with a `call` a call that went so; with neither any closing. */
export interface Answer { readonly outcome?: string; readonly call?: (typeof callResults)[number]; readonly text: Words }

const noAnswer: Answer = { call: 'no-answer', text: { zh: '没有人接，稍后再打。', en: 'Nobody answered; I will try again later.' } }
const byRule: Words = { zh: '按规则办，请每天登记；不同意可以申诉。', en: 'By the rule: please check in each day; you can appeal.' }
const help: readonly Answer[] = [
  { outcome: 'helped', text: { zh: '已办好，有变化随时联系社区。', en: 'This is done. Contact the community whenever something changes.' } },
  { outcome: 'referred', text: { zh: '已转专业机构，他们会与您联系，请保持电话畅通。', en: 'This was passed to those who can help; they will contact you. Please keep your phone at hand.' } },
  { outcome: 'not-reached', text: { zh: '多次联系不上。看到后请回电社区，或重新求助。', en: 'We tried several times and could not reach you. Please call the community back, or ask again.' } },
  { call: 'reached', text: { zh: '已通话，问清了需要什么。', en: 'Spoke with them; it is clear what is needed.' } },
  noAnswer,
]

export const taskAnswers: Readonly<Record<TaskKind, readonly Answer[]>> = {
  report: [
    { outcome: 'no-risk', text: { zh: '已核实行程，目前不需要采取措施。请留意身体情况，有不舒服随时联系社区。', en: 'Your journey was checked and nothing is needed now. Watch how you feel and call the community if you are unwell.' } },
    { outcome: 'exposed', text: byRule }, { outcome: 'maybe-exposed', text: byRule },
    { outcome: 'self-watch', text: { zh: '请在家自我观察，每天早晚量体温，少去人多的地方；有发热、咳嗽马上联系社区。', en: 'Please watch your health at home: take your temperature every morning and evening, avoid crowds, and call the community at once with a fever or cough.' } },
    { outcome: 'referred', text: { zh: '已转社区卫生服务中心，医生会与您联系，请保持电话畅通。', en: 'This was passed to the community health centre. A doctor will contact you; please keep your phone at hand.' } },
    { outcome: 'not-reached', text: { zh: '多次拨打您的电话没有联系上。看到后请回电社区，或重新报备。', en: 'We called several times and could not reach you. Please call the community back, or file again.' } },
    { outcome: 'not-come', text: { zh: '您没有来本地，这次报备到此办结。行程有变请重新报备。', en: 'You did not come here, so this report is closed. Please file again if your plans change.' } },
    { call: 'reached', text: { zh: '已核对行程、同行的人和身体情况。', en: 'The journey, who travels along and how everyone feels were checked.' } },
    noAnswer,
    { call: 'wrong-number', text: { zh: '号码不是本人的，改为上门核实。', en: 'The number belongs to somebody else; I will go to the door.' } },
  ],
  join: [
    { outcome: 'lives-here', text: { zh: '已与住户核实，是这一户的。', en: 'Confirmed with the household: you belong to it.' } },
    { outcome: 'not-here', text: { zh: '住户表示不是这一户的。如果填错了房号，请重新登记。', en: 'The household says that you do not belong to it. If the room was wrong, please register again.' } },
    { call: 'reached', text: { zh: '已与住户通话核实。', en: 'Checked with the household on the phone.' } },
    noAnswer,
  ],
  uncollected: [
    { outcome: 'stored', text: { zh: '已代为存放，请尽快来取。', en: 'It is stored for you; please come for it soon.' } },
    noAnswer,
  ],
  missing: [
    { outcome: 'made-good', text: { zh: '已经补给您，请查收。', en: 'It was brought to you; please check.' } },
    { outcome: 'refunded', text: { zh: '这部分钱退给您。', en: 'You get the money for it back.' } },
    noAnswer,
  ],
  arrival: [
    { outcome: 'found', text: { zh: '已电话核实行程和身体情况。', en: 'The journey and how they feel were checked on the phone.' } },
    { call: 'reached', text: { zh: '已说明来意，请本人补报备。', en: 'Said why I call, and asked them to report.' } },
    noAnswer,
    { call: 'wrong-number', text: { zh: '号码不是本人的，改为上门。', en: 'The number belongs to somebody else; I will go to the door.' } },
  ],
  knock: [
    { outcome: 'well', text: { zh: '见到本人，一切都好。', en: 'Met them; all is well.' } },
    { outcome: 'not-reached', text: { zh: '敲门没有人应，邻居也没有见到。', en: 'Nobody answered the door, and the neighbours have not seen them.' } },
    { call: 'reached', text: { zh: '电话里说一切都好。', en: 'They say on the phone that all is well.' } },
    { call: 'no-answer', text: { zh: '没有人接，这就上门。', en: 'Nobody answered; I am going to the door.' } },
  ],
  trouble: [
    { outcome: 'settled', text: { zh: '已了解情况并解决，有问题随时联系社区。', en: 'This was looked into and settled. Contact the community whenever something is wrong.' } },
    { call: 'no-answer', text: { zh: '没有人接，稍后再打。', en: 'Nobody answered; I will try again later.' } },
  ],
  fever: [
    { outcome: 'clinic', text: { zh: '已安排去发热门诊，请戴好口罩，不乘公共交通。', en: 'A fever clinic is arranged; please wear a mask and take no public transport.' } },
    { outcome: 'well', text: { zh: '休息后再量，体温正常。', en: 'Measured again after a rest: no fever.' } },
    { call: 'no-answer', text: { zh: '没有人接，这就上门。', en: 'Nobody answered; I am going to the door.' } },
  ],
  'check-missed': [], 'fever-watch': [],
  appeal: [], freed: [],
  medicine: help, transport: help, meal: help, errand: help, psychological: help, infant: help, stranded: help, other: help, 'call-back': help,
}

/** Those for a closing with these outcomes. */
export function closingAnswers(kind: TaskKind, outcomes: readonly string[]): Answer[] {
  return taskAnswers[kind].filter(({ call, outcome }) => call === undefined && (outcome === undefined || outcomes.includes(outcome)))
}

/** Those for a call that went so. */
export function callAnswers(kind: TaskKind, result: Answer['call']): Answer[] {
  return taskAnswers[kind].filter(({ call }) => call !== undefined && call === result)
}
