import type { Faults } from '@/api/fields'
import type { HelpDraft } from '@/features/help/draft'

/** A part of the form: what stands in it, what is wrong with it, and how it is changed. */
export interface Part { draft: HelpDraft; faults: Faults; onChange: (part: Partial<HelpDraft>) => void }
