/** Reports in every state, made by the domains' own rules: filed, claimed, called, resolved, withdrawn at times before now. */
import { newReport, filingOf } from '../../functions/reports/report'
import { fingerprintOf } from '../../functions/reports/filing'
import { putReport } from '../../functions/reports/store'
import { isRefused } from '../../functions/http/refusal'
import { call, claim, giveBack, note, resolve, withdraw, type Doing } from '../../functions/inbox/deeds'
import { putNewTask, putTask } from '../../functions/inbox/store'
import { eventOf, fileTask, move, type Deed, type Task } from '../../functions/inbox/task'
import type { Role } from '../../shared/duties'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import type { ReportContent } from '../../shared/reports'
import type { Symptom, TransportKind } from '../../shared/report-words'
import type { Settled } from './households'
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

function contentOf(story: Story, settled: Settled, today: string, index: number): ReportContent {
  const from = origins[index % origins.length] ?? origins[0]
  const ride = rides[index % rides.length] ?? rides[0]
  const arrival = addDays(today, story.arrives)
  const left = arrival < today ? arrival : today
  return {
    travellers: settled.file.members.slice(0, story.people ?? 1).map((one, place) => ({ member: one.id, symptoms: place === 0 ? [...(story.symptoms ?? [])] : [] })),
    stays: [{ district: from.district, address: from.address, from: addDays(left, -4), to: left }],
    transport: { kind: 'train', number: 'G1722', ...ride } as ReportContent['transport'], arrival, lodging: { kind: 'home' },
  }
}

/** Tells one report's story into the rows. `index` varies where they come from. */
export function tell(story: Story, settled: Settled, worker: Worker, now: number, index: number, rows: Rows): void {
  const at = (ago: number): string => new Date(now - ago * minute).toISOString()
  const filer = settled.file.members.find((one) => one.user) ?? settled.file.members[0]
  if (!filer) throw new Error(`${settled.file.household.label} is empty`)
  const by = { user: filer.user ?? worker.user, name: filer.name }
  const filed = at(story.ago)
  const content = contentOf(story, settled, shanghaiDay(filed), index)
  const id = stableId('report', story.name, now - story.ago * minute)
  const names = Object.fromEntries(origins.map((origin) => [origin.district, origin.name]))
  const districts = Object.fromEntries(content.stays.map((stay) => [stay.district, names[stay.district] ?? '']))
  const report = newReport({ id, by, content, fingerprint: fingerprintOf(settled.file.household.id, content), now: filed }, { file: settled.file, districts })
  const made = fileTask(filingOf(report, settled.file, filed), filed)
  if (!made) throw new Error(`No inbox for ${settled.file.household.label}`)
  let task: Task = made
  const event = (verb: string, ago: number): string => stableId('event', `${story.name} ${verb} ${ago}`, now - ago * minute)
  rows.add([putReport(report), ...putNewTask(task, eventOf(task, { event: event('submit', story.ago), verb: 'submit', by, now: filed }))])
  const perform = (deed: Deed): void => {
    const moved = move(task, deed)
    if (isRefused(moved)) throw new Error(`${story.name}: ${moved.refused}`)
    rows.add(putTask(task, moved.task, moved.event))
    task = moved.task
  }
  const doing = (verb: string, ago: number): Doing & { by: Worker } => ({ by: worker, event: event(verb, ago), now: at(ago) })
  story.then?.({
    claim: (ago) => { perform(claim(doing('claim', ago), task)) },
    call: (ago, result) => { perform(call(doing('call', ago), result)) },
    note: (ago, text) => { perform(note(doing('note', ago), text)) },
    giveBack: (ago, text) => { perform(giveBack(doing('give-back', ago), text)) },
    resolve: (ago, outcome) => { perform(resolve(doing('resolve', ago), task, task.about.map((one) => ({ person: one.id, outcome })))) },
    withdraw: (ago) => { perform(withdraw({ ...doing('withdraw', ago), by })) },
  })
}
