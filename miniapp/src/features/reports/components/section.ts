import type { Faults } from '@/api/fields'
import type { JourneyDraft } from '../draft'

/** What each part of the journey's form is given. */
export interface SectionProps { draft: JourneyDraft; faults: Faults; today: string; onChange: (change: Partial<JourneyDraft>) => void }
