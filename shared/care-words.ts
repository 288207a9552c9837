/** Why somebody is looked after, and after how many days without a word somebody knocks. Apart from the contract, for the phone's pages. */
import type { Words } from './words'

export const careReasons = ['elder-alone', 'disabled', 'pregnant', 'chronic'] as const
export type CareReason = (typeof careReasons)[number]
export const careReasonWords: Record<CareReason, Words> = {
  'elder-alone': { zh: '独居老人', en: 'Elder living alone' },
  disabled: { zh: '行动不便', en: 'Disabled' },
  pregnant: { zh: '孕产妇', en: 'Pregnant, or just had a baby' },
  chronic: { zh: '长期患病', en: 'Long-term illness' },
}

/** Days without a word. Two weeks at most: for so long a closed request can be read, which is how it is known that something was heard. */
export const careDays = [3, 5, 7, 14] as const
