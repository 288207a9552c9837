/** Sums over what an import brings. */
import type { ImportView } from '@shared/imports'

export const importLevels = ['grid', 'compound', 'building', 'room'] as const

/** How much is new, of all kinds together: what publishing writes, and the job counts. */
export const newIn = (counts: ImportView['counts']): number => importLevels.reduce((sum, level) => sum + counts[level].new, 0)
