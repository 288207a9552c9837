import { dictionary } from './words'

/** Words of a worker at a task. */
export const workWords = dictionary(
  {
    title: '任务', wentOut: '在措施期间外出', wentOutText: (when: string, gate: string) => `${when} 从 ${gate} 的门出去，门岗放行了`, asked: '填报的内容', timeline: '经过', household: '住在哪里', community: '社区', phone: '电话', noPhone: '没有留电话', given: '代为求助的人留的', dialGiven: '拨打代为求助的人留的', unverified: '手工填写，未验证', verified: '微信已验证',
    bring: '送到手里', rate: '改紧急程度', claim: '我来办', reveal: '查看电话号码', room: '查看门牌', call: '记录通话或上门', note: '写备注', resolve: '办结', 'give-back': '退回', dial: '拨打',
    why: '为什么要看？', whyText: '住户会看到您在什么时候、为什么看过号码。', whyMissing: '请选择一个用途', choose: '请选一项', write: '请写几个字', show: '查看', callHow: '联系得怎么样？', addition: '补充说明（可不填）', noteText: '写给同事的备注', noteHint: '住户看不到备注。',
    outcomes: '结果', outcomesText: '每个人选一个结果。', outcomeFor: (name: string) => `${name} 的结果`, backText: '告诉接手的同事已经知道的情况（可不填）', confirm: '确定',
    held: (name: string) => `${name} 已经接手了`, heldText: '这件事由对方办理，您不用再做。', goneFrom: '这件事不在您手上了', goneFromText: '已经放回去，别人会接着办。姓名和住址不再显示。', goneOn: '看别的服务', look: '看最新的内容', nothing: '现在没有要您做的事。', notHere: (place: string) => `这件事现在由 ${place} 办理，您可以查看。`,
    done: {
      claim: '由您来办了', call: '已记录', note: '备注已写下', resolve: '已办结', 'give-back': '已退回', accept: '由您来办了', decline: '已告诉对方', 'hand-over': '已告诉同事', assign: '已安排', pass: '已转走', wait: '办理时间已顺延',
    },
    joins: (name: string) => `${name} 说自己住在这一户，请核实。`, joinsAway: (name: string) => `${name} 说自己是这一户的家人，不住在这里，替家里办事。请核实。`, away: '不住在这里', knockWhy: '为什么看望', knockSince: '最近一次有消息', knockAfter: '多久没有消息就看望', days: (n: string) => `${n} 天`, cameFrom: '来自', cameOn: '到达', listAddress: '名单上的地址', listOver: '名单里的个人信息到期，已经删除。', hasReported: (reference: string) => `本人的报备 ${reference}`, sameName: (reference: string, when: string) => `同名的报备 ${reference}（${when}）`, bagOf: '团购', bagCode: '取菜码', bagIn: '里面有', bagCame: '到了', bagDue: '待收', bagLacks: '少了什么', bagNote: '住户说', bagPrice: '单价',
    more: '更多', accept: '接过来', decline: '不接', 'hand-over': '转交给同事', assign: '安排给', pass: '不归我们管', wait: '等待回复',
    toWhom: '交给谁？', myself: '我自己', nobodyThere: '现在没有人在岗', nobodyThereText: '可以等同事上班，或转上一级。', toWhere: '转到哪里？', passUp: '上一级', passWhy: '为什么不归我们管？', passHint: '接手的人会看到。', waitHow: '等多久？', waitText: '没有联系上，时间顺延；一有回复照常算。',
    hours: (count: number) => `${String(count)} 小时`, declineText: '说明（可不填）', kitGoes: (what: string) => `一起交到手上：${what}。当面点清再接。`, acceptText: (name: string) => `${name} 想把这件事转交给您。接过来以后由您办理。`, offered: (name: string) => `正在等 ${name} 接过去。`, offeredToMe: (name: string) => `${name} 想把这件事转交给您。`,
  },
  {
    title: 'Task', wentOut: 'Went out during the measure', wentOutText: (when, gate) => `${when}, let out at the gate of ${gate}`, asked: 'What was filed', timeline: 'What happened', household: 'Home', community: 'Community', phone: 'Phone', noPhone: 'No phone number left', given: 'Given by who asked', dialGiven: 'Call the number given by who asked', unverified: 'typed, not verified', verified: 'verified by WeChat',
    bring: 'Bring it', rate: 'Correct the urgency', claim: 'I take this', reveal: 'Show the phone number', room: 'Show the room', call: 'Record a call or visit', note: 'Write a note', resolve: 'Resolve', 'give-back': 'Give back', dial: 'Call',
    why: 'Why do you need it?', whyText: 'The household will see when and why you looked.', whyMissing: 'Choose a purpose', choose: 'Choose one', write: 'Write a few words', show: 'Show', callHow: 'How did it go?', addition: 'Anything to add (optional)', noteText: 'A note for colleagues', noteHint: 'The household does not see notes.',
    outcomes: 'Outcome', outcomesText: 'Choose one outcome for each person.', outcomeFor: (name) => `Outcome for ${name}`, backText: 'What the next person should know (optional)', confirm: 'Confirm',
    held: (name) => `${name} has already taken this`, heldText: 'They are taking care of it; nothing is left for you to do.', goneFrom: 'This is not in your hands any more', goneFromText: 'It went back, and others will see to it. Name and address are shown no more.', goneOn: 'Other services', look: 'See the present state', nothing: 'There is nothing for you to do now.', notHere: (place) => `This is with ${place} now; you can look.`,
    done: {
      claim: 'This is yours now', call: 'Recorded', note: 'Note written', resolve: 'Resolved', 'give-back': 'Given back', accept: 'This is yours now', decline: 'They have been told', 'hand-over': 'Your colleague has been told', assign: 'Given', pass: 'Passed on', wait: 'The time has moved on',
    },
    joins: (name) => `${name} says they live in this household. Please check.`, joinsAway: (name) => `${name} says they are family of this household, live elsewhere and act for it. Please check.`, away: 'Lives elsewhere', knockWhy: 'Why', knockSince: 'Last heard', knockAfter: 'Knock after', days: (n) => `${n} days without a word`, cameFrom: 'From', cameOn: 'Arrival', listAddress: 'Address on the list', listOver: 'The personal details of the list have run out and are gone.', hasReported: (reference) => `Their report ${reference}`, sameName: (reference, when) => `A report of this name: ${reference} (${when})`, bagOf: 'Campaign', bagCode: 'Code', bagIn: 'In it', bagCame: 'Came', bagDue: 'To be paid', bagLacks: 'What is wrong', bagNote: 'They say', bagPrice: 'Price of one',
    more: 'More', accept: 'Take it over', decline: 'Not me', 'hand-over': 'Hand to a colleague', assign: 'Give to', pass: 'Not ours', wait: 'Wait for an answer',
    toWhom: 'To whom?', myself: 'Myself', nobodyThere: 'Nobody is on duty now', nobodyThereText: 'Wait for a colleague, or send it one level up.', toWhere: 'Where to?', passUp: 'One level up', passWhy: 'Why is it not ours?', passHint: 'Whoever takes it will see this.', waitHow: 'How long?', waitText: 'The time moves on, until they answer.',
    hours: (count) => `${String(count)} hours`, declineText: 'Why not (optional)', kitGoes: (what) => `Goes with it, from hand to hand: ${what.toLowerCase()}. Check before you take it.`, acceptText: (name) => `${name} would like to hand this to you. It is yours once you take it over.`, offered: (name) => `Waiting for ${name} to take it over.`, offeredToMe: (name) => `${name} would like to hand this to you.`,
  },
)
