/** Dictionaries: Chinese is the shape, English must have every key of it, or it does not compile. */
import type { Words } from '@shared/words'
import { usePreferences } from '@/session/preferences'

type Shape<T> = { readonly [K in keyof T]: T[K] extends (...given: infer A) => string ? (...given: A) => string : T[K] extends string ? string : Shape<T[K]> }
export interface Dictionary<T> { readonly zh: T; readonly en: Shape<T> }

export function dictionary<T>(zh: T, en: Shape<T>): Dictionary<T> {
  return { zh, en }
}

export function useWords<T>(words: Dictionary<T>): T | Shape<T> {
  return words[usePreferences().lang]
}

/** Says a text of the contract in the person's language. */
export function useSay(): (text: Words) => string {
  const { lang } = usePreferences()
  return (text) => text[lang]
}

/** Names one after the other, as the person's language strings them. */
export function useListed(): (names: readonly string[]) => string {
  const { lang } = usePreferences()
  return (names) => names.join(lang === 'zh' ? '、' : ', ')
}
