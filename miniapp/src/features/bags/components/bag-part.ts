import type { Campaign } from '@shared/campaigns'
import type { Household } from '@shared/identity'
import type { Bag } from '@shared/orders'

/** What each part of a bag's page is given. */
export interface BagPart { readonly campaign: Campaign; readonly household: Household; readonly bag: Bag }
