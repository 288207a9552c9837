/** A count that is entered: kept at every change, sent once, forgotten when it is written down. */
import { useState } from 'react'
import type { Station } from '@shared/bag-stages'
import type { Count, HandOver } from '@shared/handover'
import { newId } from '@shared/ids'
import { useAct, type Act } from '@/api/use-act'
import { now } from '@/session/now'
import { api } from './api'
import { countDraftAt, forgetCount, freshCount, keepCount, stationKey, type CountDraft } from './count-draft'
import { expectedAt, latestAt } from './counts'

export interface Counting {
  readonly lines: Count['lines']
  readonly note: string
  /** What is entered here was kept on this phone. */
  readonly goesOn: boolean
  readonly act: Act
  readonly count: (id: string, received: number) => void
  readonly setNote: (note: string) => void
  readonly anew: () => void
  /** True when it is written down. */
  readonly save: () => Promise<boolean>
}

export function useCount(of: HandOver, station: Station, building?: string): Counting {
  const act = useAct()
  const last = latestAt(of, station, building)
  const key = stationKey(of.campaign, station, building)
  const [draft, setDraft] = useState(() => countDraftAt(key, last?.at))
  const [goesOn, setGoesOn] = useState(draft.when !== '')
  const lines = expectedAt(of, building).map((one) => {
    const received = draft.got[one.package] ?? last?.lines.find((line) => line.package === one.package)?.received ?? one.quantity
    return { package: one.package, name: one.name, expected: one.quantity, received, difference: received - one.quantity }
  })
  // Another count has another id: what was sent and not heard of stays what it was.
  const change = (more: Partial<Pick<CountDraft, 'got' | 'note'>>): void => {
    const next = { ...draft, ...more, id: newId('event'), when: new Date(now()).toISOString() }
    setDraft(next)
    keepCount(next)
  }
  const anew = (): void => {
    forgetCount(key)
    setDraft(freshCount(key))
    setGoesOn(false)
  }
  const save = (): Promise<boolean> => act.run(async () => {
    const note = draft.note.trim()
    await api.handover.count({ params: { campaign: of.campaign }, body: { id: draft.id, station, ...(building === undefined ? {} : { building }), lines: lines.map((line) => ({ package: line.package, received: line.received })), ...(note === '' ? {} : { note }) } })
    forgetCount(key)
  })
  return { lines, note: draft.note, goesOn, act, count: (id, received) => { change({ got: { ...draft.got, [id]: received } }) }, setNote: (note) => { change({ note }) }, anew, save }
}
