import { useEffect, useState } from 'react'
import { now } from '@/session/now'

const everyMs = 20_000

/** The present moment, for what a page says of time that runs out while it stays open. */
export function useMoment(): number {
  const [, setRound] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => { setRound((round) => round + 1) }, everyMs)
    return () => { clearInterval(timer) }
  }, [])
  return now()
}
