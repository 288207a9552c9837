/** A list that grows by pages; begins anew when its key changes or the page is shown again. */
import { useRef, useState } from 'react'
import { useAct } from './use-act'
import { useLoaded, type Loaded } from './use-loaded'

interface Chunk<T> { readonly items: readonly T[]; readonly cursor?: string }
export interface Paged<T> { readonly first: Loaded<Chunk<T>>; readonly items: readonly T[]; readonly more: boolean; readonly growing: ReturnType<typeof useAct>; readonly grow: () => void }

interface Rest<T> { readonly of?: Chunk<T>; readonly items: readonly T[]; readonly cursor?: string }

export function usePaged<T extends { readonly id: string }>(key: string, read: (cursor?: string) => Promise<Chunk<T>>): Paged<T> {
  const first = useLoaded(key, () => read())
  const [rest, setRest] = useState<Rest<T>>({ items: [] })
  const growing = useAct()
  const latest = useRef(first.data)
  latest.current = first.data
  const own = rest.of === first.data
  const cursor = own && rest.of ? rest.cursor : first.data?.cursor
  const grow = (): void => {
    const from = first.data
    void growing.run(async () => {
      const chunk = await read(cursor)
      if (latest.current === from) setRest({ of: from, items: [...(own ? rest.items : []), ...chunk.items], cursor: chunk.cursor })
    })
  }
  const all = [...(first.data?.items ?? []), ...(own ? rest.items : [])]
  const items = all.filter((one, index) => all.findIndex((other) => other.id === one.id) === index)
  return { first, items, more: cursor !== undefined, growing, grow }
}
