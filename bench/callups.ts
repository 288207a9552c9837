/** Call-ups, shifts at a gate and points: for the story of all routes; 60 volunteers racing for 20 hands; and what the clock of the waves costs in a large town. */
import { siteCodeOf } from '../functions/callups/site-code'
import { openCallUp } from '../functions/callups/callup'
import { putNewCallUp, readFile } from '../functions/callups/store'
import { lookAtCallUps } from '../functions/callups/waves'
import type { Row } from '../functions/table/table'
import { ask, tokenOf } from './ask'
import { useTable, type Place } from './environment'
import { eventOf, type Asked } from './event'
import { handlers } from './handlers'
import { load } from './load'
import { lockRows } from './locks'
import { metered } from './meter'
import type { Figure } from './row'
import type { Step } from './story'
import { today } from './today'
import { community, grid, home, idMaker, rowsOf, town as makeTown, type Town } from './town'
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

async function race({ endpoint }: Place): Promise<Figure[]> {
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

const [asked, sizes] = [40, [100, 1000]] as const

/** A call-up of tomorrow in a community, as it was opened; its clock at `due`. */
function openedRows(place: string, due: string): Row[] {
  const of = openCallUp({ ...asking, skill: 'carrying', bring: undefined, from: iso(24), until: iso(26) }, { id: id('callup'), sort: 'hands', place: { id: place, name: '金都社区', path: [...home.slice(0, 4), { id: place }] }, lead: { user: 'usr_1', name: '刘敏', place, role: 'community-worker' }, now: iso(0), print: '' })
  return rowsOf(putNewCallUp(of, { callup: of.id, due, tell: 1, v: 1 }))
}

/** One first wave that is due, to 40 volunteers, among so many call-ups and volunteers of other communities. */
async function unitsAmong({ endpoint }: Place, others: number): Promise<number> {
  const table = `bench-waves-${String(others)}`
  await useTable(endpoint, table)
  const elsewhere = Array.from({ length: others }, (_, n) => String(420_000_000_000 + n))
  const volunteers = (place: string) => acceptedRows(id('user'), '志愿者', [place])
  await load(endpoint, table, [...makeTown().rows, ...Array.from({ length: asked }, () => volunteers(community)).flat(), ...elsewhere.flatMap((place) => [...volunteers(place), ...openedRows(place, iso(1))]), ...openedRows(community, iso(0))])
  const { reads, writes, index, outcome } = await metered(endpoint, () => lookAtCallUps(iso(0)))
  if (outcome !== 1) throw new Error(`The clock looked at ${String(outcome)} call-ups instead of one`)
  return reads + writes + index
}

export async function callUpFigures(place: Place): Promise<Figure[]> {
  const [few, many] = [await unitsAmong(place, sizes[0]), await unitsAmong(place, sizes[1])]
  const ratio = many / few
  const wave = { name: `call-up: units of a wave to ${String(asked)} volunteers, among 1,000 other communities’ ÷ among 100`, value: `${ratio.toFixed(2)} (${String(many)} ÷ ${String(few)})`, bar: '1.00', ok: ratio === 1 }
  return [...(await race(place)), wave]
}
