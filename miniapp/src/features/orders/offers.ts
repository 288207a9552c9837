/** What is on offer to a household: read on while something that is still open may stand on the next page. */
import type { CampaignLine } from '@shared/campaigns'
import { api } from './api'
import { isPast, stageOf } from './stage'

interface Chunk { readonly items: readonly CampaignLine[]; readonly cursor?: string }

const mostPages = 5

export async function offersOf(household: string, now: number, from?: string): Promise<Chunk> {
  const items: CampaignLine[] = []
  let cursor = from
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await api.campaigns.list({ query: { household, ...(cursor === undefined ? {} : { cursor }) } })
    items.push(...page.items)
    cursor = page.cursor
    const last = page.items.at(-1)
    // A page may be empty where others of the community are offered elsewhere.
    if (cursor === undefined || from !== undefined || (last && isPast(last, now))) break
  }
  return { items, ...(cursor === undefined ? {} : { cursor }) }
}

export interface Sorted { readonly open: CampaignLine[]; readonly toCome: CampaignLine[]; readonly over: CampaignLine[] }

/** Open ones by their close, the next first; those to come by their opening; the rest as they stand. */
export function sortOffers(items: readonly CampaignLine[], now: number): Sorted {
  const at = new Date(now).toISOString()
  const of = (is: (stage: string) => boolean) => items.filter((line) => is(stageOf(line, at)))
  return {
    open: of((stage) => stage === 'open').sort((a, b) => (a.closes < b.closes ? -1 : 1)),
    toCome: of((stage) => stage === 'to-come').sort((a, b) => (a.opens < b.opens ? -1 : 1)),
    over: of((stage) => stage !== 'open' && stage !== 'to-come'),
  }
}
