import type { ReactNode } from 'react'
import type { Duty } from '@shared/duty-schema'
import { measureWords } from '@/i18n/measures'
import { useWords } from '@/i18n/words'
import { inboxDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { StateView } from '@/ui/state-view'

/** For those who have an inbox; whoever supervises comes by that duty only where they have no other. */
export function ForStaff({ children }: { children: (duty: Duty) => ReactNode }) {
  const words = useWords(measureWords)
  return (
    <NeedsMe>
      {(me) => {
        const duties = inboxDuties(me)
        const duty = duties.find((one) => one.role !== 'supervisor') ?? duties[0]
        return duty ? children(duty) : <StateView id='measures-refused' art='lock' title={words.refused} text={words.refusedText} />
      }}
    </NeedsMe>
  )
}
