/** Whether a volunteer has what a call-up asks for. Rule. */
import type { UnitSkill } from '../../shared/unit-skills'
import type { Offer } from '../../shared/volunteer-fit'

const has: Record<UnitSkill, (offer: Offer) => boolean> = {
  carrying: ({ skills }) => skills.includes('carrying'), driving: ({ vehicle }) => vehicle === 'car', medical: ({ skills }) => skills.includes('medical'),
  translation: ({ languages }) => languages.some((one) => one !== 'mandarin'), repairs: ({ skills }) => skills.includes('repairs'), disinfection: () => true, meals: () => true,
}

export const suits = (offer: Offer, skill: UnitSkill | undefined): boolean => skill === undefined || has[skill](offer)
