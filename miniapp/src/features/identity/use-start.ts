/** Where choosing a home begins: at the community of the link; else in the city that is known of the person, or was chosen last on this phone. */
import type { Me } from '@shared/identity'
import type { PathStep } from '@shared/places'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { arrival } from '@/session/arrival'
import { homeArea, toCity } from '@/session/home-area'
import { homeOf, waitingHome } from '@/session/me'

/** `link` is the name of the community whose link led here. */
interface Start { readonly path: readonly PathStep[]; readonly link?: string }

export function useStart(me: Me): Start {
  const linked = arrival()
  const known = linked ?? homeOf(me)?.community ?? waitingHome(me)?.community ?? me.duties[0]?.place ?? ''
  const { data } = useLoaded(known, () => api.places.read({ params: { place: known } }))
  if (!data) return { path: homeArea() }
  return linked === undefined ? { path: toCity(data.path) } : { path: data.path, link: data.name }
}
