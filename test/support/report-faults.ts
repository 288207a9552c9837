/** Mistakes that people make in a report, each in a field of its own: whichever are made together, each is named. */
import { addDays } from '../../shared/civil-time'
import { daysAhead, daysBack } from '../../shared/report-rules'
import type { ReportContent } from '../../shared/report-form'

/** A good report by three people with three stays; `today` is a Shanghai day. */
export function aLongReport(members: readonly string[], district: string, today: string): ReportContent {
  const stay = (from: number, to: number) => ({ district, address: '南京东路 100 号', from: addDays(today, from), to: addDays(today, to) })
  return {
    travellers: members.map((member) => ({ member, symptoms: [] })), stays: [stay(-12, -9), stay(-8, -5), stay(-4, -1)],
    transport: { kind: 'train', number: 'G1234' }, arrival: addDays(today, 1), lodging: { kind: 'elsewhere', address: '一楼 3 号' }, note: '带了孩子',
  }
}

export interface Fault { readonly path: string; readonly message: string; readonly put: (report: ReportContent, today: string) => void }

const ofStay = (index: number, put: (stay: ReportContent['stays'][number], today: string) => void): Fault['put'] => (report, today) => {
  const stay = report.stays[index]
  if (!stay) throw new Error('There are three stays')
  put(stay, today)
}
const ofTraveller = (index: number, member: (report: ReportContent) => string): Fault['put'] => (report) => {
  const traveller = report.travellers[index]
  if (!traveller) throw new Error('There are three travellers')
  traveller.member = member(report)
}

export const faults: readonly Fault[] = [
  { path: 'travellers.0.member', message: 'That is not a valid id', put: ofTraveller(0, () => 'somebody') },
  { path: 'travellers.1.member', message: 'This person is not in your household', put: ofTraveller(1, () => 'mbr_01JD0000000000000000000000') },
  { path: 'stays.0.district', message: 'Please choose', put: ofStay(0, (stay) => { Reflect.deleteProperty(stay, 'district') }) },
  { path: 'stays.0.from', message: 'Only stays of the last 14 days', put: ofStay(0, (stay, today) => { stay.from = addDays(today, -daysBack - 6) }) },
  { path: 'stays.0.to', message: 'A stay cannot lie in the future', put: ofStay(0, (stay, today) => { stay.to = addDays(today, 3) }) },
  { path: 'stays.1.address', message: 'Please fill this in', put: ofStay(1, (stay) => { stay.address = '  ' }) },
  { path: 'stays.1.from', message: 'That day does not exist; write it like 2022-08-31', put: ofStay(1, (stay) => { stay.from = '2022-02-30' }) },
  { path: 'stays.2.to', message: 'The last day lies before the first', put: ofStay(2, (stay) => { stay.to = addDays(stay.from, -1) }) },
  { path: 'transport.number', message: 'Enter the train number, like G1234 or K599', put: (report) => { report.transport = { kind: 'train', number: 'ABC' } } },
  { path: 'arrival', message: 'The arrival may lie at most 30 days ahead', put: (report, today) => { report.arrival = addDays(today, daysAhead + 10) } },
  { path: 'lodging.address', message: 'Please fill this in', put: (report) => { report.lodging = { kind: 'elsewhere', address: '' } } },
  { path: 'note', message: 'At most 2000 characters', put: (report) => { report.note = '长'.repeat(2001) } },
]

export function withFaults(report: ReportContent, put: readonly Fault[], today: string): ReportContent {
  const made = JSON.parse(JSON.stringify(report)) as ReportContent
  for (const fault of put) fault.put(made, today)
  return made
}
