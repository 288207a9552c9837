import { dictionary } from './words'

/** Words of asking units for hands at a task. */
export const unitAskWords = dictionary(
  {
    units: '能派人的单位', sends: (hands: number) => `最多 ${String(hands)} 人`, ask: '请派人', askOf: (name: string) => `请${name}派人`, askTitle: (name: string) => `请${name}派人来帮忙`, askText: '点“记下并看电话”以后，给联系人打电话。谁请的、请几个人、做什么，会记在这件事的经过里，住户也看得到。', what: '请他们做什么？', hands: '请几个人？', fewer: '少一个人', more: '多一个人', yes: '记下并看电话', asked: '已记下，请给联系人打电话', choose: '请选一项',
    card: '请过的单位', line: (hands: number, what: string) => `请 ${String(hands)} 人：${what}`, waiting: '还没有答复', coming: (hands: number, when: string) => `来 ${String(hands)} 人，${when} 到`, cannot: '这次派不出人', dial: '拨打', answer: '记下答复', answerOf: (name: string) => `记下${name}的答复`, answerTitle: (name: string) => `${name}怎么说？`, says: '答复', comes: '会来', comesNot: '这次派不出人', howMany: '来几个人？', when: '什么时候到？', answered: '答复已记下',
    times: { half: '半小时内', one: '1 小时内', two: '2 小时内', four: '4 小时内', tomorrow: '明天早上 8 点' }, calls: (contact: string, phone: string) => `${contact} ${phone}`,
  },
  {
    units: 'Units that send hands', sends: (hands) => `up to ${String(hands)} people`, ask: 'Ask them', askOf: (name) => `Ask ${name} for people`, askTitle: (name) => `Ask ${name} for people`, askText: 'Tap “Record and show the number”, then call them. Who asked, for how many and for what stands in the story of this task; the household sees it, too.', what: 'For what?', hands: 'How many people?', fewer: 'One fewer', more: 'One more', yes: 'Record and show the number', asked: 'Recorded; now call them', choose: 'Choose one',
    card: 'Units that were asked', line: (hands, what) => `${String(hands)} people: ${what.toLowerCase()}`, waiting: 'No answer yet', coming: (hands, when) => `${String(hands)} come: ${when}`, cannot: 'Nobody to send this time', dial: 'Call', answer: 'Record the answer', answerOf: (name) => `Record the answer of ${name}`, answerTitle: (name) => `What does ${name} say?`, says: 'Answer', comes: 'They come', comesNot: 'Nobody to send this time', howMany: 'How many come?', when: 'When?', answered: 'Answer recorded',
    times: { half: 'Within half an hour', one: 'Within an hour', two: 'Within 2 hours', four: 'Within 4 hours', tomorrow: 'Tomorrow at 8' }, calls: (contact, phone) => `${contact} ${phone}`,
  },
)
