/** How many notices wait: asked when a tab page is shown, kept as the badge on the inbox's tab. */
import Taro from '@tarojs/taro'
import { api } from '@/api/client'
import { openedNow, pending, useOpened } from './opened'
import { tokenNow } from './sign-in'
import { makeStore, useStore } from './store'

/** As the server counts. */
const store = makeStore(0)
const inboxTab = 2

export const unreadThere = store.get

export function useUnread(): number {
  const opened = useOpened()
  return Math.max(useStore(store) - pending(opened), 0)
}

/** The badge on the tab, less what was opened here. */
export function drawUnread(): void {
  const unread = Math.max(store.get() - pending(openedNow()), 0)
  const drawn = unread > 0 ? Taro.setTabBarBadge({ index: inboxTab, text: unread > 99 ? '99+' : String(unread) }) : Taro.removeTabBarBadge({ index: inboxTab })
  // Pages without a tab bar cannot set a badge; the next tab page does.
  void drawn.catch(() => undefined)
}

export function showUnread(unread: number): void {
  store.set(unread)
  drawUnread()
}

export async function refreshUnread(): Promise<void> {
  if (tokenNow() === undefined) {
    showUnread(0)
    return
  }
  try {
    showUnread((await api.notices.unread()).unread)
  } catch {
    if (tokenNow() === undefined) showUnread(0)
  }
}
