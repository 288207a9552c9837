/** A neighbourhood with something of everything that has to follow when its tree is shaped: made through the routes where there are any. */
import { clock } from '../../functions/clock'
import { sweepDue } from '../../functions/inbox/sweep'
import { settleHousehold } from '../../functions/places/homes'
import { api } from '../../shared/api'
import type { Role } from '../../shared/duties'
import { newId } from '../../shared/ids'
import type { OwnLevel } from '../../shared/own-levels'
import { ok } from './caller'
import { passTime, timeNow } from './clock'
import { claimed, fileReport, resolved } from './filing'
import { aHousehold, aPerson, type Home, type Person } from './people'
import { at } from './places'
import { anInvitation } from './rota'
import { aShaper } from './shaping'
import { tellSince } from './told'

export const own = (tail: string): string => `${at.community}-${tail}`

/** Grids N and M; in N a compound K with buildings X and Y and, in X, the groups P and Q; in M a compound L with a building X of the same name; E, empty, in M. */
const plan: readonly (readonly [id: string, level: OwnLevel, name: string, parent: string])[] = [
  ['N', 'grid', '北网格', at.community], ['M', 'grid', '南网格', at.community], ['K', 'compound', '北苑', own('N')], ['L', 'compound', '南苑', own('M')],
  ['X', 'building', '1栋', own('K')], ['Y', 'building', '2栋', own('K')], ['Z', 'building', '1栋', own('L')], ['E', 'building', '空楼', own('M')],
  ['P', 'group', '第一组', own('X')], ['Q', 'group', '第二组', own('X')],
]

export interface Neighbourhood { readonly shaper: Person; readonly north: Person; readonly south: Person; readonly typed: Home; readonly homes: readonly Home[]; readonly tasks: Readonly<Record<'late' | 'open' | 'held' | 'closed' | 'typed' | 'sent', string>> }

async function homeAt(place: string, room: string): Promise<Home> {
  const home = await aHousehold({ room, without: ['周桂英'] })
  await settleHousehold(home.id, place, { now: timeNow() })
  return home
}

async function plant(shaper: Person): Promise<void> {
  for (const [id, level, name, parent] of plan) await ok(api.places.add, { as: shaper, params: { place: own(id) }, body: { parent, level, name } })
  for (const [group, rooms] of [['P', '101–102'], ['Q', '201']] as const) await ok(api.places.groupRooms, { as: shaper, params: { place: own(group) }, body: { rooms: [rooms] } })
}

/** Somebody who serves at a place, by an invitation. */
export async function appointed(as: Person, name: string, place: string, role: Role = 'grid-worker'): Promise<Person> {
  const person = await aPerson({ name })
  await ok(api.invitations.accept, { as: person, params: { code: (await anInvitation({ as, place, role })).code }, body: {} })
  return person
}

/** Told by the stream already; its reports: late, open, held, closed, one of a home whose building was typed, and one that was sent to the northern grid. */
export async function aNeighbourhood(): Promise<Neighbourhood> {
  const shaper = await aShaper()
  await plant(shaper)
  const [north, south] = [await appointed(shaper, '北网格员', own('N')), await appointed(shaper, '南网格员', own('M'))]
  await appointed(shaper, '组长', own('P'), 'contact-person')
  const homes = [await homeAt(own('X'), '101'), await homeAt(own('X'), '102'), await homeAt(own('Y'), '101'), await homeAt(own('Z'), '101')]
  const [first, second, third, fourth] = homes as [Home, Home, Home, Home]
  const typed = await aHousehold({ place: at.community, building: '一号楼', room: '103' })
  const late = (await fileReport(first)).task
  passTime({ hours: 25 })
  await sweepDue(clock.now())
  const tasks = { late, open: (await fileReport(second)).task, held: (await fileReport(third)).task, closed: (await fileReport(third)).task, typed: (await fileReport(typed)).task, sent: (await fileReport(fourth)).task }
  for (const task of [tasks.held, tasks.closed]) await claimed(task, north)
  await resolved(tasks.closed, north)
  await ok(api.tasks.pass, { as: south, params: { task: tasks.sent }, body: { id: newId('event'), text: '归北网格', place: own('N') } })
  await tellSince([])
  return { shaper, north, south, typed, homes, tasks }
}
