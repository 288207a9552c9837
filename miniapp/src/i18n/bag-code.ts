import { dictionary } from './words'

/** A household's own bag: how far it is, and the code by which it is found. */
export const bagCodeWords = dictionary(
  {
    code: '取菜码', text: '取菜时出示二维码或报这六位码，也可以让家里人来。', picture: '取菜码的二维码',
    expected: '还没有到', arrived: (when: string) => `${when} 到了，可以取了`, uncollected: '已经到了，还没有取', collected: (when: string, by: string) => `${when} 取走了，经手：${by}`,
  },
  {
    code: 'Code', text: 'Show the picture or say these six characters; somebody of your family may come for you.', picture: 'The code as a QR code',
    expected: 'Not here yet', arrived: (when) => `Here since ${when}; you can collect it`, uncollected: 'It is here and was not collected', collected: (when, by) => `Collected ${when}, handed over by ${by}`,
  },
)
