import { dictionary } from './words'

/** What was taken off a household's bag, as the household reads it; and what is proposed to it instead. */
export const adjustedWords = dictionary(
  {
    title: '有变动', orderedBefore: '订的', nothing: '没有要取的东西了', ordered: '订的一共', off: '扣减', left: { 'on-collection': '取货时付', now: '退款后实付' }, minus: (money: string) => `−${money}`,
    kinds: { shortage: '缺货', damage: '破损', substitution: '换货', 'price-drop': '降价' }, line: (what: string, n: number) => `${what} × ${String(n)}`, instead: (what: string) => `换成了 ${what}`, declined: '没有换，按缺货退', withdrawn: '记错了，已撤下', fixed: (why: string) => `后来改过：${why}`, reason: (why: string) => `原因：${why}`,
    back: (money: string) => `${money} 原路退回微信，进度在下面的订单里。`, cash: (money: string) => `取货以后扣的 ${money}，由团长当面退给您。`,
    ask: (what: string, n: number, instead: string) => `${what} × ${String(n)}，换成 ${instead}，可以吗？`, answer: '请您答复', until: '货到以前没有答复，就按不换办。',
    yes: { 'on-collection': (money: string) => `换，少付 ${money}`, now: (money: string) => `换，退 ${money}` }, yesSame: '换，钱不变', no: { 'on-collection': (money: string) => `不换，少付 ${money}`, now: (money: string) => `不换，退 ${money}` },
    sureYes: (instead: string) => `换成 ${instead}？`, sureNo: (what: string) => `不要 ${what} 了？`, sure: '答复以后不能再改。', confirm: '确定', again: '再想想', said: '已答复',
  },
  {
    title: 'Changed', orderedBefore: 'Ordered', nothing: 'Nothing is left to collect', ordered: 'Ordered in all', off: 'Taken off', left: { 'on-collection': 'To pay when you get it', now: 'Paid after refunds' }, minus: (money) => `−${money}`,
    kinds: { shortage: 'Missing', damage: 'Damaged', substitution: 'Exchanged', 'price-drop': 'Cheaper' }, line: (what, n) => `${what} × ${String(n)}`, instead: (what) => `You get ${what} instead`, declined: 'Not exchanged; taken off whole', withdrawn: 'Written down in error; taken back', fixed: (why) => `Put right since: ${why}`, reason: (why) => `Why: ${why}`,
    back: (money) => `${money} goes back to WeChat; see how far it is at the orders below.`, cash: (money) => `${money} was taken off after you collected; the leader gives it back in person.`,
    ask: (what, n, instead) => `${instead} instead of ${what} × ${String(n)}?`, answer: 'Please answer', until: 'Without an answer before it arrives it is not exchanged.',
    yes: { 'on-collection': (money) => `Yes, pay ${money} less`, now: (money) => `Yes, get ${money} back` }, yesSame: 'Yes, same price', no: { 'on-collection': (money) => `No, pay ${money} less`, now: (money) => `No, get ${money} back` },
    sureYes: (instead) => `Take ${instead} instead?`, sureNo: (what) => `Do without ${what}?`, sure: 'Your answer cannot be changed.', confirm: 'Yes, I am sure', again: 'Let me think', said: 'Answered',
  },
)
