import type { ReactNode } from 'react'
import type { Duty } from '@shared/duty-schema'
import { careWords } from '@/i18n/care'
import { useWords } from '@/i18n/words'
import { inboxDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { StateView } from '@/ui/state-view'

/** For those who may enter households at a place of theirs. */
export function ForCarers({ children }: { children: (duty: Duty) => ReactNode }) {
  const words = useWords(careWords)
  return (
    <NeedsMe>
      {(me) => {
        const duty = inboxDuties(me).find((one) => one.role !== 'supervisor')
        return duty ? children(duty) : <StateView id='care-refused' art='lock' title={words.refused} text={words.refusedText} />
      }}
    </NeedsMe>
  )
}
