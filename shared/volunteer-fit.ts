/** What a request asks of whoever brings it, and which open requests suit a volunteer. Pure rules, without schemas. */
import type { Need } from './help-form'
import type { Language } from './help-kinds'
import type { Urgency } from './task-kinds'
import type { Words } from './words'

export const volunteerSkills = {
  carrying: { zh: '搬得动重物', en: 'Heavy lifting' },
  listening: { zh: '陪伴倾听', en: 'Listening' },
  medical: { zh: '医护', en: 'Medical care' },
  childcare: { zh: '照看孩子', en: 'Childcare' },
  repairs: { zh: '水电维修', en: 'Repairs' },
} as const satisfies Record<string, Words>
export type VolunteerSkill = keyof typeof volunteerSkills
export const volunteerSkillNames = Object.keys(volunteerSkills) as [VolunteerSkill, ...VolunteerSkill[]]

export const vehicles = ['none', 'bicycle', 'car'] as const
export type Vehicle = (typeof vehicles)[number]
export const vehicleWords: Record<Vehicle, Words> = {
  none: { zh: '没有车', en: 'None' },
  bicycle: { zh: '自行车、电动车', en: 'Bicycle or scooter' },
  car: { zh: '汽车', en: 'Car' },
}

/** What it takes: what whoever brings it must have or speak, then what is only good to know before. */
export const helpNeeds = ['car', 'carrying', 'listening', 'dialect', 'english', 'signing', 'cool', 'card', 'cash'] as const
export type HelpNeed = (typeof helpNeeds)[number]
export const helpNeedWords: Record<HelpNeed, Words> = {
  car: { zh: '要有汽车', en: 'A car' },
  carrying: { zh: '要搬扶', en: 'Lifting' },
  listening: { zh: '要会倾听', en: 'Somebody who listens' },
  dialect: { zh: '说方言', en: 'Speaks dialect' },
  english: { zh: '说英语', en: 'Speaks English' },
  signing: { zh: '用手语', en: 'Uses sign language' },
  cool: { zh: '要冷藏', en: 'Kept cold' },
  card: { zh: '刷卡付款', en: 'Paid by card' },
  cash: { zh: '现金付款', en: 'Paid in cash' },
}

/** What this form asks for. Undefined where it is not for volunteers: somebody in danger, and who wants to be called back, are the workers' own. */
export function needsOf(need: Need, language: Language | undefined): HelpNeed[] | undefined {
  if (need.kind === 'call-back' || need.answers.signs.length > 0) return undefined
  const pay = 'pay' in need ? need.pay : undefined
  const has: Record<HelpNeed, boolean> = {
    car: need.kind === 'transport', carrying: need.kind === 'transport' && need.moves !== 'walks', listening: need.kind === 'psychological',
    dialect: language === 'dialect', english: language === 'english', signing: language === 'signing',
    cool: need.kind === 'medicine' && need.cold, card: pay === 'card', cash: pay === 'cash',
  }
  return helpNeeds.filter((one) => has[one])
}

export interface Offer { readonly skills: readonly VolunteerSkill[]; readonly vehicle: Vehicle; readonly languages: readonly Language[] }

/** What a request asks for that this volunteer has not said to have. */
export function lacksOf(needs: readonly HelpNeed[], { skills, vehicle, languages }: Offer): HelpNeed[] {
  const meets: Record<HelpNeed, boolean> = {
    car: vehicle === 'car', carrying: skills.includes('carrying') || skills.includes('medical'), listening: skills.includes('listening'),
    dialect: languages.includes('dialect'), english: languages.includes('english'), signing: languages.includes('signing'),
    cool: true, card: true, cash: true,
  }
  return needs.filter((one) => !meets[one])
}

export interface Fitting { readonly id: string; readonly urgency: Urgency; readonly due: string; readonly needs: readonly HelpNeed[] }

const order: Record<Urgency, number> = { urgent: 0, soon: 1, normal: 2 }

/** The most urgent first; of the same urgency what suits best, then what is due soonest. Each once, with what is lacking. */
export function ranked<R extends Fitting>(requests: readonly R[], offer: Offer): (R & { readonly lacks: HelpNeed[] })[] {
  const once = [...new Map(requests.map((one) => [one.id, one])).values()].map((one) => ({ ...one, lacks: lacksOf(one.needs, offer) }))
  return once.sort((a, b) => order[a.urgency] - order[b.urgency] || a.lacks.length - b.lacks.length || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) || (a.id < b.id ? -1 : 1))
}
