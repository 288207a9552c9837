/** A list on its way through its people: carried on call by call as long as somebody looks at it; the schedule carries on what nobody watches. */
import { useEffect, useRef, useState } from 'react'
import type { ArrivalList } from '@shared/arrivals'
import { asRefusal, type Refusal } from '@/api/refusal'
import { api } from './api'

export function useRun(list: ArrivalList | undefined, onStep: (next: ArrivalList) => void): { refusal?: Refusal; again: () => void } {
  const [refusal, setRefusal] = useState<Refusal>()
  const [round, setRound] = useState(0)
  const latest = useRef(onStep)
  useEffect(() => {
    latest.current = onStep
  })
  // Each answer is another list, and asks for the next step.
  useEffect(() => {
    if (list?.state !== 'running') return undefined
    let left = false
    void api.arrivals.run({ params: { place: list.place, list: list.id } }).then((next) => { if (!left) latest.current(next) }, (thrown: unknown) => { if (!left) setRefusal(asRefusal(thrown)) })
    return () => { left = true }
  }, [list, round])
  return { ...(refusal ? { refusal } : {}), again: () => { setRefusal(undefined); setRound(round + 1) } }
}
