/** What a community's own places are and where they may stand, with the words for the levels: for those who shape the tree, and off everybody else's phone. */
import type { PlaceLevel } from './place-tree'
import type { Words } from './words'

export const levelWords: Record<PlaceLevel, Words> = {
  nation: { zh: '全国', en: 'Nation' },
  province: { zh: '省份', en: 'Province' },
  city: { zh: '城市', en: 'City' },
  district: { zh: '区县', en: 'District' },
  street: { zh: '街道', en: 'Street' },
  community: { zh: '社区', en: 'Community' },
  grid: { zh: '网格', en: 'Grid' },
  compound: { zh: '小区', en: 'Compound' },
  building: { zh: '楼栋', en: 'Building' },
  group: { zh: '小组', en: 'Group' },
}

/**
 * Below which levels a community's own places stand; a grid may hold grids (a composite grid), a compound the phases it was built in.
 * The levels above are published and shaped by nobody here.
 */
export const standsBelow = {
  grid: ['community', 'grid'],
  compound: ['community', 'grid', 'compound'],
  building: ['community', 'grid', 'compound'],
  group: ['community', 'grid', 'compound', 'building'],
} as const satisfies Partial<Record<PlaceLevel, readonly PlaceLevel[]>>
export type OwnLevel = keyof typeof standsBelow
export const ownLevels = ['grid', 'compound', 'building', 'group'] as const satisfies readonly OwnLevel[]

/** Whether a place of this level may stand below one of that. */
export function mayStandBelow(level: PlaceLevel, parent: PlaceLevel): boolean {
  const allowed: Partial<Record<PlaceLevel, readonly PlaceLevel[]>> = standsBelow
  return allowed[level]?.includes(parent) ?? false
}
