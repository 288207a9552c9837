import { dictionary } from './words'

/** Words of what somebody brought and is closed. */
export const broughtWords = dictionary(
  {
    title: '帮过的忙', lead: '最近送到的，两周后不再显示。可以谢谢对方，也可以反映问题。', none: '最近没有送到过的', noneText: '送到并确认以后，会在这里留两周。', closed: (when: string) => `${when} 办结`, thanks: '对方说', number: '编号', when: '办结', noThanks: '还没有说什么',
    gone: '这个求助不在这里', goneText: '它可能还在办，或者过了两周已经清除。', work: '看这个求助', all: '看全部帮过的', thanked: '您谢过了', later: '后来又求助了一次，由别人送到。这次的钱如果还没有结清，请社区工作人员记下。',
  },
  {
    title: 'What I brought', lead: 'What arrived lately; it goes after two weeks. Thank them, or report trouble.', none: 'Nothing was brought lately', noneText: 'Once something is brought and confirmed it stands here for two weeks.', closed: (when) => `Closed ${when}`, thanks: 'They say', number: 'Number', when: 'Closed', noThanks: 'Nothing yet',
    gone: 'This request is not here', goneText: 'It may be under way still, or has gone after its two weeks.', work: 'To the request', all: 'All that I brought', thanked: 'You have thanked them', later: 'It was asked for again, and brought by somebody else. If money of yours is still open, a community worker writes down that it was settled.',
  },
)
