/** The passes of a household: made anew whenever they are looked at with a network, kept on the phone for when there is none. */
import type { HeldPasses } from '@shared/gate'
import { useLoaded } from '@/api/use-loaded'
import { keep, readKept } from '@/session/kept'
import { passesKey } from '@/session/personal'
import { api } from './api'

export function keptPasses(): HeldPasses | undefined {
  const kept = readKept(passesKey)
  return typeof kept === 'object' && kept !== null && Array.isArray((kept as { items?: unknown }).items) ? kept as HeldPasses : undefined
}

export function usePasses(household: string) {
  const loaded = useLoaded(household, async () => {
    const passes = await api.gate.passes({ body: { household } })
    keep(passesKey, passes)
    return passes
  })
  const kept = keptPasses()
  const data = loaded.data ?? (kept?.household === household ? kept : undefined)
  const put = (passes: HeldPasses): void => {
    keep(passesKey, passes)
    loaded.put(passes)
  }
  return { loaded: data ? { ...loaded, data } : loaded, put }
}
