/** A campaign as it stands, read again every few seconds while its page is in front and orders may come. */
import { useEffect, useRef } from 'react'
import Taro from '@tarojs/taro'
import { useLoaded } from '@/api/use-loaded'
import { api } from './api'

const every = 15_000

export function useLive(id: string) {
  const found = useLoaded(id, () => api.campaigns.lead({ params: { campaign: id } }))
  const { data, reload } = found
  const isShown = useRef(true)
  Taro.useDidShow(() => { isShown.current = true })
  Taro.useDidHide(() => { isShown.current = false })
  const runs = data?.state === 'open' || data?.state === 'closing'
  useEffect(() => {
    if (!runs) return undefined
    const ticking = setInterval(() => { if (isShown.current) void reload() }, every)
    return () => { clearInterval(ticking) }
  }, [runs, reload])
  return found
}
