/** How somebody who files no report of their own reached the worker who files it for them. */
import type { Words } from './words'

export const channels = ['phone', 'desk', 'visit'] as const
export type Channel = (typeof channels)[number]
export const channelWords: Record<Channel, Words> = {
  phone: { zh: '打来电话', en: 'By phone' },
  desk: { zh: '到社区窗口', en: 'At the desk' },
  visit: { zh: '上门走访', en: 'On a visit' },
}
