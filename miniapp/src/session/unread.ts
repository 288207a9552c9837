/** How many notices wait: asked when a tab page is shown, kept as the badge on the inbox's tab. */
import Taro from '@tarojs/taro'
import { api } from '@/api/client'
import { tokenNow } from './sign-in'
import { makeStore, useStore } from './store'

const store = makeStore(0)
const inboxTab = 2

export const useUnread = (): number => useStore(store)

export function showUnread(unread: number): void {
  store.set(unread)
  const drawn = unread > 0 ? Taro.setTabBarBadge({ index: inboxTab, text: unread > 99 ? '99+' : String(unread) }) : Taro.removeTabBarBadge({ index: inboxTab })
  // Pages without a tab bar cannot set a badge; the next tab page does.
  void drawn.catch(() => undefined)
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
