import { dictionary } from './words'

/** Words of questions and answers under a campaign, for those who ask. */
export const questionWords = dictionary(
  {
    title: '问与答', none: '还没有人提问。', more: '查看更多', ask: '问团长', text: '想问什么', hint: '最多 200 字。问题和答复邻居都能看到，不显示是谁问的。', send: '提交', sent: '已告诉团长，有了答复会通知您', mine: '我问的', waiting: '等团长答复', by: (name: string, when: string) => `${name} · ${when}`,
    hidden: '团长把这个问题收起来了，邻居看不到', cancel: '取消',
  },
  {
    title: 'Questions and answers', none: 'Nobody has asked anything yet.', more: 'Show more', ask: 'Ask the leader', text: 'Your question', hint: 'At most 200 characters. Neighbours read question and answer, not who asked.', send: 'Send', sent: 'The leader is told; you will hear of the answer', mine: 'I asked', waiting: 'Not answered yet', by: (name, when) => `${name} · ${when}`,
    hidden: 'The leader has hidden this from the neighbours', cancel: 'Cancel',
  },
)

/** For who answers. */
export const answerWords = dictionary(
  {
    title: '问与答', waiting: (n: number) => `${n} 个问题等您答复`, none: '还没有人提问。有人问了，会通知您，在这里答复。', unfold: (n: number) => `看其余 ${n} 个问题`, fold: '收起来', more: '查看更早的', hidden: '邻居现在看不到，只有提问的人看得到',
    answer: '答复', again: '改答复', text: '您的答复', hint: '最多 300 字，邻居都能看到；提问的人会收到通知。', send: '发出', blank: '请写下答复', answered: '已答复', hide: '不给邻居看', show: '给邻居看',
  },
  {
    title: 'Questions and answers', waiting: (n) => (n === 1 ? '1 question waits for you' : `${n} questions wait for you`), none: 'Nobody has asked anything yet. You are told when somebody does, and answer here.', unfold: (n) => `See the other ${n}`, fold: 'Fold', more: 'Show older ones', hidden: 'Hidden: only whoever asked still sees it',
    answer: 'Answer', again: 'Change the answer', text: 'Your answer', hint: 'At most 300 characters; all neighbours read it, and whoever asked is told.', send: 'Send', blank: 'Write an answer', answered: 'Answered', hide: 'Hide from neighbours', show: 'Show to neighbours',
  },
)
