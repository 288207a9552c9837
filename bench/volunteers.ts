/** Volunteers: signing up, being accepted, taking what is open; for the story of all routes, and 100 of them racing for 40 requests. */
import type { Volunteer } from '../functions/volunteers/volunteer'
import { putVolunteer } from '../functions/volunteers/store'
import { putDuty } from '../functions/duties/store'
import { putHelp } from '../functions/help/store'
import { filingOf, newHelp } from '../functions/help/help'
import { putNewHousehold, putNewUser } from '../functions/identity/store'
import { newHousehold } from '../functions/identity/household'
import { putNewTask, readTask } from '../functions/inbox/store'
import { eventOf as lineOf, fileTask } from '../functions/inbox/task'
import type { Row } from '../functions/table/table'
import { idAs } from '../shared/ids'
import { claimsAtMost } from '../shared/volunteers'
import { ask, tokenOf } from './ask'
import { useTable, type Place } from './environment'
import { eventOf, type Asked } from './event'
import { handlers } from './handlers'
import { load } from './load'
import { counting, lockRows, type Count } from './locks'
import { metered } from './meter'
import { median, type Figure } from './row'
import type { Step } from './story'
import { today } from './today'
import { building, community, home, idMaker, person, placeRows, rowsOf, town as makeTown, type Town } from './town'

const get = (path: string, query?: Record<string, string>): Asked => ({ method: 'GET', path, ...(query ? { query } : {}) })
const put = (path: string, body: object): Asked => ({ method: 'PUT', path, body })
const post = (path: string, body: object): Asked => ({ method: 'POST', path, body })
const now = today.toISOString()

const places = [community, `${community.slice(0, -1)}6`, `${community.slice(0, -1)}7`, `${community.slice(0, -1)}8`]
const names = ['金都社区', '凤凰城社区', '四美塘社区', '华新社区']
/** The communities beside the one of the town. */
export const nearbyRows = (): Row[] => places.slice(1).flatMap((id, i) => placeRows([...home.slice(0, 4), { id, level: 'community', name: names[i + 1] ?? '' }]).slice(-1))

const said = { skills: ['carrying'], vehicle: 'bicycle', languages: ['mandarin'], hours: [] } as const
const taking = (help: string, event: string): Asked => post(`/volunteers/open/${idAs('task', help)}/claim`, { id: event, place: community })

/** Accepted in four communities, on duty there, with what stands open in each: another person than the story's. */
export function acceptedRows(user: string, name: string, at: readonly string[]): Row[] {
  const standing = at.map((place) => ({ place, placeName: names[places.indexOf(place)] ?? '', state: 'approved' as const, at: now }))
  const known: Volunteer = { user, name, ...said, skills: [...said.skills], languages: [...said.languages], hours: [], switched: { on: true }, places: standing, v: 1 }
  const duties = at.flatMap((place) => putDuty({ id: user, name }, { place, placeName: names[places.indexOf(place)] ?? '', role: 'volunteer', from: '2026-01-01T00:00:00.000Z' }))
  return rowsOf([...putNewUser(person(user, name)), ...putVolunteer(undefined, known), ...duties])
}

const asker = idMaker(71)('user')
/** Requests for a meal, each of a household of its own, in the communities one after the other. */
export function* openRows(count: number, among: readonly string[] = places, seed = 72): Generator<{ help: string; rows: Row[] }> {
  const id = idMaker(seed)
  for (let n = 0; n < count; n += 1) {
    const at = among[n % among.length] ?? community
    const path = [...home.slice(0, 4), { id: at, level: 'community' as const, name: names[places.indexOf(at)] ?? '' }]
    const household = newHousehold(id('household'), { place: at === community ? building : at, unit: '1', room: String(1001 + n) }, at === community ? home : path, now)
    const need = { kind: 'meal' as const, people: 1, days: 2, answers: { signs: [], alone: false, by: 'days' as const } }
    const made = newHelp({ id: id('help'), by: { user: asker, name: '李秀英' }, member: { id: id('member'), name: '李秀英' }, household: household.id, own: false, need, print: 'x', now })
    const task = fileTask(filingOf(made, { household, members: [] }), now)
    if (!task) throw new Error('No level of this path serves help')
    yield { help: made.id, rows: rowsOf([putHelp(made), ...putNewTask(task, lineOf(task, { event: id('event'), verb: 'submit', by: { user: asker, name: '李秀英' }, now })), ...putNewHousehold(household)]) }
  }
}

const id = idMaker(73)
const carrier = id('user')
/** What stands open in four communities, and somebody who is accepted in all of them: there before the story begins. */
const offered = [...openRows(100)]
export const volunteerRows = (): Row[] => [...nearbyRows(), ...acceptedRows(carrier, '徐青', places), ...offered.flatMap(({ rows }) => rows)]

/** Signed up and accepted; and the one who is accepted in four communities looks, takes, brings, and gives back. */
export function volunteering({ newcomer, chief }: Town): Step[] {
  const [first = '', second = ''] = offered.filter((_, n) => n % places.length === 0).map(({ help }) => help)
  const task = `/tasks/${idAs('task', first)}`
  return [
    { route: 'volunteers.register', as: newcomer, asked: put('/volunteers/mine', { ...said, places: [community] }) },
    { route: 'volunteers.page', as: chief, asked: get('/volunteers', { place: community, state: 'waiting' }) },
    { route: 'volunteers.decide', as: chief, asked: post(`/volunteers/${newcomer}/decision`, { place: community, decision: 'approve' }) },
    { route: 'volunteers.presence', as: newcomer, asked: put('/volunteers/mine/duty', { on: true }) },
    { route: 'volunteers.mine', as: newcomer, asked: get('/volunteers/mine') },
    { route: 'volunteers.open', when: 'four communities', as: carrier, asked: get('/volunteers/open') },
    { route: 'volunteers.run', when: 'four communities', as: carrier, asked: get('/volunteers/run', { at: '同济医院门诊药房', day: '2026-12-01' }) },
    { route: 'volunteers.claim', as: carrier, asked: taking(first, id('event')) },
    { route: 'tasks.read', when: 'by a volunteer', as: carrier, asked: get(task) },
    { route: 'help.step', when: 'by a volunteer', as: carrier, asked: post(`/help/${first}/steps`, { id: id('event'), step: 'on-my-way' }) },
    { route: 'volunteers.claim', when: 'a second', as: carrier, asked: taking(second, id('event')) },
    { route: 'tasks.giveBack', when: 'by a volunteer', as: carrier, asked: post(`${task}/give-back`, { id: id('event'), text: '腿受伤了' }) },
    { route: 'volunteers.decide', when: 'suspended with one in hand', as: chief, asked: post(`/volunteers/${carrier}/decision`, { place: community, decision: 'suspend', text: '正在了解' }) },
  ]
}

const sizes = [100, 10_000] as const

/** What grows: tasks and the lines that show them. */
function* listRows(open: number): Generator<Row> {
  for (const { rows } of openRows(open)) yield* rows.filter(({ p, s }) => !p.startsWith('HH#') && !s.startsWith('EVT#'))
}

/** The list of four communities and a claim, among few open requests and among many. */
async function unitsAmong({ endpoint }: Place, open: number): Promise<Record<string, number>> {
  const table = `bench-open-${String(open)}`
  await useTable(endpoint, table)
  await load(endpoint, table, [...makeTown().rows, ...nearbyRows(), ...acceptedRows(carrier, '徐青', places)])
  const [first] = openRows(1)
  await load(endpoint, table, listRows(open))
  const token = await tokenOf(carrier)
  const units = async (asked: Asked): Promise<number> => {
    const { reads, writes, index } = await metered(endpoint, () => ask('volunteers', asked, token))
    return reads + writes + index
  }
  return { 'list of four communities': await units(get('/volunteers/open')), 'claim by a volunteer': await units(taking(first?.help ?? '', idMaker(74)('event'))) }
}

async function growth(place: Place): Promise<Figure[]> {
  const [few, many] = [await unitsAmong(place, sizes[0]), await unitsAmong(place, sizes[1])]
  return Object.entries(few).map(([name, units]) => {
    const ratio = (many[name] ?? NaN) / units
    return { name: `${name}: units among 10,000 open requests ÷ among 100`, value: `${ratio.toFixed(2)} (${String(many[name])} ÷ ${String(units)})`, bar: '1.00', ok: ratio === 1 }
  })
}

/** Twenty at once, each of whom taps on three requests at once: the first run into the cap, the last find nothing. */
const [racing, requests, atOnce, phones] = [100, 40, 20, 3] as const

interface Racer { readonly user: string; readonly token: string | undefined; readonly got: string[] }

/** Tries what is still there, beginning anywhere, until it is too much or nothing is left. */
async function grab({ token, got }: Racer, start: number, help: readonly string[], event: () => string, said: { code: string; tries: number }[]): Promise<void> {
  for (let n = 0; n < help.length; n += 1) {
    const wanted = help[(start + n) % help.length] ?? ''
    const count: Count = { tries: 0 }
    const { body = '' } = await counting.run(count, () => handlers.volunteers(eventOf(taking(wanted, event()), token)))
    const code = (JSON.parse(body) as { error?: { code: string } }).error?.code ?? 'taken'
    said.push({ code, tries: count.tries })
    if (code === 'taken') got.push(wanted)
    if (code === 'claim-cap') return
    if (code === 'busy' || code === 'stale') n -= 1
  }
}

async function race({ endpoint }: Place): Promise<Figure[]> {
  const table = 'bench-volunteers'
  await useTable(endpoint, table)
  const make = idMaker(75)
  const all: Racer[] = await Promise.all(Array.from({ length: racing }, async () => { const user = make('user'); return { user, token: await tokenOf(user), got: [] } }))
  const open = [...openRows(requests, [community], 76)]
  await load(endpoint, table, [...makeTown().rows, ...all.flatMap(({ user }) => acceptedRows(user, '志愿者', [community])), ...open.flatMap(({ rows }) => rows)])
  const help = open.map((one) => one.help)
  const said: { code: string; tries: number }[] = []
  const { unlock } = lockRows()
  const lanes = Array.from({ length: atOnce }, (_, lane) => all.filter((_one, n) => n % atOnce === lane))
  await Promise.all(lanes.map(async (lane, l) => { for (const [n, one] of lane.entries()) await Promise.all(Array.from({ length: phones }, (_, k) => grab(one, (l * phones + n + k) % requests, help, () => make('event'), said))) }))
  unlock()
  const held = await Promise.all(help.map(async (one) => (await readTask(one))?.holder?.user))
  const each = all.map(({ user }) => held.filter((one) => one === user).length)
  const claimed = all.flatMap(({ got }) => got)
  const tries = said.filter((one) => one.code === 'taken').map((one) => one.tries).sort((a, b) => a - b)
  const name = `${String(racing)} volunteers racing for ${String(requests)} requests, at most ${String(claimsAtMost)} each, rows locked`
  const ok = held.every((one) => one !== undefined) && claimed.length === requests && new Set(claimed).size === requests
  return [
    { name: `${name}: with one holder`, value: `${String(held.filter(Boolean).length)}, told so to ${String(new Set(claimed).size)}`, bar: `${String(requests)}, ${String(requests)}`, ok },
    { name: `${name}: most in one hand`, value: String(Math.max(...each)), bar: `≤ ${String(claimsAtMost)}`, ok: Math.max(...each) <= claimsAtMost },
    { name: `${name}: transactions tried for one that was taken`, value: `median ${String(median(tries))}, most ${String(tries.at(-1))}`, bar: 'median ≤ 3', ok: median(tries) <= 3 },
  ]
}

export async function volunteerFigures(place: Place): Promise<Figure[]> {
  return [...(await growth(place)), ...(await race(place))]
}
