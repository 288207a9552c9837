/** What a tab page does each time it is shown. */
import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import { refreshMe } from './me'
import { usePreferences } from './preferences'
import { tokenNow } from './sign-in'
import { nameTabs } from './tab-words'
import { refreshUnread } from './unread'

export function useTabPage(): void {
  const { lang } = usePreferences()
  useEffect(nameTabs, [lang])
  Taro.useDidShow(() => {
    nameTabs()
    void refreshUnread()
    if (tokenNow() !== undefined) void refreshMe()
  })
}
