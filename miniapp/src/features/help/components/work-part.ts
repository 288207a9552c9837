import type { HelpForWorker } from '@shared/help'

export type Bringing = NonNullable<HelpForWorker['bringing']>
export type Need = NonNullable<HelpForWorker['need']>
/** What its holder has in hand; `onDone` reads the task anew. */
export interface Work { help: HelpForWorker; need: Need; bringing: Bringing; onDone: () => void }

/** What a line of medicine is called. */
export const lineName = (need: Need, line: string | undefined): string => (need.kind === 'medicine' ? need.lines.find((one) => one.id === line)?.name ?? '' : '')
