/** An upload. Rules: asked for, kept or refused by what came, used by what it is for, gone when nothing uses it any more. */
import { array, enum as oneOf, int, lazy, object, optional, record, string, type infer as Infer } from '../../shared/zod'
import { photoTypes, purposeNames, uploadAfter, uploadLimits, uploadPurposes, uploadStates, type UploadPurpose } from '../../shared/upload-states'
import type { Refused } from '../http/refusal'
import type { PictureFault } from './no-picture'

/** What was kept, and under which key of the bucket. */
const picture = lazy(() => object({ key: string(), type: oneOf(photoTypes), width: int(), height: int(), bytes: int() }))
export type Kept = Infer<ReturnType<typeof picture>>

/** `until`: when it goes. `uses`: what uses it, each until when. `clears`: all keys of the bucket under which something of it may lie. */
export const upload = lazy(() => object({
  id: string(), purpose: oneOf(purposeNames), by: string(), state: oneOf(uploadStates), at: string(), until: string(),
  picture: optional(picture()), why: optional(string()), uses: record(string(), string()), clears: array(string()), v: int(),
}))
export type Upload = Infer<ReturnType<typeof upload>>

const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString()
const bare = (id: string): string => id.slice(id.indexOf('_') + 1)

/** Where it lies until it was looked at; no link ever leads there. */
export const rawKey = (id: string): string => `raw/${bare(id)}`
/** `print`: of the content, so that two that were looked at at once do not overwrite each other. */
export const keptKey = (purpose: UploadPurpose, id: string, print: string): string => `kept/${purpose}/${bare(id)}-${print}`

export function askUpload(asked: { readonly id: string; readonly purpose: UploadPurpose; readonly by: string }, now: string): Upload {
  return { ...asked, state: 'asked', at: now, until: later(now, uploadLimits.askedMinutes), uses: {}, clears: [rawKey(asked.id)], v: 1 }
}

/** Asked for again, before it is done: a form of its own time. */
export function askAgain(old: Upload, { purpose, by }: Pick<Upload, 'purpose' | 'by'>, now: string): Upload | Refused {
  if (old.state !== 'asked' || old.by !== by || old.purpose !== purpose) return { refused: 'id-taken' }
  return { ...old, at: now, until: later(now, uploadLimits.askedMinutes), v: old.v + 1 }
}

/** Whether it can still be looked at, or was. */
export const isOver = (known: Upload, now: string): boolean => known.state === 'gone' || known.until <= now

const unusedUntil = ({ purpose }: Upload, now: string): string => later(now, uploadPurposes[purpose].unusedHours * 60)

/** Before a picture is put into the bucket: whatever is cut off then, a row names what lies there. */
export const intend = (old: Upload, key: string): Upload => ({ ...old, clears: [...new Set([...old.clears, key])], v: old.v + 1 })

export function keep(old: Upload, kept: Kept, now: string): Upload | undefined {
  const state = uploadAfter(old.state, 'keep')
  return state && { ...old, state, picture: kept, until: unusedUntil(old, now), v: old.v + 1 }
}

/** Its answer is kept for a while, so that it is the same when it is asked for again; what was sent goes at once. */
export function refuseUpload(old: Upload, why: PictureFault): Upload | undefined {
  const state = uploadAfter(old.state, 'refuse')
  return state && { ...old, state, why, v: old.v + 1 }
}

/** It goes as soon as nothing uses it any more, but not before somebody had the time to use it. */
function withUses(old: Upload, uses: Readonly<Record<string, string>>, now: string): Upload {
  const present = Object.fromEntries(Object.entries(uses).filter(([, end]) => end > now))
  const until = [...Object.values(present), unusedUntil(old, now)].sort().at(-1) ?? now
  return { ...old, uses: present, until, v: old.v + 1 }
}

/** `of` uses it until `end`. Who sent it lets it be used, or whoever looks `after` something that uses it. */
export function use(old: Upload, { of, by, end, after = false }: { readonly of: string; readonly by: string; readonly end: string; readonly after?: boolean }, now: string): Upload | Refused {
  if (old.state !== 'kept' || isOver(old, now) || (old.by !== by && !after && old.uses[of] === undefined)) return { refused: 'not-found' }
  return withUses(old, { ...old.uses, [of]: end }, now)
}

/** Whether something besides `of` uses it now. */
export const usedBesides = ({ uses }: Upload, of: string, now: string): boolean => Object.entries(uses).some(([user, end]) => user !== of && end > now)

export function letGo(old: Upload, of: string, now: string): Upload {
  return withUses(old, Object.fromEntries(Object.entries(old.uses).filter(([user]) => user !== of)), now)
}

/** First the row, so that nobody begins to use what is being removed; `cleared` follows when the bucket has nothing of it any more. */
export function lapse(old: Upload, now: string): Upload | undefined {
  const state = uploadAfter(old.state, 'lapse')
  return state && old.until <= now ? { ...old, state, uses: {}, v: old.v + 1 } : undefined
}
export const cleared = (old: Upload): Upload => ({ ...old, clears: [], v: old.v + 1 })
