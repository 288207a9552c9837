import { dictionary } from './words'

/** Words of a household whose bag lacks something. */
export const missingWords = dictionary(
  {
    say: '少了或坏了，报一下', title: '少了或坏了什么？', which: '哪个套餐', sort: '怎么了', count: '几份', less: '少一份', more: '多一份', note: '说明（可不填）', hint: '比如：袋子里只有一份。处理的人会看到，最多 200 字。', send: '提交', cancel: '先不报', sent: '已经报上去了，有结果会通知您',
    until: (when: string) => `${when} 前可以报。`, late: (when: string) => `${when} 后不能在这里报了，请直接联系团长。`, line: (what: string, name: string, count: string) => `${what}：${name} ×${count}`, by: (name: string) => `${name} 在核实`,
  },
  {
    say: 'Something is missing or damaged', title: 'What is wrong?', which: 'Which package', sort: 'What is wrong', count: 'How many', less: 'One less', more: 'One more', note: 'Anything to add (optional)', hint: 'For example: only one in the bag. Whoever looks into it reads this; at most 200 characters.', send: 'Send', cancel: 'Not now', sent: 'Sent; you will be told what comes of it',
    until: (when) => `You can say so until ${when}.`, late: (when) => `Since ${when} it cannot be said here any more; please turn to the leader.`, line: (what, name, count) => `${what}: ${name} ×${count}`, by: (name) => `${name} is looking into it`,
  },
)
