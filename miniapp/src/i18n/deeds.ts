import { dictionary } from './words'

/** Who did what, as the log of a task says it; carried by the subpackages that show one. */
export const deedWords = dictionary(
  {
    me: '我', system: '系统',
    did: {
      submit: (by: string) => `${by}提交了`, claim: (by: string) => `${by}接手了`, change: (by: string) => `${by}修改了内容`, withdraw: (by: string) => `${by}撤回了`,
      answer: (by: string) => `${by}答复了`, remind: () => '到了该办的时间还没有办结，已经提醒', climb: () => '还没有办结，转到上一级', readdress: () => '地点的名称或归属有调整', redirect: () => '住处的归属有调整，转到现在的网格', reveal: (by: string) => `${by}查看了电话号码`, call: (by: string) => `${by}打了电话`,
      note: (by: string) => `${by}写了备注`, resolve: (by: string) => `${by}办结了`, 'give-back': (by: string) => `${by}退回了，等待别人接手`, release: () => '经办人不再值守这里，等待别人接手',
      assign: (by: string) => `${by}安排了经办人`, 'hand-over': (by: string) => `${by}想转交给同事`, accept: (by: string) => `${by}接过来了`, decline: (by: string) => `${by}没有接`,
      pass: (by: string) => `${by}说不归这里管，转走了`, wait: (by: string) => `${by}没有联系上，等待回复`, reopen: (by: string) => `${by}说还没有解决，重新打开了`, overnight: (by: string) => `${by}交代了今晚怎么办`, rate: (by: string) => `${by}改了紧急程度`, step: (by: string) => `${by}有了进展`, kit: (by: string) => `${by}拿到或还了东西`, ask: (by: string) => `${by}问您`, settle: (by: string) => `${by}结清了钱`, reply: (by: string) => `${by}答复了`, confirm: (by: string) => `${by}确认收到`, deny: (by: string) => `${by}说没有收到`, chase: () => '还没有确认收到，又问了一次', check: () => '一直没有确认，请人去看', thank: (by: string) => `${by}说谢谢`, expose: () => '新的风险名单里有停留过的地方', clear: () => '风险名单里不再有停留过的地方',
      'ask-unit': (by: string) => `${by}请单位派人来帮忙`, 'unit-answer': (by: string) => `${by}记下了单位的答复`,
      merge: (by: string) => `${by}看到是同一件事，并入了另一份`, unmerge: (by: string) => `${by}把它和另一份分开了`, 'take-in': (by: string) => `${by}把另一份并了进来`, 'let-out': (by: string) => `${by}把并进来的一份分开了`, overtake: () => '本人已经报备，并入那一份', lapse: () => '不用再决定了',
    },
    visited: (by: string) => `${by}上门了`, sawRoom: (by: string) => `${by}查看了房号`, atDoor: { reached: '见到人了', 'no-answer': '没有人应' }, standsUntil: (when: string) => `等到 ${when}，这段时间不算超时`,
    askedFor: (unit: string, hands: string, what: string) => `请${unit}来 ${hands} 人：${what}`, coming: (unit: string, hands: string, when: string) => `${unit}来 ${hands} 人，${when} 到`, cannot: (unit: string) => `${unit}这次派不出人`,
    forThem: (how: string) => `代为填报（${how}）`, fromTo: (from: string, to: string) => `${from} → ${to}`, lent: (from: string, to: string) => `交给${from}的 ${to}`, passed: (names: string) => `${names}没有人值班`,
    plans: { 'first-thing': '明天一早办', 'night-duty': '交给夜班', household: '等住户回复', 'health-centre': '已转卫生服务中心', 'no-hurry': '不急，按期办' },
  },
  {
    me: 'I', system: 'The system',
    did: {
      submit: (by) => `${by} filed it`, claim: (by) => `${by} took it`, change: (by) => `${by} changed it`, withdraw: (by) => `${by} withdrew it`,
      answer: (by) => `${by} answered`, remind: () => 'It was due and not closed; a reminder went out', climb: () => 'Still not closed, it went one level up', readdress: () => 'A place was renamed or lies elsewhere now', redirect: () => 'The home belongs elsewhere now; it went there', reveal: (by) => `${by} looked at the phone number`, call: (by) => `${by} called`,
      note: (by) => `${by} wrote a note`, resolve: (by) => `${by} closed it`, 'give-back': (by) => `${by} gave it back for someone else to take`, release: () => 'Whoever had it serves here no more; someone else will take it',
      assign: (by) => `${by} gave it to a worker`, 'hand-over': (by) => `${by} offered it to a colleague`, accept: (by) => `${by} took it over`, decline: (by) => `${by} did not take it over`,
      pass: (by) => `${by} said it belongs elsewhere and passed it on`, wait: (by) => `${by} could not reach anyone and waits for an answer`, reopen: (by) => `${by} said it is not settled and opened it again`, overnight: (by) => `${by} said what happens overnight`, rate: (by) => `${by} corrected the urgency`, step: (by) => `${by} went a step on`, kit: (by) => `${by} took or returned something`, ask: (by) => `${by} asked`, settle: (by) => `${by} settled the money`, reply: (by) => `${by} answered`, confirm: (by) => `${by} confirmed that it arrived`, deny: (by) => `${by} said that it did not arrive`, chase: () => 'Not confirmed yet; asked again', check: () => 'Never confirmed; somebody will look', thank: (by) => `${by} said thanks`, expose: () => 'A new risk list has a place of the stays', clear: () => 'No risk list has a place of the stays any more',
      'ask-unit': (by) => `${by} asked for hands`, 'unit-answer': (by) => `${by} wrote down the answer`,
      merge: (by) => `${by} saw that it is the same as another one and merged it`, unmerge: (by) => `${by} separated it from the other one`, 'take-in': (by) => `${by} merged another one into this`, 'let-out': (by) => `${by} separated one that was merged into this`, overtake: () => 'They have reported themselves: part of that report now', lapse: () => 'Nothing is left to decide',
    },
    visited: (by) => `${by} went to the door`, sawRoom: (by) => `${by} looked at the room`, atDoor: { reached: 'Met them', 'no-answer': 'Nobody came to the door' }, standsUntil: (when) => `Until ${when}; the clock stands still meanwhile`,
    askedFor: (unit, hands, what) => `${unit}: ${hands} of their people, for ${what.toLowerCase()}`, coming: (unit, hands, when) => `${hands} from ${unit} come: ${when}`, cannot: (unit) => `${unit} has nobody to send this time`,
    forThem: (how) => `For the household, ${how.toLowerCase()}`, fromTo: (from, to) => `${from} → ${to}`, lent: (from, to) => `To ${to} from ${from}`, passed: (names) => `Nobody was on duty at ${names}`,
    plans: { 'first-thing': 'First thing tomorrow', 'night-duty': 'Night duty has it', household: 'Waiting for the household', 'health-centre': 'With the health centre', 'no-hurry': 'No hurry, in time' },
  },
)
