/** The measures of a household: read whenever there is a network, kept on the phone for when there is none. */
import { useLoaded, type Loaded } from '@/api/use-loaded'
import { useWhen } from '@/i18n/when'
import type { Measure } from '@shared/measures'
import { api } from './api'
import { keepMeasures, keptMeasures } from './kept'
import { isAway } from './send-said'

export function useMine(household: string): Loaded<{ items: readonly Measure[] }> {
  const { today } = useWhen()
  const loaded = useLoaded<{ items: readonly Measure[] }>(household, async () => {
    const { items } = await api.measures.mine({ query: { household } })
    keepMeasures(household, items)
    return { items }
  })
  const kept = loaded.data || (loaded.refusal && !isAway(loaded.refusal)) ? undefined : keptMeasures(household, today)
  return kept ? { ...loaded, data: { items: kept } } : loaded
}
