/** What somebody brought and is closed: they find it again as long as it is kept, with nothing of where it went. Rows and how they are seen. */
import type { BroughtLine } from '../../shared/help'
import { isHelpKind } from '../../shared/help-kinds'
import { limits } from '../../shared/http'
import { idAs, reference } from '../../shared/ids'
import { maskName } from '../../shared/masks'
import { lazy, object, string } from '../../shared/zod'
import { readTask } from '../inbox/store'
import { task, type Task } from '../inbox/task'
import { broughtKey, requestKey, taskKey } from '../table/keys'
import { fromRow } from '../table/row'
import { getMany, putOne, query } from '../table/table'
import type { Help } from './help'
import { openBills } from './paying'
import { helpOf, type HelpFile } from './store'
import { carrierOf, troubleId, viewSaid } from './trouble'

type Said = BroughtLine['mine']
const pointer = lazy(() => object({ id: string() }))

/** With the end of the request; done again it does the same. One that was opened again is left out by whoever reads. */
export async function keepBrought(file: Pick<HelpFile, 'task' | 'events'>, end: number | undefined): Promise<void> {
  const { task: { id, state, closedAt } } = file
  const by = carrierOf(file)
  if (state !== 'resolved' || closedAt === undefined || end === undefined || !by) return
  await putOne({ ...broughtKey(by.user, closedAt, id), id, ttl: end })
}

const troubleTask = (help: string, user: string, to?: string): string => idAs('task', troubleId(help, user, to))
const isOver = ({ state }: Task): boolean => state !== 'open' && state !== 'held'

/** With what became of the trouble that they reported. */
export async function mineOf({ help, ...file }: HelpFile, user: string): Promise<Said> {
  const carrier = carrierOf(file)?.user
  const said = viewSaid(help, user, carrier)
  const found = said.troubled ? await readTask(troubleTask(help.id, user, carrier === user ? undefined : carrier)) : undefined
  return found ? { ...said, settled: isOver(found) } : said
}

const thanksTo = (user: string, { said = [] }: Help): BroughtLine['thanks'] =>
  said.filter((one) => one.what === 'praise' && one.to === user).map(({ word, text }) => ({ ...(word ? { word } : {}), ...(text === undefined ? {} : { text }) }))

/** Opened again and brought by another it is still what they brought, too. */
const isAnothers = ({ holder }: Task, user: string): boolean => holder !== undefined && holder.user !== user

const moneyOf = (user: string, help: Help): Pick<BroughtLine, 'money'> => {
  const mine = openBills(help).filter((one) => one.user === user).map(({ bill, balance }) => ({ bill, balance }))
  return mine.length > 0 ? { money: mine } : {}
}

async function tasksOf(ids: readonly string[]): Promise<Map<string, Task>> {
  const rows = ids.length > 0 ? await getMany(ids.map(taskKey)) : []
  return new Map(rows.map((row) => fromRow(task(), row)).map((one) => [one.id, one]))
}

/** The latest first, each once. */
export async function broughtBy(user: string): Promise<BroughtLine[]> {
  const { p, s } = broughtKey(user, '', '')
  const { rows } = await query({ p, from: s, to: `${s}~`, backwards: true, limit: limits.page })
  const ids = [...new Set(rows.map((row) => fromRow(pointer(), row).id))]
  if (ids.length === 0) return []
  const [tasks, helps] = await Promise.all([tasksOf(ids), getMany(ids.map((id) => requestKey(id))).then((found) => new Map(found.map(helpOf).map((one) => [idAs('task', one.id), one])))])
  const troubles = await tasksOf([...helps.values()].filter((one) => viewSaid(one, user).troubled).map((one) => troubleTask(one.id, user)))
  return ids.flatMap((id) => {
    const [own, help] = [tasks.get(id), helps.get(id)]
    if (!own || !help || own.state !== 'resolved' || own.closedAt === undefined || !isHelpKind(own.kind)) return []
    const trouble = troubles.get(troubleTask(help.id, user))
    return [{ id: help.id, reference: reference(help.id), kind: own.kind, who: maskName(help.who), closedAt: own.closedAt, ...(isAnothers(own, user) ? { later: true } : {}), ...moneyOf(user, help), mine: { ...viewSaid(help, user), ...(trouble ? { settled: isOver(trouble) } : {}) }, thanks: thanksTo(user, help) }]
  })
}
