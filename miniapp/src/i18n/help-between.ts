import { dictionary } from './words'

/** What whoever brings help and those it is for say of one another. */
export const betweenWords = dictionary(
  {
    thankThem: '谢谢帮忙的人', reported: (settled: boolean) => (settled ? '您反映的问题，社区处理过了。' : '您反映的问题，社区在处理。'), thank: '谢谢对方', thankHow: '送一句', thankText: '再说一句（可不填）', thankYes: '送出', thanked: '对方会收到', trouble: '反映问题', troubleText: '只有社区工作人员能看到，对方看不到。有危险请先报警。', what: '什么问题', more: '怎么回事？（可不填）', send: '告诉社区', told: '社区会了解情况', choose: '请选一项',
  },
  {
    thankThem: 'Thank whoever helped', reported: (settled) => (settled ? 'The community has dealt with what you reported.' : 'The community looks into what you reported.'), thank: 'Thank them', thankHow: 'Send', thankText: 'A word more (optional)', thankYes: 'Send it', thanked: 'They will read it', trouble: 'Report trouble', troubleText: 'Only the community’s workers read it, the other side does not. In danger, call the police first.', what: 'What is wrong', more: 'What happened? (optional)', send: 'Tell the community', told: 'The community will look into it', choose: 'Choose one',
  },
)
