import { dictionary } from './words'

/** Trying to reach somebody: what was tried, and what comes next. */
export const reachWords = dictionary(
  {
    atDoor: { reached: '上门，见到人了', 'no-answer': '上门，没有人应' }, tried: '联系过几次', next: '下一步', from: (when: string) => `换个时段再打，${when} 以后`, plans: { call: '换个时段再打', visit: '上门看看', close: '再联系，或按联系不上办结' }, standsTill: '等回复到',
    between: '道谢或反映问题', trouble: '什么问题', saidBy: '谁反映的', saidOf: '说的是谁', request: '哪一件求助', words: '原话', sides: { carrier: '帮忙的人', household: '求助的人家' },
  },
  {
    atDoor: { reached: 'At the door: met them', 'no-answer': 'At the door: nobody came' }, tried: 'Tried to reach them', next: 'Next', from: (when) => `Call at another hour, from ${when}`, plans: { call: 'Call at another hour', visit: 'Go to their door', close: 'Try again, or close as not reached' }, standsTill: 'Waiting until',
    between: 'Thanks, or trouble', trouble: 'What', saidBy: 'Who says it', saidOf: 'Of whom', request: 'With which request', words: 'In their words', sides: { carrier: 'who helps', household: 'who was helped' },
  },
)
