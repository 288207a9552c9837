/** Where a text stands that others read. */
import type { Words } from './words'

export const textSourceWords = {
  help: { zh: '求助', en: 'Request for help' },
  word: { zh: '求助里的话', en: 'Said about a request for help' },
  campaign: { zh: '团购', en: 'Group-buy' },
  callup: { zh: '召集', en: 'Call-up' },
  question: { zh: '团购提问', en: 'Question about a group-buy' },
} as const satisfies Record<string, Words>

export type TextSource = keyof typeof textSourceWords
export const textSources = Object.keys(textSourceWords) as [TextSource, ...TextSource[]]
