/**
 * A text that waits to be looked at carries the id of its check within itself, so that wherever it is copied (a log, a notice, a list) one word settles it.
 * The signs around it are taken out of whatever people type (shared/text.ts), so that nobody writes one.
 */
import type { Lang, Words } from '../../shared/words'

const [opens, then, ends] = ['\u2066', '\u2068', '\u2069'] as const
const marked = /\u2066(txt_[0-9A-Z]{26})\u2068([^\u2069]*)\u2069?/g

export const mark = (id: string, text: string): string => `${opens}${id}${then}${text}${ends}`
export const hasMarks = (text: string): boolean => text.includes(opens)

/** Each with the id of its check, wherever they stand. */
export const idsIn = (text: string): string[] => [...new Set([...text.matchAll(marked)].map(([, id = '']) => id))]

/** Not a date, nor anything else with a class of its own. */
const isPlain = (value: object): boolean => {
  const proto = Object.getPrototypeOf(value) as object | null
  return proto === null || Object.getPrototypeOf(proto) === null
}

/** Every text in an answer, with what stands for those that are marked. */
export function saying<T>(answer: T, say: (id: string, text: string) => string): T {
  if (typeof answer === 'string') return answer.replace(marked, (_, id: string, text: string) => say(id, text)) as T
  if (Array.isArray(answer)) return answer.map((one: unknown) => saying(one, say)) as T
  if (typeof answer !== 'object' || answer === null || !isPlain(answer)) return answer
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, saying(value as unknown, say)])) as T
}

/** For whoever may read it anyway: the papers of a campaign, the cash desk. */
export const asTyped = <T>(answer: T): T => saying(answer, (_, text) => text)

const words = {
  checking: { zh: '【待核】', en: '[checking] ' },
  waits: { zh: '（正在核对，稍后显示）', en: '(being checked)' },
  kept: { zh: '（没有通过核对）', en: '(not shown)' },
  keptBack: { zh: '【未通过】', en: '[not shown to others] ' },
} as const satisfies Record<string, Words>

export type TextState = 'waiting' | 'passed' | 'kept-back'

/** For whoever wrote it or looks after it with the mark that says how it stands; nobody else reads it before it has passed. */
export function said(state: TextState, text: string, { own, lang }: { own: boolean; lang: Lang }): string {
  if (state === 'passed') return text
  if (own) return `${words[state === 'waiting' ? 'checking' : 'keptBack'][lang]}${text}`
  return words[state === 'waiting' ? 'waits' : 'kept'][lang]
}

/** As it was typed: what stood before it on the page comes back with it. */
export const unsaid = (text: string): string => [words.checking.zh, words.checking.en, words.keptBack.zh, words.keptBack.en].reduce((left, sign) => (left.startsWith(sign) ? left.slice(sign.length) : left), text)
