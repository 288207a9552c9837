/** A small community, always the same: its places, a family, workers from the grid to the street. Rows come from the functions' own makers. */
import type { Duty } from '../shared/duty-schema'
import type { Role } from '../shared/duties'
import { consentVersions } from '../shared/consent'
import { idPrefixes, ulid, type IdKind } from '../shared/ids'
import type { PathStep } from '../shared/places'
import { newHousehold, type Household } from '../functions/identity/household'
import { boardOf, entryOf, withEntry, type Board } from '../functions/duties/board'
import { putBoard, putDuty } from '../functions/duties/store'
import { putMember, putMembership, putNewHousehold, putNewUser } from '../functions/identity/store'
import { newUser, type User } from '../functions/identity/user'
import { putPlace } from '../functions/places/store'
import type { Row, Write } from '../functions/table/table'
import { today } from './today'

const now = today.toISOString()

/** Ids that come out the same at every run. */
export function idMaker(seed: number): (kind: IdKind) => string {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return (kind) => `${idPrefixes[kind]}_${ulid(today.getTime(), next)}`
}

export const rowsOf = (writes: readonly Write[]): Row[] => writes.flatMap((write) => ('put' in write ? [write.put] : []))

const step = (id: string, level: PathStep['level'], name: string): PathStep => ({ id, level, name })
const wuhan = [step('42', 'province', '湖北省'), step('4201', 'city', '武汉市'), step('420106', 'district', '武昌区'), step('420106001', 'street', '积玉桥街道')]
export const community = '420106001005'
export const grid = `${community}-g1`
export const compound = `${community}-c1`
export const building = `${community}-b3`
/** From the province to the building of the family. */
export const home = [...wuhan, step(community, 'community', '金都社区'), step(grid, 'grid', '第一网格'), step(compound, 'compound', '怡康苑'), step(building, 'building', '3栋')]
const away = [step('44', 'province', '广东省'), step('4403', 'city', '深圳市'), step('440305', 'district', '南山区')]

/** The places of a path, each below the one before it. */
export function placeRows(path: readonly PathStep[]): Row[] {
  return rowsOf(path.flatMap((own, i) => putPlace({ ...own, parent: path[i - 1]?.id ?? 'CN', order: i, path: path.slice(0, i + 1) })))
}

export function person(id: string, name: string): User {
  const consents = (['privacy', 'health-travel'] as const).map((kind) => ({ kind, version: consentVersions[kind], given: true, at: now }))
  return { ...newUser(id, `openid-of-${id}`, now), name, consents }
}

interface Appointed { readonly user: string; readonly name: string; readonly role: Role; readonly at: PathStep }

/** Duties with the boards they are on. */
function dutyRows(appointed: readonly Appointed[]): Row[] {
  const boards = new Map<string, Board>()
  const rows = appointed.flatMap(({ user, name, role, at }) => {
    const held: Duty = { place: at.id, placeName: at.name, role, from: '2026-01-01T00:00:00.000Z' }
    const id = boardOf(home.slice(0, home.indexOf(at) + 1))
    boards.set(id, withEntry(boards.get(id) ?? { id, entries: [], v: 0 }, entryOf({ id: user, name }, held)))
    return putDuty({ id: user, name }, held)
  })
  return rowsOf([...rows, ...[...boards.values()].map((board) => putBoard({ ...board, v: 1 }))])
}

export interface Town { readonly resident: string; readonly newcomer: string; readonly worker: string; readonly colleague: string; readonly supervisor: string; readonly chief: string; readonly governor: string; readonly household: Household; readonly members: readonly string[] }

/** A household with its members; the first is the user's own line. */
export function familyRows(household: Household, user: string, members: readonly string[]): Row[] {
  const names = ['李秀英', '王建国', '李小雨']
  return rowsOf([
    ...putNewHousehold({ ...household, contact: { phone: '13812345678', verified: true } }),
    ...members.map((id, i) => putMember({ id, household: household.id, name: names[i % names.length] ?? '', v: 1, ...(i === 0 ? { user, relation: 'self' as const } : {}) })),
    putMembership({ user, household: household.id, member: members[0] ?? '', waiting: false }),
  ])
}

export function town(): { town: Town; rows: Row[] } {
  const id = idMaker(7)
  const [resident, newcomer, worker, supervisor, chief, colleague] = [id('user'), id('user'), id('user'), id('user'), id('user'), id('user')]
  const household = newHousehold(id('household'), { place: building, unit: '2', room: '1401' }, home, now)
  const members = [id('member'), id('member'), id('member')]
  const governor = id('user')
  const users = [person(resident, '李秀英'), person(newcomer, '王建国'), person(worker, '陈晓梅'), person(supervisor, '周志强'), person(chief, '刘敏'), person(colleague, '孙磊'), person(governor, '高峰')]
  const rows = [
    ...placeRows(home), ...placeRows(away), ...rowsOf(users.flatMap(putNewUser)), ...familyRows(household, resident, members),
    ...dutyRows([
      { user: worker, name: '陈晓梅', role: 'grid-worker', at: home[5] as PathStep }, { user: chief, name: '刘敏', role: 'community-worker', at: home[4] as PathStep },
      { user: colleague, name: '孙磊', role: 'grid-worker', at: home[5] as PathStep },
      { user: supervisor, name: '周志强', role: 'supervisor', at: home[3] as PathStep }, { user: governor, name: '高峰', role: 'supervisor', at: home[1] as PathStep },
    ]),
  ]
  return { town: { resident, newcomer, worker, colleague, supervisor, chief, governor, household, members }, rows }
}
