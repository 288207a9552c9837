import type { ReactNode } from 'react'
import { watchLostPages } from '@/session/lost-page'
import './app.scss'

watchLostPages()

export default function App({ children }: { children?: ReactNode }) {
  return children
}
