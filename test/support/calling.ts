/** Call-ups and shifts in any state, written as the routes write them. */
import { openCallUp, type CallUp, type Lead } from '../../functions/callups/callup'
import type { Hand } from '../../functions/callups/hand'
import { earn, noMonth } from '../../functions/callups/ledger'
import { putBooked } from '../../functions/callups/points-store'
import { siteCodeOf } from '../../functions/callups/site-code'
import { putHand, putNewCallUp } from '../../functions/callups/store'
import { write } from '../../functions/table/table'
import type { api } from '../../shared/api'
import { monthOf } from '../../shared/callup-rules'
import type { BodyInput } from '../../shared/http'
import { newId } from '../../shared/ids'
import { timeNow } from './clock'
import { aPerson, type Home, type Person } from './people'
import { allPlaces, at } from './places'

type Body = BodyInput<typeof api.callups.open>
export const hoursOn = (hours: number): string => new Date(Date.parse(timeNow()) + hours * 3_600_000).toISOString()

/** Parcels to be carried in the community, from two hours ahead to four. */
export const anOpening = (more: Partial<Body> = {}): Body => ({ place: at.community, title: '搬运蔬菜', where: '怡康苑东门', from: hoursOn(2), until: hoursOn(4), hands: 5, ...more })

const somebody: Lead = { user: newId('user'), name: '周敏', place: at.community, role: 'community-worker' }
interface Wish extends Partial<Omit<Body, 'lead'>> { readonly sort?: CallUp['sort']; readonly lead?: Lead; readonly people?: readonly Hand[] }

/** With these people at it. */
export async function aCallUp({ sort = 'hands', lead = somebody, people = [], ...more }: Wish = {}): Promise<CallUp> {
  const { place: id, ...asked } = anOpening(more)
  const place = allPlaces.find((one) => one.id === id)
  if (!place) throw new Error(`No place ${id}`)
  const made = openCallUp({ skill: undefined, bring: undefined, ...asked }, { id: newId('callup', Date.parse(timeNow())), sort, place, lead, now: timeNow(), print: '' })
  const of = { ...made, taken: people.filter((one) => one.state !== 'given-back').length }
  const served = people.filter((one) => one.minutes !== undefined).flatMap((one) => putBooked(earn(of, one.minutes ?? 0, noMonth(one.user, monthOf(of.from)), timeNow())))
  await write([...putNewCallUp(of, { callup: of.id, due: timeNow(), tell: 1, v: 1 }), ...people.map((one) => putHand(of, one)), ...served])
  return of
}

export const aHand = ({ user, name }: Person, more: Partial<Hand> = {}): Hand => ({ user, name, state: 'coming', at: timeNow(), v: 1, ...more })
export const hereSince = (person: Person, hours: number): Hand => aHand(person, { state: 'here', in: hoursOn(-hours) })

/** What a QR on site shows now. */
export const scanOf = (callup: string): string => siteCodeOf(callup, timeNow()).scan

/** At the grid: one that begins in a quarter of an hour, to which the resident said yes; one that runs, with the resident on site, somebody who never checked in and somebody who has gone; one that runs with nobody; a shift. */
export async function callUpScene({ resident }: Home): Promise<{ callup: string; running: string; quiet: string; shift: string; missing: string; gone: string }> {
  const [late, left] = [await aPerson(), await aPerson()]
  const now = { place: at.grid, from: hoursOn(-1), until: hoursOn(3) }
  const soon = await aCallUp({ place: at.grid, from: hoursOn(0.25), people: [aHand(resident)] })
  const running = await aCallUp({ ...now, people: [hereSince(resident, 1), aHand(late), aHand(left, { state: 'served', in: hoursOn(-1), out: timeNow(), minutes: 60, points: 2 })] })
  const quiet = await aCallUp(now)
  const shift = await aCallUp({ place: at.grid, sort: 'gate', from: hoursOn(10), until: hoursOn(12) })
  return { callup: soon.id, running: running.id, quiet: quiet.id, shift: shift.id, missing: late.user, gone: left.user }
}
