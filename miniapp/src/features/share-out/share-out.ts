/** Sharing out a pile: who may get it, and giving it one by one, each once. */
import { useRef, useState } from 'react'
import type { Dealt } from '@shared/deal'
import { newId } from '@shared/ids'
import type { TaskLine } from '@shared/inbox'
import { claimersAt } from '@shared/task-kinds'
import { api } from '@/api/client'
import { asRefusal, type Refusal } from '@/api/refusal'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'

/** Those who are there at a place and may act on tasks of all these kinds. */
export function useThere(place: string, kinds: readonly TaskLine['kind'][]) {
  return useLoaded(place === '' ? '' : `${place} ${kinds.join()}`, async () => {
    const [{ items }, { level }] = await Promise.all([api.duties.page({ query: { place } }), api.places.read({ params: { place } })])
    const fits = items.filter((one) => one.there && kinds.every((kind) => claimersAt(kind, level).includes(one.role)))
    return fits.filter((one, index) => fits.findIndex((other) => other.user === one.user) === index)
  })
}

export interface Given { readonly given: readonly string[]; readonly refused: Readonly<Record<string, Refusal>> }

/** Gives them one after the other. The id of each event is kept with its task and person: a second tap sends again only what was not confirmed, and writes nothing twice. */
export function useGiving() {
  const act = useAct()
  const ids = useRef(new Map<string, string>())
  const [state, setState] = useState<Given>({ given: [], refused: {} })
  const give = (dealt: readonly Dealt[]): void => {
    void act.run(async () => {
      let now: Given = { given: state.given, refused: {} }
      for (const { task, user } of dealt.filter((one) => !state.given.includes(one.task))) {
        const key = `${task} ${user}`
        const id = ids.current.get(key) ?? newId('event')
        ids.current.set(key, id)
        try {
          await api.tasks.assign({ params: { task }, body: { id, user, free: true } })
          now = { ...now, given: [...now.given, task] }
        } catch (thrown) {
          now = { ...now, refused: { ...now.refused, [task]: asRefusal(thrown) } }
        }
        setState(now)
      }
    })
  }
  return { ...state, busy: act.busy, give }
}
