/** Reading notices one by one, where the server keeps one mark: it is told once everything up to a notice was opened. */
import { useEffect } from 'react'
import type { Notice } from '@shared/notices'
import { api } from '@/api/client'
import { dropRead, openedNow, readAllUpTo, rememberOpened, useOpened } from './opened'
import { drawUnread, showUnread, unreadThere } from './unread'

type Listed = Pick<Notice, 'id' | 'unread'>

/**
 * The newest notice up to which all that is unread was opened. `items` are newest first; `unread` is how many the server counts, for
 * older ones may stand on pages that were not read yet.
 */
export function openedThrough(items: readonly Listed[], opened: readonly string[], unread: number): string | undefined {
  const waiting = items.filter((one) => one.unread).reverse()
  if (waiting.length < unread) return undefined
  const stop = waiting.findIndex((one) => !opened.includes(one.id))
  return (stop < 0 ? waiting : waiting.slice(0, stop)).at(-1)?.id
}

export async function readUpTo(id: Notice['id']): Promise<void> {
  const { unread } = await api.notices.read({ body: { upTo: id } })
  readAllUpTo(id)
  showUnread(unread)
}

function open(id: string, items: readonly Notice[]): void {
  rememberOpened(id)
  drawUnread()
  const through = openedThrough(items, openedNow().ids, unreadThere())
  const last = items.find((one) => one.id === through)
  // Without a network the phone alone remembers; the next one opened tells it.
  if (last && last.id > openedNow().upTo) void readUpTo(last.id).catch(() => undefined)
}

export function useReading(items: readonly Notice[]): { isNew: (notice: Notice) => boolean; open: (notice: Notice) => void } {
  const { ids } = useOpened()
  useEffect(() => {
    dropRead(items.filter((one) => !one.unread).map((one) => one.id))
  })
  return { isNew: ({ id, unread }) => unread && !ids.includes(id), open: ({ id, unread }) => { if (unread) open(id, items) } }
}
