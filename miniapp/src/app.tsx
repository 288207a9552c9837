import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { watchLostPages } from '@/session/lost-page'
import { startAt } from '@/session/ways'
import './app.scss'
import './theme/of-target'

watchLostPages()

export default function App({ children }: { children?: ReactNode }) {
  Taro.usePageNotFound(() => { startAt('lost') })
  return children
}
