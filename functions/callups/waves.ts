/** The clock of call-ups: each wave is put into lists and told to its people, once; what is long over is done. Killed anywhere and begun again, nobody is told twice. */
import { isCurrent } from '../../shared/duties'
import { idAt } from '../../shared/ids'
import { nextWaveAt, waves } from '../../shared/callup-rules'
import { servingAt } from '../duties/store'
import { logFailure } from '../http/log'
import { keepNotice } from '../notices/store'
import { childrenOfPlace } from '../places/store'
import { write, type Added, type Key, type Write } from '../table/table'
import { approvedAt } from '../volunteers/store'
import { endAt, type CallUp } from './callup'
import { noticeOf } from './notices'
import { clocksDue, moveCallUp, putClock, putLine, putLog, readCallUp, readClock, removeClock, removeLines, type CallUpClock } from './store'
import { suits } from './suits'

/** A wave reaches so many neighbours at most, so that it is one transaction. */
const neighboursAtMost = 40
/** While it has all its hands it is looked at again after so long: somebody may give one back. */
const lookAgainMs = 30 * 60_000

const streetOf = ({ path, place }: CallUp): string | undefined => path[path.indexOf(place) - 1]

/** When the clock looks at it next: for the next wave, or at its end. */
const nextDue = (of: CallUp): string => (of.sort === 'gate' ? undefined : nextWaveAt(of.wave, of.waveAt, of.from)) ?? endAt(of)

async function neighboursOf(of: CallUp): Promise<string[]> {
  const street = streetOf(of)
  const all = street === undefined ? [] : await childrenOfPlace(street)
  return all.filter(({ id, level }) => level === 'community' && id !== of.place).slice(0, neighboursAtMost).map(({ id }) => id)
}

/** Its volunteers who have what is asked for, page by page. */
async function tellVolunteers(of: CallUp, place: string): Promise<void> {
  let after: Key | undefined
  do {
    const page = await approvedAt(place, after)
    const asked = page.rows.filter((one) => one.user !== of.lead.user && suits(one, of.skill))
    for (const { user } of asked) await keepNotice(noticeOf(of, { cause: of.id, user, kind: 'callup', at: of.waveAt, detail: of.from, opens: 'callup' }))
    after = page.next
  } while (after)
}

/** Hands are missing still: those who lead the street's work can look elsewhere. */
async function tellStreet(of: CallUp, now: string): Promise<void> {
  const leads = (await servingAt(streetOf(of) ?? '')).filter((one) => one.role === 'supervisor' && isCurrent(one, now))
  for (const { user } of leads) await keepNotice(noticeOf(of, { cause: of.id, user, kind: 'callup-short', at: of.waveAt, detail: String(of.hands - of.taken), opens: 'callup-run' }))
}

async function tellWave(of: CallUp, now: string): Promise<void> {
  if (of.wave === 3) return tellStreet(of, now)
  for (const place of of.wave === 1 ? [of.place] : of.reached.filter((one) => one !== of.place)) await tellVolunteers(of, place)
}

/** The next wave stands in its lists, and its people are to be told: one transaction. */
async function startWave(of: CallUp, clock: CallUpClock, now: string): Promise<void> {
  const wave = of.wave + 1
  const more = wave === 2 ? (await neighboursOf(of)).filter((one) => !of.reached.includes(one)) : []
  const line = { id: idAt('event', of.id, Date.parse(of.waveAt) + wave), verb: 'wave' as const, at: now, text: String(wave) }
  const writes: (Write | Added)[] = [moveCallUp(of, { wave, waveAt: now, reached: [...of.reached, ...more] }), ...more.map((place) => putLine(of, place)), putLog(of, line), putClock({ callup: of.id, due: now, tell: wave, v: clock.v + 1 }, of)]
  if ((await write(writes)).length === 0) await look(of.id, now)
}

async function look(id: string, now: string): Promise<boolean> {
  const [of, clock] = await Promise.all([readCallUp(id), readClock(id)])
  if (!of || !clock || clock.due > now) return false
  const later = (due: string): Promise<unknown> => write([putClock({ callup: id, due, v: clock.v + 1 }, of)])
  if (of.ended) await write([removeClock(id)])
  else if (clock.tell !== undefined) {
    await tellWave(of, now)
    await later(nextDue(of))
  } else if (endAt(of) <= now) await write([moveCallUp(of, { ended: 'done' }), ...removeLines(of), removeClock(id)])
  else if (of.from <= now || of.wave >= waves.length || of.sort === 'gate') await later(endAt(of))
  else if (of.taken >= of.hands) await later([new Date(Date.parse(now) + lookAgainMs).toISOString(), of.from].sort()[0] ?? endAt(of))
  else await startWave(of, clock, now)
  return true
}

/** Looks at all that are due by `now`; answers at how many. One that fails holds up no other. */
export async function lookAtCallUps(now: string): Promise<number> {
  let [done, after]: [number, Key | undefined] = [0, undefined]
  do {
    const page = await clocksDue(now, after)
    for (const { callup } of page.due) {
      try {
        if (await look(callup, now)) done += 1
      } catch (error) {
        logFailure(error)
      }
    }
    after = page.next
  } while (after)
  return done
}
