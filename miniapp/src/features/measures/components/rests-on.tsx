import { View } from '@tarojs/components'
import type { Measure } from '@shared/measures'
import { measureWords } from '@/i18n/measures'
import { sayRisk } from '@/i18n/risk-match'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'

/** The row of a list that it rests on, and the reason where a person gave one. */
export function RestsOn({ of: { id, match, why } }: { of: Measure }) {
  const words = useWords(measureWords)
  const { lang } = usePreferences()
  const said = [match ? sayRisk(match, lang) : '', why === undefined ? '' : words.byPerson(why)].filter(Boolean)
  return said.length > 0 ? <View className='small' id={`rests-${id}`}>{said.join(' · ')}</View> : null
}
