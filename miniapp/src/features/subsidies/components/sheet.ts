import type { Door } from '@shared/identity'
import type { Programme } from '@shared/subsidy-programmes'
import type { Eligible, Grant } from '@shared/subsidies'

/** What each sheet is drawn with; `onDone`: what the household then has, and what to say of it. */
export interface GrantSheetProps { readonly programme: Programme; readonly of: Grant | undefined; readonly door: Door; readonly onClose: () => void; readonly onDone: (eligible: Eligible, said: string) => void }
