import { dictionary } from './words'

/** Words of a proposal to end a measure; carried by the subpackage of measures alone. */
export const freedWords = dictionary(
  { title: '名单改了，可以结束', text: (list: number, address: string) => `第 ${String(list)} 版名单里不再有：${address}`, end: '结束措施', ended: '已结束，本人会收到通知' },
  { title: 'A list changed: it may end', text: (list, address) => `Version ${String(list)} of the list no longer has: ${address}`, end: 'End the measure', ended: 'Ended; they are told' },
)
