import type { ReactNode } from 'react'
import Taro from '@tarojs/taro'
import type { Duty } from '@shared/duty-schema'
import { isCity } from '@shared/place-tree'
import { arrivalWords } from '@/i18n/arrivals'
import { useWords } from '@/i18n/words'
import { currentDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { StateView } from '@/ui/state-view'
import { Districts } from './districts'

/** `city`: of whoever supervises it, and has chosen one of its districts. */
export interface AtDistrict { readonly place: string; readonly name: string; readonly city?: string }

const isSupervisor = ({ role }: Duty): boolean => role === 'supervisor'
/** A district's id has six figures, and begins with its city's; lists come to districts. */
const isDistrict = (place: string): boolean => /^\d{6}$/.test(place)

/** For whoever supervises a district; of a city, for the district that is chosen. */
export function ForDistrict({ children }: { children: (at: AtDistrict) => ReactNode }) {
  const words = useWords(arrivalWords)
  const { place: asked = '', name = '' } = Taro.useRouter().params
  return (
    <NeedsMe>
      {(me) => {
        const duties = currentDuties(me).filter(isSupervisor)
        const own = duties.find(({ place }) => isDistrict(place))
        if (own) return children({ place: own.place, name: own.placeName })
        const city = duties.find(({ place }) => isCity(place))
        if (city && isDistrict(asked) && asked.startsWith(city.place)) return children({ place: asked, name: decodeURIComponent(name), city: city.place })
        return city ? <Districts city={city.place} /> : <StateView id='arrivals-refused' art='lock' title={words.refused} text={words.refusedText} />
      }}
    </NeedsMe>
  )
}
