/** Requests for help that stand in the table, made through the routes; and what a form of each kind holds. */
import { newHelp, filingOf } from '../../functions/help/help'
import { putAskedFor, putHelp } from '../../functions/help/store'
import { printOf } from '../../functions/http/print'
import { readHousehold } from '../../functions/identity/store'
import { putNewTask } from '../../functions/inbox/store'
import { eventOf, fileTask } from '../../functions/inbox/task'
import { write } from '../../functions/table/table'
import { api } from '../../shared/api'
import type { HelpDetail } from '../../shared/help'
import type { Need, NeedOf } from '../../shared/help-form'
import type { HelpKind } from '../../shared/help-kinds'
import { idAs, newId } from '../../shared/ids'
import { today } from './builders'
import { ok } from './caller'
import { timeNow } from './clock'
import type { Home, Person } from './people'
import { at } from './places'

const calm = { signs: [], alone: false, by: 'days' as const }

/** Two medicines for a month, with ten days left. */
export function aMedicine(more: Partial<NeedOf<'medicine'>> = {}): NeedOf<'medicine'> {
  return {
    kind: 'medicine', pharmacy: '同济医院门诊药房', insuranceCard: true, pay: 'cash', cold: false, answers: { signs: [], alone: false },
    lines: [{ id: 'a', name: '氨氯地平片', strength: '5 mg', quantity: 28, left: 10, daily: 1, substitution: 'ask' }, { id: 'b', name: '二甲双胍片', strength: '0.5 g', quantity: 60, left: 30, daily: 3, substitution: 'allowed' }],
    ...more,
  }
}

/** A plausible form of each kind. */
export const needs: { readonly [K in HelpKind]: () => NeedOf<K> } = {
  medicine: aMedicine,
  transport: () => ({ kind: 'transport', to: '同济医院门诊楼', day: today(1), time: '08:30', moves: 'wheelchair', back: true, answers: { signs: [], alone: false } }),
  meal: () => ({ kind: 'meal', people: 1, days: 3, diet: '不吃辣', answers: calm }),
  errand: () => ({ kind: 'errand', what: 'parcel', list: '菜鸟驿站取件码 3-2-1108', pay: 'cash', answers: calm }),
  psychological: () => ({ kind: 'psychological', talk: 'phone', answers: calm }),
  infant: () => ({ kind: 'infant', what: 'formula', list: '一段奶粉两罐', pay: 'card', answers: calm }),
  stranded: () => ({ kind: 'stranded', needs: ['food', 'lodging'], people: 2, answers: calm }),
  other: () => ({ kind: 'other', what: '水管漏水', answers: calm }),
  'call-back': () => ({ kind: 'call-back' }),
}

export interface Asked { readonly help: string; readonly task: string; readonly detail: HelpDetail }

/** The resident asks for themselves, or for another member who agrees. */
export async function askHelp(home: Home, need: Need = aMedicine(), { as = home.resident, member = home.members[0]?.id ?? '' }: { as?: Person; member?: string } = {}): Promise<Asked> {
  const help = newId('help')
  const detail = await ok(api.help.ask, { as, params: { help }, body: { household: home.id, member, agreed: true, need } })
  return { help, task: idAs('task', help), detail }
}

/** Somebody at a door, as a neighbour or a worker names them. */
export function aDoor({ room = '1808', name = '周桂英', phone = '13900001111', need = aMedicine() }: { room?: string; name?: string; phone?: string; need?: Need } = {}) {
  return { place: at.secondBuilding, room, person: { id: newId('member'), name }, phone, language: 'dialect' as const, agreed: true as const, need }
}

/** A request for the first of this home that somebody outside asked for; written as the route writes it. */
export async function askedFrom(asker: Person, home: Home, need: Need = aMedicine()): Promise<{ help: string; task: string }> {
  const file = await readHousehold(home.id)
  const member = file?.members[0]
  if (!file || !member) throw new Error('Nobody lives there')
  const [now, by] = [timeNow(), { user: asker.user, name: asker.name }]
  const made = newHelp({ id: newId('help'), by, member, household: home.id, own: false, need, print: printOf('test'), now })
  const task = fileTask(filingOf(made, file), now)
  if (!task) throw new Error('No level of this path serves help')
  await write([putHelp(made), ...putNewTask(task, eventOf(task, { event: newId('event'), verb: 'submit', by, now })), putAskedFor(made)])
  return { help: made.id, task: task.id }
}
