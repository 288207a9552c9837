import { dictionary } from './words'

/** Words of whoever brings help, at the task. */
export const helpWorkWords = dictionary(
  {
    title: '送到手里', ended: '这件事不在您手上了', endedText: '送到并确认过的，在“帮过的忙”里。', brought: '看帮过的忙', next: (step: string) => `下一步：${step}`, delivered: '送到了，等对方确认。等不到，一天后会再问。', checking: '去看看东西到了没有，问清楚再办结。',
    dial: (phone: string) => `拨打 ${phone}`, dialGiven: (phone: string) => `拨打代为求助的人留的 ${phone}`, reveal: '门牌和电话在任务里看。', noPhone: '没有留电话', task: '回到任务', phone: '留个电话给对方（可不填）', phoneHint: '只在您办这件事时给他们看', sure: (step: string) => `${step}？`, deliveredText: '带走的东西都还了，才算送到。',
    cost: '花了多少元', given: '拿了多少元现金（可不填）', instead: (name: string) => `${name} 换成了（没换就不填）`, askFirst: '对方要先问：先问一句，答应了再换', yuan: '请写成 12.50 的样子，最多 100000 元', confirm: '确定',
    kit: '要带的东西', over: '拿到了', back: '还了', isBack: '已还', wasGiven: '在您手上', isWith: (who: string) => `在${who}手上，转到您手上再点“拿到了”`,
    question: '问对方', questionTitle: '问他什么？', about: '关于哪种药（可不选）', anything: '不是药', questionText: '您要问的', write: '请写几个字', waits: '等对方答复', yes: '答：可以', no: '答：不要',
    bill: '钱', cost_: '买东西用了', given_: '拿的现金', toThem: '要找给对方', toMe: '对方还要给', settle: '结清了', settled: '已结清', settleSure: (yuan: string) => `¥${yuan} 已经给清了？`,
    rate: '改紧急程度', rateWhy: '为什么改？', rateHint: '求助的人会看到', rateTo: '改成', choose: '请选一项', done: '已记下',
  },
  {
    title: 'Bringing it', ended: 'This is not in your hands', endedText: 'What was brought and confirmed stands under “What I brought”.', brought: 'What I brought', next: (step) => `Next: ${step.toLowerCase()}`, delivered: 'Delivered; waiting for their word. They are asked again after a day.', checking: 'Look whether it arrived, and ask before you close it.',
    dial: (phone) => `Call ${phone}`, dialGiven: (phone) => `Call ${phone}, given by who asked`, reveal: 'Room and number are shown at the task.', noPhone: 'No phone number left', task: 'To the task', phone: 'A number for them (optional)', phoneHint: 'They see it only while you do this', sure: (step) => `${step}?`, deliveredText: 'It counts once everything taken along was handed back.',
    cost: 'What it cost, in yuan', given: 'Cash taken along, in yuan (optional)', instead: (name) => `Instead of ${name} (empty if none)`, askFirst: 'Ask them first; buy it once they agree', yuan: 'Write it like 12.50; at most 100,000', confirm: 'Confirm',
    kit: 'To take along', over: 'I have it', back: 'Handed back', isBack: 'back', wasGiven: 'with you', isWith: (who) => `with ${who}; tap once it is with you`,
    question: 'Ask them', questionTitle: 'What do you want to ask?', about: 'About which medicine (optional)', anything: 'Not about one', questionText: 'Your question', write: 'Write a few words', waits: 'Not answered yet', yes: 'They say yes', no: 'They say no',
    bill: 'Money', cost_: 'Paid for it', given_: 'Cash taken along', toThem: 'Goes back to them', toMe: 'They still owe', settle: 'Settled', settled: 'settled', settleSure: (yuan) => `¥${yuan} has changed hands?`,
    rate: 'Correct the urgency', rateWhy: 'Why?', rateHint: 'Those who asked read it', rateTo: 'It is', choose: 'Choose one', done: 'Noted',
  },
)
