/** Checking in and out on site, and what those who run it enter for others: hours become points in the same transaction. */
import { dayMs } from '../../shared/civil-time'
import { faults } from '../../shared/parse'
import type { FieldIssue } from '../../shared/field-words'
import type { Lang } from '../../shared/words'
import { personOf } from '../http/actor'
import { refuse, Refusal } from '../http/refusal'
import type { Added, Write } from '../table/table'
import { putNotice } from '../notices/store'
import { barred, runs, type CallUp } from './callup'
import { doOnce, knownCallUp, nothing } from './doing'
import { moveHand, scannedAt, served, settleFaults, siteCloses, siteOpens, type Hand } from './hand'
import { isOfAnotherSite } from './elsewhere'
import { earn, reverse } from './ledger'
import { noticeOf } from './notices'
import { putBooked, readEntry, readMonth } from './points-store'
import { judgeCode } from './site-code'
import { putHand, readHand } from './store'
import type { Doing } from './taking'

export interface Scanned { readonly code: string; readonly at?: string | undefined }
interface Speaking extends Doing { readonly lang: Lang }

const invalid = (issues: readonly FieldIssue[], lang: Lang): Refusal => new Refusal('invalid', { fields: faults([...issues], lang) })

async function holdCode(of: CallUp, code: string, at: string, { actor, lang }: Speaking): Promise<void> {
  const judged = judgeCode(of.id, code, at)
  if (judged === 'good') return
  if (judged === 'old') throw new Refusal('site-old')
  if (judged === 'other' || (await isOfAnotherSite(of, actor.user.id, code, at))) throw new Refusal('site-other')
  throw invalid([{ path: 'code', code: 'site-code' }], lang)
}

/** Those who come as volunteers have to be volunteers there still. */
function holdApproved({ as }: Hand, { actor }: Doing): void {
  if (as !== undefined && !actor.duties.some((one) => one.role === 'volunteer' && one.place === as)) throw new Refusal('not-approved')
}

async function myHand(id: string, { actor }: Doing): Promise<Hand> {
  const old = await readHand(id, actor.user.id)
  if (!old) throw new Refusal('not-coming')
  return old
}

export async function checkIn(id: string, { code, at: given }: Scanned, doing: Speaking): Promise<void> {
  const { actor, event, now } = doing
  const of = await knownCallUp(id)
  const { at, late } = scannedAt(given, now)
  const plan = async (): Promise<Write[]> => {
    const old = await myHand(id, doing)
    if (old.state === 'here' || old.state === 'served') return []
    if (runs(actor, of)) throw new Refusal('own-points')
    const next = moveHand(old, 'check-in', { in: at, ...(late ? { late } : {}) })
    if (!next) throw new Refusal('stale', { present: { state: old.state } })
    holdApproved(old, doing)
    const no = barred(of, 'check-in', now)
    if (no) throw refuse(no)
    if (Date.parse(at) < siteOpens(of)) throw new Refusal('too-early')
    await holdCode(of, code, at, doing)
    return [putHand(of, next)]
  }
  await doOnce(of, { id: event, verb: 'check-in', by: personOf(actor), now }, plan)
}

/** The hand with its points, the entry of the ledger, the sum of the month. Nothing is entered for no time. */
async function booked(of: CallUp, next: Hand, now: string): Promise<Write[]> {
  const minutes = next.minutes ?? 0
  if (minutes === 0) return [putHand(of, { ...next, points: 0 })]
  const made = earn(of, minutes, await readMonth(next.user, of.from), now)
  const { points, over } = made.entry
  return [putHand(of, { ...next, points, ...(over > 0 ? { over } : {}) }), ...putBooked(made)]
}

export async function checkOut(id: string, { code, at: given }: Scanned, doing: Speaking): Promise<void> {
  const { actor, event, now } = doing
  const of = await knownCallUp(id)
  const { at } = scannedAt(given, now)
  const plan = async (): Promise<Write[]> => {
    const old = await myHand(id, doing)
    if (old.state === 'served') return []
    if (old.state !== 'here' || old.in === undefined) throw new Refusal('not-here')
    if (runs(actor, of)) throw new Refusal('own-points')
    const no = barred(of, 'check-out', now)
    if (no) throw refuse(no)
    if (Date.parse(at) > siteCloses(of)) throw new Refusal('callup-over')
    await holdCode(of, code, at, doing)
    const next = served(old, 'check-out', of, { came: old.in, left: at })
    return next ? booked(of, next, now) : []
  }
  await doOnce(of, { id: event, verb: 'check-out', by: personOf(actor), now }, plan)
}

export interface Settling { readonly user: string; readonly came?: string | undefined; readonly left: string; readonly text: string }
/** For a week after its end. */
const settledForMs = 7 * dayMs

export async function settle(of: CallUp, { user, came: given, left, text }: Settling, { actor, event, now, lang }: Speaking): Promise<void> {
  if (user === actor.user.id) throw new Refusal('own-points')
  const found = await readHand(of.id, user)
  const plan = async (): Promise<Write[]> => {
    const old = await readHand(of.id, user)
    if (!old) throw new Refusal('hand-none')
    const no = barred(of, 'settle', now)
    if (no) throw refuse(no)
    if (Date.parse(now) > Date.parse(of.until) + settledForMs) throw new Refusal('callup-over')
    const came = old.in ?? given
    const wrong = settleFaults(of, came, left, now)
    if (wrong.length > 0 || came === undefined) throw invalid(wrong, lang)
    const next = served(old, 'settle', of, { came, left, text })
    if (!next) throw new Refusal('stale', { present: { state: old.state } })
    const told = noticeOf(of, { cause: event, user, kind: 'callup-hours', at: now, by: actor.user.name, detail: String(next.minutes), opens: 'callup' })
    return [...(await booked(of, next, now)), putNotice(told)]
  }
  await doOnce(of, { id: event, verb: 'settle', by: personOf(actor), now, who: found?.name, text }, plan)
}

/** Once; done again, nothing changes. */
export async function takeBackPoints(of: CallUp, { user, text }: Pick<Settling, 'user' | 'text'>, { actor, event, now }: Doing): Promise<void> {
  if (user === actor.user.id) throw new Refusal('own-points')
  const found = await readHand(of.id, user)
  const plan = async (): Promise<readonly (Write | Added)[]> => {
    const [old, made] = await Promise.all([readHand(of.id, user), readEntry(user, of)])
    if (old?.reversed) return nothing
    if (!old || !made) throw new Refusal('no-points')
    const back = reverse(made, await readMonth(user, of.from), { at: now, by: personOf(actor).name, text })
    const told = noticeOf(of, { cause: event, user, kind: 'callup-reversed', at: now, by: actor.user.name, detail: text, opens: 'callup' })
    return [putHand(of, { ...old, reversed: true, v: old.v + 1 }), ...putBooked(back), putNotice(told)]
  }
  await doOnce(of, { id: event, verb: 'reverse', by: personOf(actor), now, who: found?.name, text }, plan)
}
