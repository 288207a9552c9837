/** Under which programmes a household may have a subsidised package, how often, and who pays for it. A programme is a row here; its words are carried by the pages about it. */
import { addDays, shanghaiDay } from './civil-time'
import type { Words } from './words'

export const programmes = {
  veg: { period: 'week', name: { zh: '平价蔬菜（10 元 10 斤）', en: 'Low-price vegetables (10 yuan for 10 jin)' }, payer: { zh: '区政府', en: 'the district' } },
  staple: { period: 'month', name: { zh: '困难家庭粮油', en: 'Grain and oil for families in need' }, payer: { zh: '区民政局', en: 'the district’s civil affairs office' } },
  relief: { period: 'once', name: { zh: '应急生活包', en: 'Emergency pack' }, payer: { zh: '街道', en: 'the street' } },
} as const satisfies Record<string, { period: 'once' | 'week' | 'month'; name: Words; payer: Words }>
export type Programme = keyof typeof programmes
export const programmeIds = Object.keys(programmes) as [Programme, ...Programme[]]

export const periodWords: Record<(typeof programmes)[Programme]['period'], Words> = {
  once: { zh: '每户一次', en: 'once for a household' }, week: { zh: '每户每周一份', en: 'one a week for a household' }, month: { zh: '每户每月一份', en: 'one a month for a household' },
}

/** The Monday on which the week of a day begins. */
const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** Which period of a programme an instant lies in: `once`, 2022-08 or the Monday of its week. */
export function periodOf(programme: Programme, instant: string): string {
  const { period } = programmes[programme]
  const day = shanghaiDay(instant)
  return period === 'once' ? 'once' : period === 'month' ? day.slice(0, 7) : mondayOf(day)
}

/** How a subsidised package stands with a household: it may have one; it has ordered this one; nobody has set it to be eligible; it had its one of this period elsewhere; its building has none left. */
export const subsidyStands = ['yours', 'ordered', 'not-eligible', 'had', 'gone'] as const
export type SubsidyStand = (typeof subsidyStands)[number]
