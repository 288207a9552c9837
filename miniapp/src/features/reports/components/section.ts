import type { Faults } from '@/api/fields'
import type { Draft } from '../draft'

/** What each part of the form is given. */
export interface SectionProps { draft: Draft; faults: Faults; today: string; onChange: (change: Partial<Draft>) => void }
