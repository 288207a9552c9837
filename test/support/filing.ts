/** Requests that stand in the table, made through the routes. */
import { api } from '../../shared/api'
import type { Household } from '../../shared/identity'
import { idAs, newId } from '../../shared/ids'
import type { ReportContent } from '../../shared/report-form'
import type { ReportDetail } from '../../shared/reports'
import { aReport } from './builders'
import { ok } from './caller'
import type { Home, Person } from './people'

export interface Filed { readonly report: string; readonly task: string; readonly detail: ReportDetail }

/** A report of this home, filed by its resident. */
export async function fileReport(home: Home, more: Partial<ReportContent> = {}, as: Person = home.resident): Promise<Filed> {
  const report = newId('report')
  const detail = await ok(api.reports.submit, { as, params: { report }, body: aReport(home, more) })
  return { report, task: idAs('task', report), detail }
}

export interface Wish { readonly household: Household; readonly join: string; readonly task: string; readonly member: string }

/** This person asks to join the home's household through its door. */
export async function askToJoin(home: Home, as: Person): Promise<Wish> {
  const member = newId('member')
  const { place, building, room } = home.household
  const household = await ok(api.households.enter, {
    as, params: { household: newId('household') }, body: { member, door: { place, ...(building ? { building } : {}), room }, me: { name: as.name } },
  })
  return { household, join: idAs('join', member), task: idAs('task', member), member }
}

export const event = (): { id: string } => ({ id: newId('event') })

/** This worker takes the task. */
export async function claimed(task: string, as: Person): Promise<void> {
  await ok(api.tasks.claim, { as, params: { task }, body: event() })
}

/** Closes a report's task with one outcome for everyone. */
export async function resolved(task: string, as: Person, outcome = 'no-risk', text?: string): Promise<void> {
  const { people } = await ok(api.tasks.read, { as, params: { task } })
  await ok(api.tasks.resolve, { as, params: { task }, body: { ...event(), ...(text === undefined ? {} : { text }), outcomes: people.map(({ id: person }) => ({ person, outcome })) } })
}
