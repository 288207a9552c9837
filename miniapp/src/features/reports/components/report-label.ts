import type { Household } from '@shared/identity'
import { journeyWords } from '@/i18n/journey'
import { reportWords } from '@/i18n/reports'
import { useWords } from '@/i18n/words'
import type { Draft } from '../draft'
import { useJourneyLabel } from './faults-note'

/** The label that stands at a field of the form. */
export function useReportLabel(draft: Draft, household: Household): (path: string) => string {
  const words = useWords(reportWords)
  const journey = useWords(journeyWords)
  const ofJourney = useJourneyLabel(draft)
  const traveller = (index: string, part = ''): string => {
    const member = draft.travellers[Number(index)]?.member
    if (part !== 'symptoms') return words.who
    return draft.travellers.length > 1 ? journey.unwell : journey.symptoms(household.members.find((one) => one.id === member)?.name ?? '')
  }
  return (path) => {
    const [head = '', index, part] = path.split('.')
    if (head === 'travellers') return index === undefined ? words.who : traveller(index, part)
    return ofJourney(path)
  }
}
