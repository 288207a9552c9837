/**
 * Looks at the rows alone, past the product's rules, and says in words what lies otherwise than the tree of its community says.
 * Nothing is left behind where the answer is empty. It asks what must be true when no job runs any more.
 */
import { fromAttributes, type Attributes } from '../../functions/table/attributes'
import type { Row } from '../../functions/table/table'
import { allItems } from './rows'

interface Step { readonly id: string; readonly level: string; readonly name: string }
interface Counted { open: number; held: number; late: number }
type Say = (said: string) => void

const text = (row: Row | undefined, name: string): string => String(row?.[name] ?? '')
const steps = (row: Row | undefined): Step[] => (row?.['path'] ?? []) as unknown as Step[]
const ids = (path: readonly Step[]): string => path.map((one) => one.id).join('>')
const whole = (path: readonly Step[]): string => path.map(({ id, level, name }) => `${level} ${id} ${name}`).join(' > ')
const isLive = (row: Row): boolean => row['state'] === 'open' || row['state'] === 'held'
const endless = '9999-12-31T00:00:00.000Z'

class Rows {
  readonly byKey: ReadonlyMap<string, Row>
  constructor(readonly all: readonly Row[]) { this.byKey = new Map(all.map((row) => [`${row.p} ${row.s}`, row])) }
  at(p: string, s = '#'): Row | undefined { return this.byKey.get(`${p} ${s}`) }
  like(p: string, s: string): Row[] { return this.all.filter((row) => row.p.startsWith(p) && row.s.startsWith(s)) }
}

/** Where the place lies by the tree; a place above the trees by its own row. */
function truth(rows: Rows, id: string, seen: readonly string[] = []): Step[] | undefined {
  if (seen.includes(id)) return undefined
  const node = rows.like('TREE#', id).find((row) => row.s === id)
  if (!node) return id.includes('-') ? undefined : steps(rows.at(`PLC#${id}`))
  const above = truth(rows, text(node, 'parent'), [...seen, id])
  return above && [...above, { id, level: text(node, 'level'), name: text(node, 'name') }]
}

function trees(rows: Rows, say: Say): void {
  for (const head of rows.like('TREE#', '#')) if (head['job'] !== undefined) say(`${head.p} still says that ${text(head, 'job')} runs`)
  for (const job of rows.like('JOB#', '#')) if (job['state'] !== 'done' || job['g1p'] !== undefined) say(`${job.p} still runs`)
  for (const node of rows.like('TREE#', '').filter((row) => row.s !== '#')) {
    const path = truth(rows, node.s)
    if (!path) { say(`${node.s} stands in a circle, or below nothing`); continue }
    if (node['into'] !== undefined || node['closing'] !== undefined) say(`${node.s} is half merged or half retired`)
    const own = rows.at(`PLC#${node.s}`)
    if (!own || own['retired'] !== undefined) { say(`${node.s} is in the tree and has no row in use`); continue }
    if (whole(steps(own)) !== whole(path)) say(`the row of ${node.s} lies at ${whole(steps(own))} and not at ${whole(path)}`)
    if (text(own, 'g1p') !== `KID#${path.at(-2)?.id ?? ''}` || text(own, 'parent') !== path.at(-2)?.id) say(`${node.s} is not listed below ${path.at(-2)?.id ?? ''}`)
  }
  for (const own of rows.like('PLC#', '#').filter((row) => text(row, 'id').includes('-'))) {
    const gone = !truth(rows, text(own, 'id'))
    if (gone && (own['retired'] === undefined || own['g1p'] !== undefined)) say(`${text(own, 'id')} is in use and in no tree`)
  }
  for (const group of rows.like('PLC#', 'GROUP')) if (truth(rows, group.p.slice(4))?.at(-1)?.level !== 'group') say(`the rooms of ${group.p} have no group`)
}

function homes(rows: Rows, say: Say): void {
  const doors = rows.like('PLC#', 'DOOR#')
  for (const home of rows.like('HH#', '#')) {
    const path = truth(rows, text(home, 'place'))
    if (!path || whole(steps(home)) !== whole(path)) say(`${home.p} lies at ${whole(steps(home))} and not at ${path ? whole(path) : 'a place in use'}`)
    const below = (path ?? []).filter((one) => one.level === 'compound' || one.level === 'building').map((one) => one.name)
    if (!text(home, 'label').startsWith(below.join(' ')) || !text(home, 'label').endsWith(text(home, 'room')) || !text(home, 'label').includes(text(home, 'building'))) say(`${home.p} is called ${text(home, 'label')}`)
    const own = doors.filter((door) => text(door, 'id') === text(home, 'id')).map((door) => `${door.p} ${door.s}`)
    const right = `PLC#${text(home, 'place')} DOOR#${text(home, 'building')}#${text(home, 'unit')}#${text(home, 'room')}`
    if (own.join() !== right) say(`${home.p} stands behind ${own.join() || 'no door'} and not behind ${right}`)
  }
  for (const door of doors) if (!rows.at(`HH#${text(door, 'id')}`)) say(`behind ${door.p} ${door.s} is nobody`)
  for (const member of rows.like('HH#', 'MBR#')) {
    const user = text(member, 'user')
    if (!rows.at(member.p)) say(`${member.p} ${member.s} has no household`)
    if (user && !rows.at(`USR#${user}`, member.p)) say(`${user} has no link to ${member.p}`)
  }
  for (const link of rows.like('USR#', 'HH#')) if (!rows.at(link.s, `MBR#${text(link, 'member')}`)) say(`${link.p} is linked to ${link.s}, which does not know them`)
}

/** Where a live task must lie: with its home, down to the lowest level that serves its kind; sent elsewhere, where that place is. */
function addressOf(rows: Rows, task: Row): Step[] | undefined {
  const home = rows.at(`HH#${text(task, 'household')}`)
  const own = task['sent'] ? truth(rows, steps(task).at(-1)?.id ?? '') : truth(rows, text(home, 'place'))
  const lowest = own?.findLastIndex((one) => one.level === 'grid' || one.level === 'community') ?? -1
  return own?.slice(0, lowest + 1)
}

function tasks(rows: Rows, say: Say): void {
  for (const task of rows.like('REQ#', 'TASK')) {
    const [path, id] = [addressOf(rows, task), text(task, 'id')]
    const home = rows.at(`HH#${text(task, 'household')}`)
    if (!home) say(`${id} has no household`)
    if (!rows.at(task.p)) say(`${id} has no request`)
    const lines = rows.all.filter((row) => text(row, 'id') === id && row.p.startsWith('INB#')).map((row) => row.p.slice(4))
    if (!isLive(task)) { if (lines.length > 0) say(`${id} is closed and still listed at ${lines.join()}`); continue }
    if (!path || whole(steps(task)) !== whole(path)) say(`${id} lies at ${whole(steps(task))} and not at ${path ? whole(path) : 'a place in use'}`)
    if (text(task, 'label') !== text(home, 'label')) say(`${id} is called ${text(task, 'label')}, its home ${text(home, 'label')}`)
    const at = path?.findIndex((one) => one.id === task['place']) ?? -1
    if (!path || path[at]?.name !== task['placeName']) say(`${id} stands at ${text(task, 'place')} ${text(task, 'placeName')}`)
    const from = Math.min(at, path?.findIndex((one) => one.level === 'community') ?? 0)
    const listed = ids((path ?? []).slice(from))
    if (lines.sort().join('>') !== listed.split('>').sort().join('>')) say(`${id} is listed at ${lines.join()} and not at ${listed}`)
    const late = rows.all.filter((row) => row.p.startsWith('LATE#') && text(row, 'id') === id).length
    if (late !== (task['reminded'] ? (path?.length ?? 0) - 1 : 0)) say(`${id} has ${String(late)} lines among what is late`)
    const held = rows.like('USR#', 'HOLD#').filter((row) => text(row, 'id') === id).map((row) => row.p)
    if (held.join() !== (task['state'] === 'held' ? `USR#${text(task['holder'] as Row, 'user')}` : '')) say(`${id} is in the hands of ${held.join() || 'nobody'}`)
    if (task['g1p'] === undefined) say(`the clock does not look at ${id}`)
  }
}

function sought(rows: Rows, say: Say): void {
  for (const task of rows.like('REQ#', 'TASK').filter(isLive)) {
    const expected = ids(steps(task).slice(steps(task).findIndex((one) => one.level === 'community')))
    const found = rows.all.filter((row) => (row.p.startsWith('REF#') || row.p.startsWith('SRC#')) && text(row, 'id') === task['id'])
    if (found.filter((row) => row.s.startsWith('D#')).length !== 1 || found.filter((row) => row.p.startsWith('REF#')).length !== 1) say(`${text(task, 'id')} is found by ${found.map((row) => row.s).join()}`)
    for (const row of found) if ((row['places'] as unknown as string[]).join('>') !== expected) say(`${text(task, 'id')} is found at ${String(row['places'])} and not at ${expected}`)
  }
}

function duties(rows: Rows, say: Say): void {
  const now = new Date(0).toISOString()
  for (const own of rows.like('PLC#', 'DUTY#').filter((row) => (text(row, 'until') || endless) > now)) {
    const [place, user, role] = [text(own, 'place'), text(own, 'user'), text(own, 'role')]
    const path = truth(rows, place)
    if (!path) { if (!own['until']) say(`${user} serves at ${place}, which is no more`); continue }
    const mine = rows.at(`USR#${user}`, `DUTY#${place}#${role}`)
    for (const one of [own, mine]) if (text(one, 'placeName') !== path.at(-1)?.name) say(`${user} serves at ${text(one, 'placeName') || 'nowhere'} and not at ${path.at(-1)?.name ?? ''}`)
    const board = rows.at(`PLC#${(path.find((one) => one.level === 'community') ?? path.at(-1))?.id ?? ''}`, 'BOARD')
    const entries = (board?.['entries'] ?? []) as unknown as Row[]
    const onBoard = ['grid-worker', 'community-worker', 'supervisor'].includes(role)
    if (onBoard && !entries.some((one) => text(one, 'user') === user && text(one, 'place') === place)) say(`${user} of ${place} is on no board`)
  }
  for (const mine of rows.like('USR#', 'DUTY#')) if (!rows.at(`PLC#${text(mine, 'place')}`, `DUTY#${mine.p.slice(4)}#${text(mine, 'role')}`)) say(`${mine.p} ${mine.s} is not known to its place`)
}

/** The numbers are the sum of what is there, once the stream has told all. */
function numbers(rows: Rows, say: Say): void {
  const sums = new Map<string, Counted>()
  for (const task of rows.like('REQ#', 'TASK').filter(isLive)) {
    const below = steps(task).slice(steps(task).findIndex((one) => one.level === 'city'))
    below.slice(1).forEach((step, index) => {
      const key = `CNT#${below[index]?.id ?? ''} ${step.id}`
      const { open, held, late } = sums.get(key) ?? { open: 0, held: 0, late: 0 }
      sums.set(key, { open: open + Number(task['state'] === 'open'), held: held + Number(task['state'] === 'held'), late: late + Number(task['reminded'] === true) })
    })
  }
  for (const row of rows.like('CNT#', '').filter(({ p }) => p !== 'CNT#CN')) {
    const { open, held, late } = sums.get(`${row.p} ${row.s}`) ?? { open: 0, held: 0, late: 0 }
    sums.delete(`${row.p} ${row.s}`)
    if (row['open'] !== open || row['held'] !== held || row['late'] !== late) say(`${row.p} ${row.s} counts ${text(row, 'open')}/${text(row, 'held')}/${text(row, 'late')} and not ${String(open)}/${String(held)}/${String(late)}`)
  }
  for (const [key, { open, held, late }] of sums) if (open + held + late > 0) say(`${key} counts nothing and not ${String(open)}/${String(held)}/${String(late)}`)
}

/** What lies otherwise than the tree says; `told`: the stream has told everything. `items`: all that stands there, where somebody has just read it. */
export async function leftBehind({ told = true, items }: { told?: boolean; items?: readonly Attributes[] } = {}): Promise<string[]> {
  const said: string[] = []
  const rows = new Rows((items ?? await allItems()).map((item) => fromAttributes(item) as Row))
  for (const look of [trees, homes, tasks, duties, ...(told ? [sought, numbers] : [])]) look(rows, (what) => said.push(what))
  return said
}
