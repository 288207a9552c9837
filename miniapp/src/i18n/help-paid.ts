import { dictionary } from './words'

/** Words of money that is still to change hands, on either side. */
export const helpPaidWords = dictionary(
  {
    back: (yuan: string, who: string) => `${who}要找回的 ¥${yuan}，还没结清`, owed: (yuan: string, who: string) => `要付给${who}的 ¥${yuan}，还没结清`, carrier: '帮忙的人', me: '我',
    yes: (yuan: string) => `¥${yuan} 已经结清`, sure: (yuan: string) => `¥${yuan} 已经给清了？`, text: '会记下是谁、什么时候说的，对方看得到。', done: '已记下',
  },
  {
    back: (yuan, who) => `¥${yuan} to come back from ${who}, not settled yet`, owed: (yuan, who) => `¥${yuan} owed to ${who}, not settled yet`, carrier: 'whoever helped', me: 'me',
    yes: (yuan) => `¥${yuan} is settled`, sure: (yuan) => `¥${yuan} has changed hands?`, text: 'It is written down who said so and when, and the other side reads it.', done: 'Noted',
  },
)
