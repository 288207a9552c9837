/** When somebody usually has time, in the few words of the form. Rules only. */
import type { Shift } from '@shared/presence'

export const times = ['weekdays', 'evenings', 'weekends'] as const
export type Times = (typeof times)[number]

const on = (days: readonly number[], from: string, to: string): Shift[] => days.map((day) => ({ day, from, to }))
const workdays = [1, 2, 3, 4, 5]
const shifts: Record<Times, readonly Shift[]> = { weekdays: on(workdays, '09:00', '18:00'), evenings: on(workdays, '18:00', '21:30'), weekends: on([6, 7], '09:00', '21:00') }

const has = (hours: readonly Shift[], one: Shift): boolean => hours.some(({ day, from, to }) => day === one.day && from === one.from && to === one.to)

export const hoursOf = (chosen: readonly Times[]): Shift[] => times.filter((one) => chosen.includes(one)).flatMap((one) => shifts[one])
export const timesOf = (hours: readonly Shift[]): Times[] => times.filter((one) => shifts[one].every((shift) => has(hours, shift)))
/** Hours that the form has no words for. */
export const hasOthers = (hours: readonly Shift[]): boolean => hours.some((one) => !has(hoursOf(timesOf(hours)), one))
