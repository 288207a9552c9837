/** Somebody who is looked after. Rules only: who marks them, when they were heard, when it is looked again, when somebody knocks. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { careReasons } from '../../shared/care-words'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import { channels } from '../../shared/desk-words'
import { role } from '../../shared/duty-schema'
import { newId } from '../../shared/ids'
import { fromCommunity } from '../../shared/place-tree'
import { pathStep } from '../../shared/places'
import type { Household } from '../identity/household'
import type { Person } from '../inbox/task'
import type { Notice } from '../notices/notice'

/** `member`, `who`: whom it is about. `heard`: as far as it was looked up. `next`: the day on which it is looked again. `task`: the last knock. `path`, `label`, `community`: where they lived when it was last looked. `ended`: nobody looks after them any more; the row ends a month later. */
export const care = lazy(() => object({
  household: string(), member: string(), who: string(), label: string(), path: array(pathStep()), community: string(), reasons: array(oneOf(careReasons)), days: int(),
  by: object({ user: string(), name: string(), role: optional(role()) }), channel: optional(oneOf(channels)), since: string(), heard: string(), next: string(), task: optional(string()), ended: optional(string()), v: int(),
}))
export type Care = Infer<ReturnType<typeof care>>

/** The day on which nothing will have been heard for so long. */
export const nextDay = (heard: string, days: number): string => addDays(shanghaiDay(heard), days)

/** Somebody looks after them. */
export const isOn = ({ ended }: Pick<Care, 'ended'>): boolean => ended === undefined

const whereOf = ({ path, label }: Pick<Household, 'path' | 'label'>) => ({ path: [...path], label, community: fromCommunity(path)[0]?.id ?? '' })

export interface Asked { readonly reasons: Care['reasons']; readonly days: number; readonly by: Person; readonly channel?: Care['channel']; readonly member: { readonly id: string; readonly name: string } }

/** To be asked is to be heard: the days count from now. */
export function markCare(old: Care | undefined, home: Household, { reasons, days, by, channel, member }: Asked, now: string): Care {
  return {
    household: home.id, member: member.id, who: member.name, ...whereOf(home), reasons: [...reasons], days, by: { ...by }, ...(channel ? { channel } : {}),
    since: old && isOn(old) ? old.since : now, heard: now, next: nextDay(now, days), ...(old?.task ? { task: old.task } : {}), v: (old?.v ?? 0) + 1,
  }
}

const later = (...instants: readonly (string | undefined)[]): string => instants.reduce<string>((latest, one) => (one !== undefined && one > latest ? one : latest), '')

/** Something was heard, and they live where they live now. */
export function hear(old: Care, at: string, home: Pick<Household, 'path' | 'label'> = old): Care {
  const heard = later(old.heard, at)
  return { ...old, ...whereOf(home), heard, next: nextDay(heard, old.days), v: old.v + 1 }
}

/** On its day: is it long enough that nothing was heard? */
export const isSilent = ({ heard, days }: Pick<Care, 'heard' | 'days'>, lately: string | undefined, day: string): boolean => nextDay(later(heard, lately), days) <= day

/** Somebody knocks, or still has to: looked at again after as many days. */
export function knocked(old: Care, home: Pick<Household, 'path' | 'label'>, day: string, task?: string): Care {
  return { ...old, ...whereOf(home), next: addDays(day, old.days), ...(task ? { task } : {}), v: old.v + 1 }
}

/** No more: they took back their consent, live elsewhere, or a worker says so. Said again, the first stands. */
export const endCare = (old: Care, now: string): Care => (isOn(old) ? { ...old, ended: now, v: old.v + 1 } : old)

/** Everyone of the household who has an account is told that a worker marked it, or that somebody will come by. */
export function noticesOf(kind: 'care' | 'knock', { household, label, by }: Care, users: readonly string[], at: string): Notice[] {
  return users.map((user) => ({ id: newId('notice', Date.parse(at)), user, kind, at, household, label, ...(kind === 'care' ? { by: by.name, ...(by.role ? { role: by.role } : {}) } : {}), opens: 'care' }))
}
