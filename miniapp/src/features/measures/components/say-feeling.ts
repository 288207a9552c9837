/** How somebody is, in a line. */
import { symptomWords, type Symptom } from '@shared/report-words'
import type { Words } from '@shared/words'

interface Said { readonly temperature?: number | undefined; readonly symptoms: readonly Symptom[] }
export function sayFeeling({ temperature, symptoms }: Said, fine: string, say: (words: Words) => string): string {
  const parts = [...(temperature === undefined ? [] : [`${(temperature / 10).toFixed(1)} °C`]), ...symptoms.map((one) => say(symptomWords[one]))]
  return parts.length > 0 ? parts.join(' · ') : fine
}
