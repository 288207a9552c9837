/** A difference on its way through the bags: carried on while somebody looks, and by the server's clock where nobody does. */
import { useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import type { Difference } from '@shared/differences'
import { api } from './api'

const soon = 1_500
const later = 10_000

/** `away`: the last time nobody answered. */
export interface Walk { readonly of: Difference; readonly away: boolean }

export function useWalk(known: Difference): Walk {
  const [walk, setWalk] = useState<Walk>({ of: known, away: false })
  const isShown = useRef(true)
  Taro.useDidShow(() => { isShown.current = true })
  Taro.useDidHide(() => { isShown.current = false })
  useEffect(() => { setWalk({ of: known, away: false }) }, [known])
  useEffect(() => {
    if (walk.of.state === 'done') return undefined
    let isOver = false
    const { campaign, id } = walk.of
    const step = async (): Promise<void> => {
      if (!isShown.current) {
        timer = setTimeout(() => { void step() }, soon)
        return
      }
      const next = await api.differences.run({ params: { campaign, difference: id } }).then((of) => ({ of, away: false }), () => ({ of: walk.of, away: true }))
      if (!isOver) setWalk(next)
    }
    let timer = setTimeout(() => { void step() }, walk.away ? later : soon)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [walk])
  return walk
}
