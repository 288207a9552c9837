/** What a household does with its passes: looks at them, which makes them anew where it is time, registers visitors and vehicles, drops what is lost. */
import { addDays, shanghaiDay, startOfDay } from '../../shared/civil-time'
import type { gate, Guest, HeldPass, HeldPasses } from '../../shared/gate'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import type { Actor } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { write } from '../table/table'
import type { Keyring } from './keyring'
import { add, drop, gateOf, hasRoom, holdNow, isShownTo, newPass, refresh, secondsOf, stayNow, type Holder, type Issued, type KeptPass, type Signer, type Stay } from './pass'
import { attempts, communityOf, ringFor, signerOf } from './ring'
import { codeOf, newNumber } from './sign'
import { putIssued, readHolder } from './store'

const instantOf = (seconds: number): string => new Date(seconds * 1000).toISOString()

export function viewPass(pass: KeptPass, code: string, mine: boolean, stay?: Stay): HeldPass {
  const { number, of, kind, paper, grant, name, who, plate, from, until } = pass
  return { number, of, kind, paper, grant, name, who, ...(plate === undefined ? {} : { plate }), mine, from: instantOf(from), until: instantOf(until), code, ...(stay ? { stay: { until: stay.until, kind: stay.kind } } : {}) }
}

export function viewAll({ file, row }: Holder, passes: readonly KeptPass[], { ring, actor, now }: { ring: Keyring; actor: Actor; now: string }): HeldPasses {
  const me = file.members.find(({ user }) => user === actor.user.id)?.id
  const items = passes.filter((pass) => isShownTo({ file }, pass, actor.user.id)).flatMap((pass) => {
    const code = codeOf(pass, ring)
    return code === undefined ? [] : [viewPass(pass, code, pass.of === me && pass.kind === 'resident', stayNow(row, pass, now))]
  })
  const held = holdNow(row, now)
  return { household: file.household.id, label: file.household.label, area: gateOf(file.household.path)?.area.name ?? '', items, ...(held ? { hold: { until: held.until, reason: held.reason } } : {}) }
}

export async function holderOf(household: string, now: string): Promise<Holder> {
  const holder = await readHolder(household, now)
  if (!holder) throw new Refusal('not-found')
  return holder
}

interface Ask { readonly household: string; readonly actor: Actor; readonly now: string }
/** Everything that is due is made anew with whatever is done: one read, one transaction. */
async function settle({ household, actor, now }: Ask, more: (holder: Holder, signer: Signer) => Issued | undefined): Promise<HeldPasses> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const holder = await holderOf(household, now)
    const ring = await ringFor(communityOf(holder.file.household.path), now)
    const signer = signerOf(ring)
    const done = more(holder, signer)
    const own = refresh(done ? { ...holder, row: { ...done.row, v: holder.row.v }, passes: done.passes } : holder, actor.user.id, signer, { now, number: newNumber })
    const writes = putIssued(holder, merged(done, own, holder))
    if (writes.length === 0 || (await write(writes)).length === 0) return viewAll({ ...holder, row: own.row }, own.passes, { ring, actor, now })
  }
  throw new Refusal('stale')
}

/** What was done and what was due, as one change under one version. */
function merged(done: Issued | undefined, own: Issued, { row, passes }: Holder): Issued {
  if (!done) return own
  const before = new Map(passes.map((pass) => [pass.number, pass.v]))
  const last = new Map([...done.changed, ...own.changed].map((pass) => [pass.number, { ...pass, v: (before.get(pass.number) ?? 0) + 1 }]))
  const changed = done.row.v !== row.v || own.row.passes.join() !== row.passes.join()
  return { row: changed ? { ...own.row, v: row.v + 1 } : row, passes: own.passes, changed: [...last.values()] }
}

export function passes({ body, actor, now }: Call<typeof gate.passes>): Promise<HeldPasses> {
  return settle({ household: body.household, actor, now }, () => undefined)
}

const aheadDays = 7
const wrong = (path: string, code: 'guest-day:7', lang: Lang): Refusal => new Refusal('invalid', { fields: faults([{ path, code }], lang) })

/** From when and until when they may come. */
function spanOf(guest: Guest, now: string, lang: Lang): { from: number; until: number } {
  const today = shanghaiDay(now)
  const first = guest.kind === 'visitor' ? guest.day : today
  if (first < today || first > addDays(today, aheadDays)) throw wrong('day', `guest-day:${aheadDays}`, lang)
  return { from: secondsOf(first === today ? now : startOfDay(first)), until: secondsOf(startOfDay(addDays(first, guest.days))) }
}

const nameOf = (guest: Guest): string => (guest.kind === 'visitor' ? guest.name : guest.plate)

export function register({ params, body, actor, now, lang }: Call<typeof gate.register>): Promise<HeldPasses> {
  return settle({ household: body.household, actor, now }, (holder, signer) => {
    const known = holder.passes.find(({ of }) => of === params.guest)
    if (known && (known.kind !== body.kind || known.name !== nameOf(body))) throw new Refusal('id-taken')
    if (known) return undefined
    const span = spanOf(body, now, lang)
    if (!hasRoom(holder, now)) throw new Refusal('guests-full')
    return add(holder, newPass(holder, { ...span, of: params.guest, number: newNumber(), kind: body.kind, paper: false, name: nameOf(body), ...(body.plate === undefined ? {} : { plate: body.plate }) }, signer, now), now)
  })
}

/** One of somebody else of the household is as if it were not there; one that counts no more is left as it is. */
export function dropPass({ body, actor, now }: Call<typeof gate.drop>): Promise<HeldPasses> {
  return settle({ household: body.household, actor, now }, (holder) => {
    const known = holder.passes.find(({ number }) => number === body.number)
    return known && isShownTo(holder, known, actor.user.id) ? drop(holder, known.number, now) : undefined
  })
}
