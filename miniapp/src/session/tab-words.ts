/** The names on the tab bar follow the language; WeChat draws the bar itself, so it has to be told. */
import Taro from '@tarojs/taro'
import { coreWords } from '@/i18n/core'
import { preferences } from './preferences'

export function nameTabs(): void {
  const words = coreWords[preferences().lang]
  for (const [index, text] of [words.home, words.services, words.inbox, words.me].entries()) {
    void Promise.resolve(Taro.setTabBarItem({ index, text })).catch(() => undefined)
  }
}
