/** A change of the tree on its way through what lies below: carried on call by call as long as somebody looks at it. */
import { useEffect, useRef, useState } from 'react'
import type { PlaceJob } from '@shared/places'
import { api } from '@/api/client'
import { asRefusal, type Refusal } from '@/api/refusal'

export interface Running { readonly job?: PlaceJob; readonly refusal?: Refusal; readonly begin: (job: PlaceJob) => void; readonly again: () => void }

/** `place`: where one is looking; `found`: what the server says still runs in its community. */
export function useJob(place: string, found: PlaceJob | undefined, onDone: (job: PlaceJob) => void): Running {
  const [own, setOwn] = useState<PlaceJob>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [round, setRound] = useState(0)
  const latest = useRef(onDone)
  useEffect(() => {
    latest.current = onDone
  })
  // What was read before the last answer knows less than that answer.
  const job = own?.state === 'running' || own?.id === found?.id ? own : found
  const take = (next: PlaceJob): void => {
    setOwn(next)
    if (next.state === 'done') latest.current(next)
  }
  useEffect(() => {
    if (job?.state !== 'running') return undefined
    let left = false
    const told = <T>(tell: (value: T) => void) => (value: T): void => { if (!left) tell(value) }
    void api.places.run({ params: { place, job: job.id } }).then(told(take), told((thrown: unknown) => { setRefusal(asRefusal(thrown)) }))
    return () => { left = true }
  }, [job, place, round])
  return {
    ...(job?.state === 'running' ? { job, ...(refusal ? { refusal } : {}) } : {}),
    begin: take,
    again: () => {
      setRefusal(undefined)
      setRound(round + 1)
    },
  }
}
