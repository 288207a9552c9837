import type { ReactNode } from 'react'
import type { Duty } from '@shared/duty-schema'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { currentDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { StateView } from '@/ui/state-view'

/** For those who may call for hands at a community of theirs. */
export function ForCallers({ children }: { children: (duty: Duty) => ReactNode }) {
  const words = useWords(callUpWords)
  return (
    <NeedsMe>
      {(me) => {
        const duty = currentDuties(me).find(({ role }) => role === 'community-worker')
        return duty ? children(duty) : <StateView id='callups-no-place' art='lock' title={words.noPlace} text={words.noPlaceText} />
      }}
    </NeedsMe>
  )
}
