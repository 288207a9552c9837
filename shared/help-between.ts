/** What whoever brings help and those it is for say of one another: thanks, and trouble. */
import type { Words } from './words'

/** Thanks for who does not type; drawn where they are chosen and where they arrive, said everywhere else. */
export const thankWords = {
  flower: { zh: '送您一朵花', en: 'A flower for you' },
  thumb: { zh: '真周到', en: 'Well done' },
  heart: { zh: '谢谢您', en: 'Thank you' },
  well: { zh: '多保重', en: 'Take care' },
} as const satisfies Record<string, Words>
export type ThankWord = keyof typeof thankWords
export const thankNames = Object.keys(thankWords) as [ThankWord, ...ThankWord[]]

/** Those that a household chooses from: one tap each, so few and large. */
export const householdThanks = ['heart', 'flower', 'thumb'] as const satisfies readonly ThankWord[]

/** What can go wrong, by who says it. */
export const troubleWords = {
  carrier: {
    nobody: { zh: '到了没有人', en: 'Nobody was there' },
    'wrong-address': { zh: '地址不对', en: 'The address is wrong' },
    'not-paid': { zh: '没有付钱', en: 'They did not pay' },
    threatened: { zh: '受到威胁或辱骂', en: 'I was threatened or insulted' },
    other: { zh: '别的事', en: 'Something else' },
  },
  household: {
    rude: { zh: '态度不好', en: 'They were rude' },
    money: { zh: '钱不对', en: 'The money is not right' },
    goods: { zh: '东西不对', en: 'The things are not right' },
    threatened: { zh: '受到威胁或骚扰', en: 'I was threatened or harassed' },
    other: { zh: '别的事', en: 'Something else' },
  },
} as const satisfies Record<string, Record<string, Words>>
export type TroubleSide = keyof typeof troubleWords
export const troubleSides = Object.keys(troubleWords) as [TroubleSide, ...TroubleSide[]]
export const carrierTroubles = Object.keys(troubleWords.carrier) as [keyof typeof troubleWords.carrier, ...(keyof typeof troubleWords.carrier)[]]
export const householdTroubles = Object.keys(troubleWords.household) as [keyof typeof troubleWords.household, ...(keyof typeof troubleWords.household)[]]

/** What it was, in the words of whoever said it. */
export const sayTrouble = (side: TroubleSide, sort: string): Words => (troubleWords[side] as Readonly<Record<string, Words>>)[sort] ?? troubleWords.carrier.other
