/** Elder mode and language: remembered on this phone, the same on every page at once. */
import Taro from '@tarojs/taro'
import type { Lang } from '@shared/words'
import { keep, readKept } from './kept'
import { makeStore, useStore } from './store'

export interface Preferences { readonly elder: boolean; readonly lang: Lang }

function systemLanguage(): Lang {
  try {
    return /^en/i.test(Taro.getAppBaseInfo().language ?? '') ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

function firstLanguage(): Lang {
  const kept = readKept('lang')
  return kept === 'zh' || kept === 'en' ? kept : systemLanguage()
}

const store = makeStore<Preferences>({ elder: readKept('elder') === true, lang: firstLanguage() })

/** In a browser the tab bar stands outside the pages, and screen readers ask the document for its language. */
function tellDocument({ elder, lang }: Preferences): void {
  if (process.env.TARO_ENV !== 'h5') return
  document.documentElement.classList.toggle('elder-root', elder)
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
}
tellDocument(store.get())

export const preferences = store.get
export const watchPreferences = store.watch
export const usePreferences = (): Preferences => useStore(store)

export function setPreferences(change: Partial<Preferences>): void {
  const next = { ...store.get(), ...change }
  keep('elder', next.elder)
  keep('lang', next.lang)
  tellDocument(next)
  store.set(next)
}
