/** Who the members of a household are to each other. */
import type { Words } from './words'

export const relations = ['self', 'spouse', 'parent', 'child', 'grandparent', 'other'] as const
export const relationWords: Record<(typeof relations)[number], Words> = {
  self: { zh: '本人', en: 'Myself' },
  spouse: { zh: '配偶', en: 'Spouse' },
  parent: { zh: '父母', en: 'Parent' },
  child: { zh: '子女', en: 'Child' },
  grandparent: { zh: '祖父母', en: 'Grandparent' },
  other: { zh: '其他', en: 'Other' },
}
