/** What a unit can send: the registry of skills, which are also what one asks for. */
import type { Words } from './words'

export const unitSkills = {
  carrying: { zh: '搬运送物', en: 'Carrying' },
  driving: { zh: '开车接送', en: 'Driving' },
  medical: { zh: '医护', en: 'Medical care' },
  translation: { zh: '翻译', en: 'Translation' },
  repairs: { zh: '水电维修', en: 'Repairs' },
  disinfection: { zh: '消毒', en: 'Disinfection' },
  meals: { zh: '送餐', en: 'Meals' },
} as const satisfies Record<string, Words>

export type UnitSkill = keyof typeof unitSkills
export const unitSkillNames = Object.keys(unitSkills) as [UnitSkill, ...UnitSkill[]]

/** What a unit says when it was asked. */
export const unitAnswers = ['coming', 'cannot'] as const
/** Whoever comes says so for the days ahead, not for some time. */
export const comingDays = 7
