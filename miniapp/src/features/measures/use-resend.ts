/** What was said and not heard goes out again when the page is opened, when there is a network, and every half minute. */
import { useEffect, useRef } from 'react'
import Taro from '@tarojs/taro'
import type { CheckInBody } from '@shared/measures'
import { saidOf } from './kept'

const every = 30_000

export function useResend(measure: string, send: (body: CheckInBody) => void): void {
  const again = useRef<() => void>(() => undefined)
  useEffect(() => {
    again.current = () => {
      const said = saidOf(measure)
      if (said) send(said)
    }
  })
  useEffect(() => {
    const look = (): void => { again.current() }
    const listen = ({ isConnected }: { isConnected: boolean }): void => { if (isConnected) look() }
    look()
    const timer = setInterval(look, every)
    Taro.onNetworkStatusChange(listen)
    return () => {
      clearInterval(timer)
      Taro.offNetworkStatusChange(listen)
    }
  }, [])
}
