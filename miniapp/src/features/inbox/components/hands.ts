/** Who is there now and could do a task, and giving it to one of them. */
import type { Helper, TaskMoved } from '@shared/inbox'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import type { Detail } from './sheet-frame'

/** Where it stands first, then nearby; with `at` in that place. Whoever holds it already is left out. */
export function useHands({ task }: Detail, at?: string) {
  return useLoaded(`${task.id} hands ${at ?? ''}`, async () => {
    const { items } = await api.tasks.hands({ params: { task: task.id }, query: at === undefined ? {} : { at } })
    return items.filter((one) => one.user !== task.holder?.id)
  })
}

export function give(task: string, { user, place, here }: Helper, id: string): Promise<TaskMoved> {
  return api.tasks.assign({ params: { task }, body: { id, user, ...(here ? {} : { from: place }) } })
}
