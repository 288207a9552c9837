/** The community below their place for which somebody who supervises looks, until they look at another or leave the app. */
import { makeStore, useStore } from '@/session/store'

export interface Community { readonly place: string; readonly placeName: string }

const chosen = makeStore<{ readonly root: string; readonly at: Community } | undefined>(undefined)

export const chooseCommunity = (root: string, at: Community): void => { chosen.set({ root, at }) }

/** What was chosen below this place. */
export function useCommunity(root: string): Community | undefined {
  const known = useStore(chosen)
  return known?.root === root ? known.at : undefined
}
