/** Whether somebody who has a duty is there to do it now: not while they are away; else by their own switch, else by their weekly hours. */
import { addDays, isDay, shanghaiDay, startOfDay } from './civil-time'

/** Hours of one weekday (1 Monday … 7 Sunday) in Shanghai, written 08:30; `to` at or before `from` lies on the next day. */
export interface Shift { readonly day: number; readonly from: string; readonly to: string }
/** From an instant to just before another. */
export interface Term { readonly from: string; readonly until: string }
/** `switched` counts until its own end (an instant), without one until it is switched again. Instants as `toISOString` writes them. */
export interface Presence { readonly away?: readonly Term[] | undefined; readonly hours?: readonly Shift[] | undefined; readonly switched?: { readonly on: boolean; readonly until?: string | undefined } | undefined }

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** 1 Monday … 7 Sunday. */
export function weekday(day: string): number {
  return isDay(day) ? new Date(`${day}T00:00:00Z`).getUTCDay() || 7 : 0
}

/** The shifts that begin on a day, as instants in milliseconds. */
function shiftsOn(day: string, hours: readonly Shift[]): { start: number; end: number }[] {
  const midnight = Date.parse(startOfDay(day))
  return hours.filter((shift) => shift.day === weekday(day)).map(({ from, to }) => {
    const [start, end] = [minutesOf(from), minutesOf(to)]
    return { start: midnight + start * 60_000, end: midnight + (end > start ? end : end + 1440) * 60_000 }
  })
}

function inHours(hours: readonly Shift[], now: number): boolean {
  const today = shanghaiDay(now)
  return [addDays(today, -1), today].some((day) => shiftsOn(day, hours).some(({ start, end }) => start <= now && now < end))
}

/** The absence that counts now. */
export function awayNow<T extends Term>({ away = [] }: { readonly away?: readonly T[] | undefined }, now: string): T | undefined {
  return away.find(({ from, until }) => from <= now && now < until)
}

/** Whoever is away is not there, whatever they switched; a switch counts before hours; a duty with neither is there always. `now` is an instant. */
export function isPresent({ away, hours = [], switched }: Presence, now: string): boolean {
  if (awayNow({ away }, now)) return false
  if (switched && (switched.until === undefined || now < switched.until)) return switched.on
  return hours.length === 0 || inHours(hours, Date.parse(now))
}

/** When hours next begin or end after `now`: so long counts what is switched by hand; undefined where there are no hours. */
export function nextChange(hours: readonly Shift[], now: string): string | undefined {
  const at = Date.parse(now)
  const days = Array.from({ length: 9 }, (_, index) => addDays(shanghaiDay(at), index - 1))
  const changes = days.flatMap((day) => shiftsOn(day, hours)).flatMap(({ start, end }) => [start, end]).filter((time) => time > at)
  return changes.length === 0 ? undefined : new Date(Math.min(...changes)).toISOString()
}
