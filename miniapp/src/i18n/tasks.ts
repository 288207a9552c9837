import { dictionary } from './words'

/** States, verbs, and who did what: said on lists, details and in notices. */
export const taskWords = dictionary(
  {
    states: { open: '等待核实', held: '正在核实', resolved: '已办结', withdrawn: '已撤回' },
    workStates: { open: '待接手', held: '有人在办', resolved: '已办结', withdrawn: '已撤回' },
    urgencies: { urgent: '紧急', soon: '尽快', normal: '一般' },
    calls: { reached: '联系上了', 'no-answer': '没人接', 'wrong-number': '号码不对' },
    purposes: { 'check-report': '核实报备', 'confirm-household': '核实住户', 'bring-help': '上门帮忙', urgent: '紧急情况' },
    me: '我', system: '系统', overdue: '已超时', due: (when: string) => `${when} 前`, mine: '我在办', heldBy: (name: string) => `${name} 在办`,
    people: (name: string, count: number) => (count > 1 ? `${name} 等 ${count} 人` : name),
    reference: (reference: string) => `编号 ${reference}`,
    did: {
      submit: (by: string) => `${by}提交了`, claim: (by: string) => `${by}接手了`, change: (by: string) => `${by}修改了内容`, withdraw: (by: string) => `${by}撤回了`,
      answer: (by: string) => `${by}答复了`, remind: () => '到了该办的时间还没有办结，已经提醒', climb: () => '还没有办结，转到上一级', reveal: (by: string) => `${by}查看了电话号码`, call: (by: string) => `${by}打了电话`,
      note: (by: string) => `${by}写了备注`, resolve: (by: string) => `${by}办结了`, 'give-back': (by: string) => `${by}退回了，等待别人接手`, release: () => '经办人不再值守这里，等待别人接手',
    },
    forPurpose: (purpose: string) => `用途：${purpose}`, fromTo: (from: string, to: string) => `${from} → ${to}`, passed: (names: string) => `${names}没有人值班`,
    notices: {
      submitted: (what: string) => `收到了您的${what}`, changed: (what: string) => `${what}的内容改了`, withdrawn: (what: string) => `${what}已撤回`,
      claimed: (what: string, by: string) => `${by}接手了您的${what}`, 'given-back': (what: string) => `您的${what}会由另一位工作人员办理`,
      called: (what: string, by: string) => `${by}为${what}给您打了电话`, revealed: (_what: string, by: string) => `${by}查看了您的电话号码`,
      resolved: (what: string) => `您的${what}已办结`, overdue: (what: string) => `${what}该办的时间到了，还没有办结`, climbed: (what: string) => `${what}没有按时办结，转到了上一级`,
      'join-asked': (_what: string, by: string) => `${by}说自己住在您家，请您确认`, 'join-answered': () => '入户申请有了答复',
    },
    someone: '工作人员',
  },
  {
    states: { open: 'Waiting to be checked', held: 'Being checked', resolved: 'Closed', withdrawn: 'Withdrawn' },
    workStates: { open: 'Free', held: 'Taken', resolved: 'Closed', withdrawn: 'Withdrawn' },
    urgencies: { urgent: 'Urgent', soon: 'Soon', normal: 'Normal' },
    calls: { reached: 'Reached', 'no-answer': 'No answer', 'wrong-number': 'Wrong number' },
    purposes: { 'check-report': 'To check the report', 'confirm-household': 'To confirm the household', 'bring-help': 'To bring help', urgent: 'Emergency' },
    me: 'I', system: 'The system', overdue: 'Overdue', due: (when) => `By ${when}`, mine: 'Mine', heldBy: (name) => `With ${name}`,
    people: (name, count) => (count > 1 ? `${name} and ${count - 1} more` : name),
    reference: (reference) => `No. ${reference}`,
    did: {
      submit: (by) => `${by} filed it`, claim: (by) => `${by} took it`, change: (by) => `${by} changed it`, withdraw: (by) => `${by} withdrew it`,
      answer: (by) => `${by} answered`, remind: () => 'It was due and not closed; a reminder went out', climb: () => 'Still not closed, it went one level up', reveal: (by) => `${by} looked at the phone number`, call: (by) => `${by} called`,
      note: (by) => `${by} wrote a note`, resolve: (by) => `${by} closed it`, 'give-back': (by) => `${by} gave it back for someone else to take`, release: () => 'Whoever had it serves here no more; someone else will take it',
    },
    forPurpose: (purpose) => `Purpose: ${purpose}`, fromTo: (from, to) => `${from} → ${to}`, passed: (names) => `Nobody was on duty at ${names}`,
    notices: {
      submitted: (what) => `We have your ${what}`, changed: (what) => `Your ${what} was changed`, withdrawn: (what) => `Your ${what} was withdrawn`,
      claimed: (what, by) => `${by} is taking care of your ${what}`, 'given-back': (what) => `Another worker will take care of your ${what}`,
      called: (what, by) => `${by} called you about your ${what}`, revealed: (_what, by) => `${by} looked at your phone number`,
      resolved: (what) => `Your ${what} is closed`, overdue: (what) => `A task is due and not closed: ${what}`, climbed: (what) => `Not closed in time and passed one level up: ${what}`,
      'join-asked': (_what, by) => `${by} says they live with you; please confirm`, 'join-answered': () => 'Your request to join a household was answered',
    },
    someone: 'A worker',
  },
)
