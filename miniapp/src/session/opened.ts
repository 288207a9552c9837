/** Notices opened on this phone: the server knows only up to where all was read, so what was opened out of turn is remembered here. */
import { forget, keep, readKept } from './kept'
import { makeStore, useStore } from './store'

/** `upTo`: what the server was told, as far as this phone knows. */
interface Opened { readonly ids: readonly string[]; readonly upTo: string }

const key = 'opened'
const limit = 200
const nothing: Opened = { ids: [], upTo: '' }

function kept(): Opened {
  const found = readKept(key)
  const ids: unknown = typeof found === 'object' && found !== null && 'ids' in found ? found.ids : undefined
  const upTo: unknown = typeof found === 'object' && found !== null && 'upTo' in found ? found.upTo : undefined
  return Array.isArray(ids) && ids.every((id): id is string => typeof id === 'string') && typeof upTo === 'string' ? { ids, upTo } : nothing
}

const store = makeStore(kept())
export const openedNow = store.get
export const useOpened = (): Opened => useStore(store)

function put(next: Opened): void {
  store.set(next)
  keep(key, next)
}

export function rememberOpened(id: string): void {
  const { ids, upTo } = store.get()
  if (!ids.includes(id)) put({ ids: [...ids, id].slice(-limit), upTo })
}

/** Ids are in the order of time. */
export function readAllUpTo(id: string): void {
  const { ids, upTo } = store.get()
  if (id > upTo) put({ ids, upTo: id })
}

/** What the server knows as read, told from this phone or from another. */
export function dropRead(ids: readonly string[]): void {
  const before = store.get()
  const left = before.ids.filter((id) => !ids.includes(id))
  if (left.length < before.ids.length) put({ ...before, ids: left })
}

/** How many of those that the server counts as unread were opened here. */
export const pending = ({ ids, upTo }: Opened): number => ids.filter((id) => id > upTo).length

export function forgetOpened(): void {
  store.set(nothing)
  forget(key)
}
