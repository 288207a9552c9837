import type { Campaign } from '@shared/campaigns'

/** What each sheet of a running campaign is drawn with; `onDone`: as it then is, and what to say of it. */
export interface ActSheetProps { readonly of: Campaign; readonly onClose: () => void; readonly onDone: (of: Campaign, said: string) => void }
