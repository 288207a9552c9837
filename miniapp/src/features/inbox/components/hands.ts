/** Who is there now and could do a task, which units could send hands, and giving it to one person. */
import type { Helper, TaskMoved } from '@shared/inbox'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import type { Detail } from './sheet-frame'

/** Where it stands first, then nearby; with `at` in that place. Whoever holds it already is left out. */
export function useHands({ task }: Detail, at?: string) {
  return useLoaded(`${task.id} hands ${at ?? ''}`, async () => {
    const { items, units } = await api.tasks.hands({ params: { task: task.id }, query: at === undefined ? {} : { at } })
    return { people: items.filter((one) => one.user !== task.holder?.id), units }
  })
}

export function give(task: string, { user, place, here }: Helper, id: string): Promise<TaskMoved> {
  return api.tasks.assign({ params: { task }, body: { id, user, ...(here ? {} : { from: place }) } })
}
