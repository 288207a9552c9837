import type { CallUpRun } from '@shared/callups'

/** What each part of the page is drawn with. `me`: whoever looks; `works`: as a worker of the place. */
export interface RunPart { readonly of: CallUpRun; readonly me: string; readonly works: boolean; readonly onChange: (of: CallUpRun) => void }
export type Person = CallUpRun['people'][number]
