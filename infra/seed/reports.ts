/** Reports in every state, made by the domains' own rules: filed, claimed, called, resolved, withdrawn at times before now, and between them what the clock did to them. */
import { newReport, filingOf } from '../../functions/reports/report'
import { fingerprintOf } from '../../functions/reports/filing'
import { putReport, putStays } from '../../functions/reports/store'
import { matchesOf, staysOf } from '../../functions/risk/match'
import { isRefused, type Refused } from '../../functions/http/refusal'
import { call, claim, giveBack, note, resolve, withdraw, type Doing } from '../../functions/inbox/deeds'
import { putNewTask, putTask } from '../../functions/inbox/store'
import { lookAt } from '../../functions/inbox/escalation'
import { eventOf, fileTask, move, type Deed, type Moved, type Task } from '../../functions/inbox/task'
import { present, type Board } from '../../functions/duties/board'
import type { Role } from '../../shared/duties'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import type { ReportContent } from '../../shared/report-form'
import type { Channel } from '../../shared/desk-words'
import type { Symptom, TransportKind } from '../../shared/report-words'
import type { HouseholdFile } from '../../functions/identity/household'
import type { Settled } from './households'
import type { Lists } from './risk'
import type { Rows } from './rows'
import { stableId } from './stable-id'

const minute = 60_000
const origins = [
  { district: '310115', name: '上海市 浦东新区', address: '南码头路街道浦三路' },
  { district: '460203', name: '海南省 三亚市 吉阳区', address: '大东海旅游区榆亚路' },
  { district: '510104', name: '四川省 成都市 锦江区', address: '春熙路街道' },
  { district: '330782', name: '浙江省 金华市 义乌市', address: '稠城街道' },
  { district: '440106', name: '广东省 广州市 天河区', address: '石牌街道' },
] as const
const rides: readonly { kind: TransportKind; number: string }[] = [{ kind: 'train', number: 'G1722' }, { kind: 'flight', number: 'CZ3628' }, { kind: 'car', number: '鄂A8K219' }]

export interface Story {
  readonly name: string
  /** Minutes before now at which it was filed. */
  readonly ago: number
  /** Days from today on which they arrive. */
  readonly arrives: number
  readonly people?: number
  readonly symptoms?: readonly Symptom[]
  /** How the household reached the worker who filed it for them; else they filed it themselves. */
  readonly desk?: Channel
  /** Which of the ways home; else by its order. */
  readonly way?: number
  /** Where they stayed in the second of them, if that is not what everybody says. */
  readonly stayed?: string
  readonly then?: (teller: Teller) => void
}

/** What may happen next to a report; each deed at its own minutes before now. */
export interface Teller {
  claim(ago: number): void
  call(ago: number, result: 'reached' | 'no-answer' | 'wrong-number'): void
  note(ago: number, text: string): void
  giveBack(ago: number, text: string): void
  resolve(ago: number, outcome: string): void
  withdraw(ago: number): void
}
export interface Worker { readonly user: string; readonly name: string; readonly role: Role }

function contentOf(story: Story, file: HouseholdFile, today: string, index: number): ReportContent {
  const from = origins[index % origins.length] ?? origins[0]
  const ride = rides[index % rides.length] ?? rides[0]
  const arrival = addDays(today, story.arrives)
  const left = arrival < today ? arrival : today
  return {
    travellers: file.members.filter((one) => !one.elsewhere).slice(0, story.people ?? 1).map((one, place) => ({ member: one.id, symptoms: place === 0 ? [...(story.symptoms ?? [])] : [] })),
    stays: [{ district: from.district, address: story.stayed ?? from.address, from: addDays(left, -4), to: left }],
    transport: { kind: 'train', number: 'G1722', ...ride } as ReportContent['transport'], arrival, lodging: { kind: 'home' },
  }
}

/** What a story is told with. `index` varies where they come from. */
export interface Setting { readonly worker: Worker; readonly boards: readonly Board[]; readonly now: number; readonly index: number; readonly rows: Rows; readonly lists: Lists }

/** The report as it was filed, and its task where whoever was on duty then had it. */
function filed(story: Story, { file }: Settled, { worker, boards, now, index, rows, lists }: Setting): Task {
  const filedAt = new Date(now - story.ago * minute).toISOString()
  const member = file.members.find((one) => one.user) ?? file.members[0]
  if (!member) throw new Error(`${file.household.label} is empty`)
  const by = story.desk ? worker : { user: member.user ?? worker.user, name: member.name }
  const content = contentOf(story, file, shanghaiDay(filedAt), story.way ?? index)
  const id = stableId('report', story.name, Date.parse(filedAt))
  const names = Object.fromEntries(origins.map((origin) => [origin.district, origin.name]))
  const districts = Object.fromEntries(content.stays.map((stay) => [stay.district, names[stay.district] ?? '']))
  const atDesk = story.desk ? { desk: { role: worker.role, channel: story.desk } } : {}
  const risk = matchesOf(staysOf(content, districts), lists.index, lists.timeline)
  const report = newReport({ id, by, ...atDesk, content, fingerprint: fingerprintOf(file.household.id, content), now: filedAt }, { file, districts, ...(risk ? { risk } : {}) })
  const task = fileTask(filingOf(report, file, filedAt), filedAt, (place, among) => present(boards, place, among, filedAt).length > 0)
  if (!task) throw new Error(`No inbox for ${file.household.label}`)
  const event = stableId('event', `${story.name} submit ${story.ago}`, Date.parse(filedAt))
  rows.add([putReport(report), ...putStays(report, file.household.path), ...putNewTask(task, eventOf(task, { event, verb: 'submit', by, now: filedAt, ...(story.desk ? { did: { channel: story.desk } } : {}) }))])
  return task
}

/** The sweep runs every five minutes: when it first saw that this time had come. */
const sweptAt = (wake: string): number => Math.ceil(Date.parse(wake) / (5 * minute)) * 5 * minute

/** Tells one report's story into the rows. */
export function tell(story: Story, settled: Settled, setting: Setting): void {
  const { worker, boards, now, rows } = setting
  let task = filed(story, settled, setting)
  const take = (moved: Moved | Refused): void => {
    if (isRefused(moved)) throw new Error(`${story.name}: ${moved.refused}`)
    rows.add(putTask(task, moved.task, moved.event))
    task = moved.task
  }
  const pass = (until: number): void => {
    while (task.wake && (task.state === 'open' || task.state === 'held') && sweptAt(task.wake) <= until) {
      const time = sweptAt(task.wake)
      take(lookAt(task, boards, stableId('event', `${story.name} clock ${task.v}`, time), new Date(time).toISOString()))
    }
  }
  const perform = (ago: number, deed: (doing: Doing & { by: Worker }) => Deed): void => {
    const time = now - ago * minute
    pass(time)
    take(move(task, deed({ by: worker, event: stableId('event', `${story.name} deed ${task.v}`, time), now: new Date(time).toISOString() })))
  }
  story.then?.({
    claim: (ago) => { perform(ago, (doing) => claim(doing, task)) },
    call: (ago, result) => { perform(ago, (doing) => call(doing, task, result)) },
    note: (ago, text) => { perform(ago, (doing) => note(doing, text)) },
    giveBack: (ago, text) => { perform(ago, (doing) => giveBack(doing, text)) },
    resolve: (ago, outcome) => { perform(ago, (doing) => resolve(doing, task, task.about.map((one) => ({ person: one.id, outcome })))) },
    withdraw: (ago) => { perform(ago, (doing) => withdraw({ ...doing, by: { user: task.followers[0] ?? '', name: task.about[0]?.name ?? '' } })) },
  })
  pass(now)
}
