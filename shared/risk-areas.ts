/** Risk lists: their levels, how sure and how close a match is, and the rule by which stays are compared. Data, and no schema. */
import type { Words } from './words'

export const riskLevels = ['high', 'medium'] as const
export type RiskLevel = (typeof riskLevels)[number]

/** `certain`: the stay lies in the listed area. `possible`: it may, and a person has to look; what is not understood is possible, too. */
export const riskGrades = ['certain', 'possible'] as const
export type RiskGrade = (typeof riskGrades)[number]

/** How close a stay is to a listed area, the closest first; `rest`: in an area that is listed but for parts of it. */
export const riskNearness = ['building', 'compound', 'rest', 'community', 'street', 'district', 'city', 'province'] as const
export type RiskNearness = (typeof riskNearness)[number]

/** At which level the place of a row is known for sure; above the district every match is only possible. */
export const riskKnown = ['district', 'city', 'province'] as const
export type RiskKnown = (typeof riskKnown)[number]

/** What of a row was not understood: one of its days leaves that side open; anything else, or that its district has too many rows, makes every stay there possible. */
export const riskUnread = ['from', 'to', 'days', 'level', 'address', 'full'] as const
export type RiskUnread = (typeof riskUnread)[number]
/** Whether its place and level are understood all the same. */
export const isReadable = (unread: RiskUnread | undefined): boolean => unread === undefined || unread === 'from' || unread === 'to'

/** What became of an area since the list before; `raised`, `lowered`: it stood there at another level. */
export const riskChanges = ['new', 'raised', 'lowered', 'gone', 'kept'] as const
export type RiskChange = (typeof riskChanges)[number]

/** A stay is compared with every list in force from its first day until so many days after its last. */
export const riskRule = { daysAfter: 14 } as const

export const levelWords: Record<RiskLevel, Words> = {
  high: { zh: '高风险', en: 'High risk' },
  medium: { zh: '中风险', en: 'Medium risk' },
}

/** The columns of a list: one address, or a place by its levels. */
export const riskColumns = ['level', 'address', 'province', 'city', 'county', 'community', 'from', 'to'] as const
export type RiskColumn = (typeof riskColumns)[number]
export const riskColumnWords: Record<RiskColumn, Words> = {
  level: { zh: '风险等级', en: 'Level' },
  address: { zh: '地址', en: 'Address' },
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  county: { zh: '区县', en: 'County' },
  community: { zh: '社区', en: 'Community' },
  from: { zh: '开始日期', en: 'From' },
  to: { zh: '结束日期', en: 'To' },
}
