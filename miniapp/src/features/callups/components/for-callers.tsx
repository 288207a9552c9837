import type { ReactNode } from 'react'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { currentDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { StateView } from '@/ui/state-view'
import type { Community } from '../chosen-community'
import { InCommunity } from './in-community'

/** For those who may call for hands: at the community where they work, or at one below the place that they supervise. */
export function ForCallers({ children }: { children: (at: Community) => ReactNode }) {
  const words = useWords(callUpWords)
  return (
    <NeedsMe>
      {(me) => {
        const duties = currentDuties(me)
        const own = duties.find(({ role }) => role === 'community-worker')
        const above = duties.find(({ role }) => role === 'supervisor')
        if (own) return children(own)
        return above ? <InCommunity root={above.place} rootName={above.placeName}>{children}</InCommunity> : <StateView id='callups-no-place' art='lock' title={words.noPlace} text={words.noPlaceText} />
      }}
    </NeedsMe>
  )
}
