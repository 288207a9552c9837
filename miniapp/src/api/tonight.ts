import type { OvernightLine } from '@shared/inbox'
import { api } from './client'

interface Chunk { readonly items: readonly OvernightLine[]; readonly cursor?: string }

/** What is open tonight, read on until there is something of which nobody has said a word, or nothing more: that all is said is known at the end only. */
export async function tonightPage(place: string, from?: string): Promise<Chunk> {
  const items: OvernightLine[] = []
  let cursor = from
  do {
    const page = await api.tasks.overnight({ query: { place, ...(cursor === undefined ? {} : { cursor }) } })
    items.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined && items.every((one) => one.plan !== undefined))
  return { items, ...(cursor === undefined ? {} : { cursor }) }
}
