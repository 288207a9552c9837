/** Call-ups, shifts at a gate and points: for the story of all routes, and 60 volunteers racing for 20 hands. */
import { siteCodeOf } from '../functions/callups/site-code'
import { readFile } from '../functions/callups/store'
import { ask, tokenOf } from './ask'
import { useTable, type Place } from './environment'
import { eventOf, type Asked } from './event'
import { handlers } from './handlers'
import { load } from './load'
import { lockRows } from './locks'
import type { Figure } from './row'
import type { Step } from './story'
import { today } from './today'
import { community, grid, idMaker, town as makeTown, type Town } from './town'
import { acceptedRows } from './volunteers'

const get = (path: string, query?: Record<string, string>): Asked => ({ method: 'GET', path, ...(query ? { query } : {}) })
const put = (path: string, body: object): Asked => ({ method: 'PUT', path, body })
const post = (path: string, body: object): Asked => ({ method: 'POST', path, body })
const id = idMaker(79)
const on = (hours: number): Date => new Date(today.getTime() + hours * 3_600_000)
const iso = (hours: number): string => on(hours).toISOString()
const once = () => ({ id: id('event') })
const asking = { place: community, title: '搬运蔬菜', skill: 'carrying', where: '东门', hands: 20 }
/** One that runs and one of the evening, as a volunteer meets them. */
function volunteersDay({ newcomer, chief }: Town): Step[] {
  const [running, evening] = [id('callup'), id('callup')]
  const [own, later] = [`/callups/${running}`, `/callups/${evening}`]
  const scan = (hours: number): string => siteCodeOf(running, iso(hours)).scan
  return [
    { route: 'callups.open', as: chief, asked: put(own, { ...asking, from: iso(0), until: iso(3) }) },
    { route: 'callups.open', when: 'another', as: chief, asked: put(later, { ...asking, from: iso(6), until: iso(8) }) },
    { route: 'callups.offers', as: newcomer, asked: get('/callups/offers') },
    { route: 'callups.read', as: newcomer, asked: get(later) },
    { route: 'callups.accept', as: newcomer, asked: post(`${later}/accept`, { ...once(), place: community }) },
    { route: 'callups.accept', when: 'one that runs', as: newcomer, asked: post(`${own}/accept`, { ...once(), place: community }) },
    { route: 'callups.giveBack', as: newcomer, asked: post(`${later}/give-back`, once()) },
    { route: 'callups.mine', as: newcomer, asked: get('/callups/mine') },
    { route: 'callups.code', as: chief, asked: get(`${own}/code`) },
    { route: 'callups.checkIn', as: newcomer, asked: () => Promise.resolve(post(`${own}/check-in`, { ...once(), code: scan(0) })) },
    { route: 'callups.checkOut', as: newcomer, at: on(1), asked: () => Promise.resolve(post(`${own}/check-out`, { ...once(), code: scan(1) })) },
    { route: 'callups.run', as: chief, asked: get(`${own}/run`) },
    { route: 'points.mine', as: newcomer, asked: get('/points/mine') },
    { route: 'callups.reverse', as: chief, asked: post(`${own}/reverse`, { ...once(), user: newcomer, text: '登记错了人' }) },
    { route: 'callups.finish', as: chief, asked: post(`${own}/finish`, once()) },
    ...withUnit(chief, later),
    { route: 'callups.callOff', as: chief, asked: post(`${later}/call-off`, { ...once(), text: '下雨了' }) },
    { route: 'callups.here', as: chief, asked: get('/callups', { place: community }) },
  ]
}

function withUnit(chief: string, own: string): Step[] {
  const unit = id('unit')
  const asked = { at: community, unit, hands: 4 }
  return [
    { route: 'units.put', when: 'for a call-up', as: chief, asked: put(`/units/${unit}`, { place: community, name: '江城搬运', skills: ['carrying'], hands: 6, contact: '马师傅', phone: '13900001111' }) },
    { route: 'callups.units', as: chief, asked: get(`${own}/units`) },
    { route: 'callups.askUnit', as: chief, asked: post(`${own}/ask-unit`, { ...once(), ...asked }) },
    { route: 'callups.unitHands', as: chief, asked: post(`${own}/unit-hands`, { ...once(), ...asked }) },
  ]
}

/** A shift at the gate of the grid, taken for a household and settled by hand. */
function atTheGate({ resident, household, chief }: Town): Step[] {
  const shift = id('callup')
  return [
    { route: 'rosters.open', as: chief, asked: post('/rosters', { place: grid, gate: '东门', shifts: [{ id: shift, from: iso(0), until: iso(4), seats: 2 }] }) },
    { route: 'rosters.list', as: resident, asked: get('/rosters', { household: household.id }) },
    { route: 'rosters.take', as: resident, asked: post(`/rosters/${shift}/take`, { ...once(), household: household.id }) },
    { route: 'callups.settle', as: chief, at: on(2), asked: post(`/callups/${shift}/settle`, { ...once(), user: resident, came: iso(0), left: iso(2), text: '手机没电了' }) },
  ]
}

export const callingUp = (town: Town): Step[] => [...volunteersDay(town), ...atTheGate(town)]

const [racing, hands] = [60, 20] as const

/** Taps until it is theirs or full; a second phone of theirs taps, too. */
async function tap(callup: string, token: string | undefined, said: string[]): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const { body = '' } = await handlers.callups(eventOf(post(`/callups/${callup}/accept`, { ...once(), place: community }), token))
    const code = (JSON.parse(body) as { error?: { code: string } }).error?.code ?? 'yes'
    said.push(code)
    if (code !== 'busy' && code !== 'stale') return
  }
}

export async function callUpFigures({ endpoint }: Place): Promise<Figure[]> {
  await useTable(endpoint, 'bench-callups')
  const { rows, town } = makeTown()
  const users = Array.from({ length: racing }, () => id('user'))
  await load(endpoint, 'bench-callups', [...rows, ...users.flatMap((user) => acceptedRows(user, '志愿者', [community]))])
  const callup = id('callup')
  await ask('callups', put(`/callups/${callup}`, { ...asking, hands, from: iso(2), until: iso(4) }), await tokenOf(town.chief))
  const tokens = await Promise.all(users.map((user) => tokenOf(user)))
  const said: string[] = []
  const { unlock } = lockRows()
  await Promise.all([...tokens, ...tokens].map((token) => tap(callup, token, said)))
  unlock()
  const file = await readFile(callup)
  const people = new Set(file?.people.map((one) => one.user))
  const name = `call-up: ${String(racing)} racing for ${String(hands)} hands on two phones each, rows locked`
  const [taken, told] = [file?.of.taken ?? 0, said.filter((code) => code !== 'busy' && code !== 'stale').length]
  return [
    { name: `${name}: said yes, counted`, value: `${String(people.size)}, ${String(taken)}`, bar: `${String(hands)}, ${String(hands)}`, ok: people.size === hands && taken === hands && file?.people.length === hands },
    { name: `${name}: phones that got their answer`, value: String(told), bar: String(racing * 2), ok: told === racing * 2 },
  ]
}
