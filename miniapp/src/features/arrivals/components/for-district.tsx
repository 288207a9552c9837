import type { ReactNode } from 'react'
import type { Duty } from '@shared/duty-schema'
import { arrivalWords } from '@/i18n/arrivals'
import { useWords } from '@/i18n/words'
import { currentDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { StateView } from '@/ui/state-view'

/** A district's id has six figures; lists come to districts. */
export const isDistrict = ({ role, place }: Duty): boolean => role === 'supervisor' && /^\d{6}$/.test(place)

/** For whoever supervises a district. */
export function ForDistrict({ children }: { children: (duty: Duty) => ReactNode }) {
  const words = useWords(arrivalWords)
  return (
    <NeedsMe>
      {(me) => {
        const duty = currentDuties(me).find(isDistrict)
        return duty ? children(duty) : <StateView id='arrivals-refused' art='lock' title={words.refused} text={words.refusedText} />
      }}
    </NeedsMe>
  )
}
