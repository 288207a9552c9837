import { dictionary } from './words'

/** Words of those who lead: the overdue below a place, hands lent, and what happens overnight; carried by the inbox's subpackage alone. */
export const aboveWords = dictionary(
  {
    overdue: '逾期', overdueAt: (place: string) => `${place}：逾期的任务`, overdueText: '下面任何一级逾期、提醒过的都在这里，最急、拖得最久的在前。', noOverdue: '没有逾期的任务', noOverdueText: '到了时间没有办结的，会出现在这里。', belongs: (way: string) => `属于 ${way}`,
    overnight: '今晚还没办完的', overnightText: '每一件说一下今晚怎么办。说过的明天照常办，期限不变。', forAll: (count: number) => `这 ${String(count)} 件都这样办`, unsaid: '还没有交代', saidBefore: '已经交代', allSaid: '今晚都交代了', allSaidText: '没有办完的都有了着落。', byDay: '晚上 9 点开始', byDayText: '每晚 9 点，这里会列出还没有办完的任务，请逐件交代今晚怎么办。', more: '补充一句（可不填）', moreHint: '先写好，再点任务下面的选择，会一起记下', planOf: (what: string) => `${what}：今晚怎么办`,
    here: (place: string) => `${place}值班的人`, nearby: '附近值班的人，来帮这一件', elsewhere: '别的社区谁在值班', hands: '可以帮忙的人', handsText: '这件事下面没有人办，转到了这里。请一位正在值班的人来办，这一件办完就结束。', noHands: '附近现在没有人值班。', lend: '请 TA 办', lendTo: (name: string) => `请 ${name} 来办`,
  },
  {
    overdue: 'Overdue', overdueAt: (place) => `${place}: overdue tasks`, overdueText: 'What is overdue and was reminded of, at any level below; the most urgent and longest overdue first.', noOverdue: 'Nothing is overdue', noOverdueText: 'What is not closed in time will appear here.', belongs: (way) => `Belongs to ${way}`,
    overnight: 'Still open tonight', overnightText: 'Say of each what happens to it tonight. No due time changes.', forAll: (count) => `The same for all ${String(count)}`, unsaid: 'Without a word', saidBefore: 'Said tonight', allSaid: 'All said for tonight', allSaidText: 'Everything that is open is taken care of.', byDay: 'From nine in the evening', byDayText: 'Every evening at nine what is still open is listed here; say of each what happens overnight.', more: 'A line more (optional)', moreHint: 'Write it first, then choose below a task: it is kept with that', planOf: (what) => `${what}: what happens tonight`,
    here: (place) => `On duty at ${place}`, nearby: 'On duty nearby, to help with this one', elsewhere: 'Who is on duty in another community', hands: 'Hands nearby', handsText: 'Nobody below did this, so it came up here. Ask somebody on duty to do it; it is for this one task only.', noHands: 'Nobody is on duty nearby now.', lend: 'Ask them', lendTo: (name) => `Ask ${name} to do it`,
  },
)
