import { dictionary } from './words'

/** A request for help as those see it who asked or whom it is for. */
export const helpMineWords = dictionary(
  {
    title: '求助详情', mine: '我的求助', ask: '我要求助', none: '还没有求助过', noneText: '需要买药、看病、送饭、跑腿，都可以找社区。', home: '家里的', others: '替别人求助的', noHome: '先登记住址，才能求助。',
    refill: (who: string) => `${who}的药快用完了`, refillText: (day: string) => `${day}起不够用。和上次一样再买一次？`, refillYes: '再买一次', refillDone: '已经发出求助',
    done: { asked: '求助已发出', changed: '修改已提交' }, next: '接下来', checkNext: '有人会去看看东西到了没有。', waitWord: '东西送到了，请确认收到没有。', holder: (name: string) => `${name} 在办`, place: (name: string) => `在${name}等人接手`, due: (when: string) => `${when} 前办`,
    carrier: '来帮忙的人', callCarrier: (phone: string) => `打给他：${phone}`, carrierNone: '他没有留电话；社区可以帮您转告',
    steps: '到哪一步了', here: '现在', toCome: '还没有', kit: '带走的东西', kitGiven: (when: string) => `${when} 带走`, kitBack: (when: string) => `${when} 还回`, kitWith: (who: string) => `在${who}手上`, bill: '花了多少钱', cost: '买东西用了', given: '拿去的现金', back: '应找给您', owed: '您还要付', settled: '已经结清', open: '还没结清', instead: '换成了',
    questions: '他问您', yes: '可以', no: '不要', answered: (yes: boolean) => (yes ? '您答复：可以' : '您答复：不要'), about: (name: string) => `关于 ${name}`,
    confirm: '收到了', deny: '没有收到', confirmSure: '东西收到了？', confirmText: '确认后这个求助就办结了。', moneySettled: '钱也结清了', moneyHint: '真的结清了再打勾；没结清也可以先确认收到。', moneyOpen: (money: string) => `钱还没有结清：${money}。说不清楚的，在下面告诉社区。`, thanks: '说声谢谢（可不填）', thanksHint: '来帮忙的人会看到', confirmYes: '收到了', denySure: '没有收到？', denyText: '会有人来看看是怎么回事。', denyWhat: '怎么回事？（可不填）', denyYes: '没有收到', thanked: '谢谢，已办结', thankedOpen: '已办结；钱还没有结清', denied: '已经告诉社区',
    change: '修改', withdraw: '撤回', withdrawSure: '撤回这个求助？', withdrawText: '撤回后不再有人来办。', withdrawn: '已撤回', reopen: '还没有解决', reopenWhat: '还差什么？', again: '再来一次', reopened: '已经重新打开',
    story: '经过', content: '要什么', whom: '给谁', asker: '谁求助的', phone: '联系电话', why: '为什么是这个紧急程度', corrected: (by: string, text: string) => `${by}改的：${text}`, desk: (by: string) => `${by}代为登记`,
  },
  {
    title: 'Request for help', mine: 'My requests for help', ask: 'Ask for help', none: 'Nothing asked for yet', noneText: 'Medicine, a ride, meals, errands: the community helps.', home: 'Of my household', others: 'For others', noHome: 'Register where you live first.',
    refill: (who) => `${who}’s medicine runs out`, refillText: (day) => `Not enough from ${day} on. The same once more?`, refillYes: 'Ask once more', refillDone: 'Your request is sent',
    done: { asked: 'Your request is sent', changed: 'Your change is sent' }, next: 'What happens next', checkNext: 'Somebody will look whether it arrived.', waitWord: 'It was delivered. Please say whether you have it.', holder: (name) => `With ${name}`, place: (name) => `Waiting at ${name} for somebody to take it`, due: (when) => `Due ${when}`,
    carrier: 'Who helps', callCarrier: (phone) => `Call them: ${phone}`, carrierNone: 'They left no number; the community passes a word on',
    steps: 'How far it is', here: 'Now', toCome: 'Not yet', kit: 'Taken along', kitGiven: (when) => `taken ${when}`, kitBack: (when) => `back ${when}`, kitWith: (who) => `with ${who}`, bill: 'What it cost', cost: 'Paid for it', given: 'Cash taken along', back: 'Comes back to you', owed: 'You still owe', settled: 'Settled', open: 'Not settled yet', instead: 'Instead',
    questions: 'You are asked', yes: 'Yes, that will do', no: 'No', answered: (yes) => (yes ? 'You said yes' : 'You said no'), about: (name) => `About ${name}`,
    confirm: 'I have it', deny: 'It did not arrive', confirmSure: 'You have it?', confirmText: 'Then this request is closed.', moneySettled: 'The money is settled, too', moneyHint: 'Tick it only once it is; you can confirm without.', moneyOpen: (money) => `The money is still open: ${money}. If you cannot agree, tell the community below.`, thanks: 'A word of thanks (optional)', thanksHint: 'Whoever helped reads it', confirmYes: 'I have it', denySure: 'It did not arrive?', denyText: 'Somebody will come and look.', denyWhat: 'What happened? (optional)', denyYes: 'It did not arrive', thanked: 'Thank you; closed', thankedOpen: 'Closed; the money is still open', denied: 'The community knows',
    change: 'Change', withdraw: 'Withdraw', withdrawSure: 'Withdraw this request?', withdrawText: 'Then nobody will come.', withdrawn: 'Withdrawn', reopen: 'Not settled yet', reopenWhat: 'What is missing?', again: 'The same again', reopened: 'Opened again',
    story: 'What happened', content: 'What was asked', whom: 'For', asker: 'Asked by', phone: 'Phone', why: 'Why this urgency', corrected: (by, text) => `${by} corrected it: ${text}`, desk: (by) => `Filed by ${by}`,
  },
)
