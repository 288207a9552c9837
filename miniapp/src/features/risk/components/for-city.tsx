import type { ReactNode } from 'react'
import type { Duty } from '@shared/duty-schema'
import { riskWords } from '@/i18n/risk'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { StateView } from '@/ui/state-view'
import { cityDuty } from '../city'

/** For the supervisors of a city. */
export function ForCity({ children }: { children: (duty: Duty) => ReactNode }) {
  const words = useWords(riskWords)
  return (
    <NeedsMe>
      {(me) => {
        const duty = cityDuty(me)
        return duty ? children(duty) : <StateView id='risk-refused' art='lock' title={words.refused} text={words.refusedText} />
      }}
    </NeedsMe>
  )
}
