import type { Faults } from '@/api/fields'
import type { CampaignForm } from '@/features/campaigns/form'

/** What each part of the form is drawn with. */
export interface PartProps { readonly form: CampaignForm; readonly faults: Faults; readonly onChange: (part: Partial<CampaignForm>) => void; readonly onPhoto: (id: string, busy: boolean) => void }
