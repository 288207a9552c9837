/** Opening call-ups and shifts, calling them off, finishing them. */
import type { Opening } from '../../shared/callups'
import type { Roster } from '../../shared/rosters'
import { faults } from '../../shared/parse'
import type { FieldIssue } from '../../shared/field-words'
import { isCurrent } from '../../shared/duties'
import type { Lang } from '../../shared/words'
import { dutyAt, nameOf, personOf, type Actor } from '../http/actor'
import { printOf } from '../http/print'
import { refuse, Refusal } from '../http/refusal'
import { runRoles } from '../../shared/callups'
import { servingAt } from '../duties/store'
import { putNotice } from '../notices/store'
import { readPlace, type PlaceNode } from '../places/store'
import { write, type Added, type Write } from '../table/table'
import { barred, endAt, openCallUp, timeFaults, type CallUp, type Lead } from './callup'
import { doOnce, nothing } from './doing'
import { withItem, type AcceptedItem } from './hand'
import { noticeOf } from './notices'
import { endCallUp, putAccepted, putNewCallUp, readAccepted, readCallUps, readFile, removeClock, removeLines, type CallUpClock } from './store'
import type { Doing } from './taking'

interface By { readonly actor: Actor; readonly now: string; readonly lang: Lang }

const invalid = (issues: readonly FieldIssue[], lang: Lang): Refusal => new Refusal('invalid', { fields: faults([...issues], lang) })

async function placeAt(id: string): Promise<PlaceNode> {
  const place = await readPlace(id)
  if (!place) throw new Refusal('not-found')
  return place
}

/** Who serves at the place, or whoever opens it. */
async function leadOf(user: string | undefined, place: PlaceNode, { actor, now }: By): Promise<Lead | undefined> {
  if (user === undefined || user === actor.user.id) {
    const held = dutyAt(actor, place.path.map((step) => step.id), runRoles)
    return held && { user: actor.user.id, name: nameOf(actor), place: held.place, role: held.role }
  }
  const row = (await servingAt(place.id)).find((one) => one.user === user && isCurrent(one, now))
  return row && { user, name: row.name, place: row.place, role: row.role }
}

/** The first wave is told at the clock's next round; a shift has none, and is looked at a day after its end. */
const clockOf = (of: CallUp, now: string): CallUpClock => (of.sort === 'hands' ? { callup: of.id, due: now, tell: 1, v: 1 } : { callup: of.id, due: endAt(of), v: 1 })

/** With those that the one in charge already has. Sent again, it is what stands; the same id for something else is refused. */
async function putAll(made: readonly CallUp[], now: string): Promise<void> {
  const [first] = made
  const items = made.map(({ id, title, from, until }): AcceptedItem => ({ callup: id, title, from, until, runs: true }))
  for (let attempt = 0; first && attempt < 5; attempt += 1) {
    const old = await readAccepted(first.lead.user)
    const own = items.reduce((known, item) => ({ ...withItem(known, first.lead.user, item, now), v: (old?.v ?? 0) + 1 }), old)
    const failed = await write([...made.flatMap((of) => putNewCallUp(of, clockOf(of, now))), ...(own ? [putAccepted(own, now)] : [])])
    if (failed.length === 0) return
    const known = await readCallUps(made.map((one) => one.id))
    if (known.size > 0 && !made.every((one) => known.get(one.id)?.print === one.print)) throw new Refusal('id-taken')
    if (known.size === made.length) return
  }
  throw new Refusal('stale')
}

export async function open(id: string, body: Opening, by: By): Promise<void> {
  const { place: at, lead: user, ...asked } = body
  const place = await placeAt(at)
  const lead = await leadOf(user, place, by)
  const wrong: FieldIssue[] = [...(place.level === 'community' ? [] : [{ path: 'place', code: 'place-volunteer' as const }]), ...timeFaults(asked, by.now), ...(lead ? [] : [{ path: 'lead', code: 'lead-here' as const }])]
  const print = printOf(by.actor.user.id, body)
  if ((await readCallUps([id])).get(id)?.print === print) return
  if (wrong.length > 0 || !lead) throw invalid(wrong, by.lang)
  await putAll([openCallUp(asked, { id, sort: 'hands', place, lead, now: by.now, print })], by.now)
}

/** Its shifts, in the order in which they were sent. */
export async function openRoster(body: Roster, by: By): Promise<CallUp[]> {
  const place = await placeAt(body.place)
  const lead = await leadOf(body.lead, place, by)
  const inCommunity = place.path.some((step) => step.level === 'community')
  const wrong: FieldIssue[] = [
    ...(inCommunity ? [] : [{ path: 'place', code: 'place-outside' as const }]), ...(lead ? [] : [{ path: 'lead', code: 'lead-here' as const }]),
    ...body.shifts.flatMap((one, index) => timeFaults(one, by.now, `shifts.${String(index)}.`)),
  ]
  const ids = body.shifts.map((one) => one.id)
  const print = printOf(by.actor.user.id, body)
  const before = await readCallUps(ids)
  const known = ids.flatMap((id) => before.get(id) ?? [])
  if (known.length === ids.length && known.every((one) => one.print === print)) return known
  if (wrong.length > 0 || !lead) throw invalid(wrong, by.lang)
  const made = body.shifts.map(({ id, from, until, seats }) => openCallUp({ title: body.gate, where: body.gate, from, until, hands: seats, bring: body.bring }, { id, sort: 'gate', place, lead, now: by.now, print }))
  await putAll(made, by.now)
  return made
}

export async function callOff(first: CallUp, text: string, { actor, event, now }: Doing): Promise<void> {
  const plan = async (): Promise<readonly (Write | Added)[]> => {
    const file = await readFile(first.id)
    if (!file) throw new Refusal('not-found')
    const { of, people } = file
    if (of.ended === 'off') return nothing
    const no = barred(of, 'call-off', now)
    if (no) throw refuse(no)
    const told = people.filter((one) => one.state !== 'given-back').map(({ user }) => noticeOf(of, { cause: event, user, kind: 'callup-off', at: now, by: actor.user.name, detail: text, opens: 'callup' }))
    return [endCallUp(of, 'off'), ...removeLines(of), removeClock(of.id), ...told.map(putNotice)]
  }
  await doOnce(first, { id: event, verb: 'call-off', by: personOf(actor), now, text }, plan)
}

export async function finish(first: CallUp, { actor, event, now }: Doing): Promise<void> {
  const plan = async (): Promise<readonly (Write | Added)[]> => {
    const file = await readFile(first.id)
    if (!file) throw new Refusal('not-found')
    const { of, people } = file
    if (of.ended === 'done') return nothing
    const no = barred(of, 'finish', now)
    if (no) throw refuse(no)
    const still = people.filter((one) => one.state === 'here')
    if (still.length > 0) throw new Refusal('still-here', { who: still.map((one) => one.name).join(' '), present: { there: still.map((one) => one.name) } })
    return [endCallUp(of, 'done'), ...removeLines(of), removeClock(of.id)]
  }
  await doOnce(first, { id: event, verb: 'finish', by: personOf(actor), now }, plan)
}
