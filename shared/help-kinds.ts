/** The kinds of help somebody may ask for, and the steps of whoever brings it. Without schemas: the phone's lists carry it, too. */
import type { Words } from './words'

export const helpKinds = ['medicine', 'transport', 'meal', 'errand', 'psychological', 'infant', 'stranded', 'other', 'call-back'] as const
export type HelpKind = (typeof helpKinds)[number]

export const isHelpKind = (kind: string): kind is HelpKind => helpKinds.some((one) => one === kind)

export const helpSteps = ['on-my-way', 'bought', 'picked-up', 'delivered'] as const
export type HelpStep = (typeof helpSteps)[number]
export const helpStepWords: Record<HelpStep, Words> = {
  'on-my-way': { zh: '出发了', en: 'On my way' },
  bought: { zh: '买到了', en: 'Bought' },
  'picked-up': { zh: '接到人了', en: 'Picked up' },
  delivered: { zh: '送到了', en: 'Delivered' },
}

/** One after the other, none left out. What has steps is settled by the word of whoever got it; what has none by its holder. */
export const stepsOf: Readonly<Record<HelpKind, readonly HelpStep[]>> = {
  medicine: ['on-my-way', 'bought', 'delivered'],
  errand: ['on-my-way', 'bought', 'delivered'],
  infant: ['on-my-way', 'bought', 'delivered'],
  meal: ['on-my-way', 'delivered'],
  transport: ['on-my-way', 'picked-up', 'delivered'],
  psychological: [], stranded: [], other: [], 'call-back': [],
}

/** The step that may be done now; undefined after the last, and where there is none. */
export function nextStep(kind: HelpKind, done: HelpStep | undefined): HelpStep | undefined {
  const steps = stepsOf[kind]
  return steps[done === undefined ? 0 : steps.indexOf(done) + 1]
}

/** The last step of a kind: from then on somebody's word is waited for. */
export const isLastStep = (kind: HelpKind, done: HelpStep | undefined): boolean => done !== undefined && stepsOf[kind].at(-1) === done

export const languages = ['mandarin', 'dialect', 'english', 'signing'] as const
export type Language = (typeof languages)[number]
export const languageWords: Record<Language, Words> = {
  mandarin: { zh: '普通话', en: 'Mandarin' },
  dialect: { zh: '方言', en: 'Dialect' },
  english: { zh: '英语', en: 'English' },
  signing: { zh: '手语', en: 'Sign language' },
}
