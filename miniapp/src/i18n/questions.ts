import { dictionary } from './words'

/** Words of questions and answers under a campaign. */
export const questionWords = dictionary(
  {
    title: '问与答', none: '还没有人提问。', more: '查看更多', ask: '问团长', text: '想问什么', hint: '最多 200 字。问题和答复邻居都能看到，不显示是谁问的。', send: '提交', sent: '已告诉团长，有了答复会通知您', mine: '我问的', waiting: '等团长答复', by: (name: string, when: string) => `${name} · ${when}`,
    hidden: '团长把这个问题收起来了，邻居看不到', answer: '答复', again: '改答复', answerText: '答复', answerHint: '最多 300 字，邻居都能看到。', answered: '已答复', hide: '收起来', show: '重新显示', cancel: '取消',
  },
  {
    title: 'Questions and answers', none: 'Nobody has asked anything yet.', more: 'Show more', ask: 'Ask the leader', text: 'Your question', hint: 'At most 200 characters. Neighbours read question and answer, not who asked.', send: 'Send', sent: 'The leader is told; you will hear of the answer', mine: 'I asked', waiting: 'Not answered yet', by: (name, when) => `${name} · ${when}`,
    hidden: 'The leader has hidden this from the neighbours', answer: 'Answer', again: 'Change the answer', answerText: 'Answer', answerHint: 'At most 300 characters; all neighbours read it.', answered: 'Answered', hide: 'Hide', show: 'Show again', cancel: 'Cancel',
  },
)
