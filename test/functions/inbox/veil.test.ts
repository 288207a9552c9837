import { veil } from '../../../functions/inbox/veil'
import type { TaskDetail } from '../../../shared/inbox'

const detail: TaskDetail = {
  task: {
    id: 'tsk_01', kind: 'report', state: 'open', urgency: 'normal', due: '2022-08-31T02:00:00.000Z', place: 'g1', placeName: '第一网格', here: true,
    reference: 'AAAA-BBBB', label: '怡康苑 3栋 1401', who: '陈**', people: 1, mine: false,
  },
  version: 3, filedAt: '2022-08-31T01:00:00.000Z',
  request: {
    kind: 'report',
    report: {
      id: 'rpt_01', reference: 'AAAA-BBBB', household: 'hh_01', filedBy: '陈岚', filedAt: '2022-08-31T01:00:00.000Z', version: 1,
      travellers: [{ member: 'mbr_01', name: '陈秀兰', symptoms: ['fever'] }], stays: [], transport: { kind: 'car' }, arrival: '2022-08-31', lodging: { kind: 'home' },
    },
  },
  household: { label: '怡康苑 3栋 1401', community: '幸福时代社区', typed: false, verified: false },
  people: [{ id: 'mbr_01', name: '陈秀兰' }],
  timeline: [
    { id: 'evt_01', at: '2022-08-31T01:00:00.000Z', verb: 'submit', by: { name: '陈岚', me: false } },
    { id: 'evt_02', at: '2022-08-31T01:10:00.000Z', verb: 'claim', by: { name: '李敏', role: 'grid-worker', me: false } },
    { id: 'evt_03', at: '2022-08-31T01:20:00.000Z', verb: 'resolve', by: { name: '李敏', role: 'grid-worker', me: true }, outcomes: [{ person: 'mbr_01', name: '陈秀兰', outcome: 'no-risk' }] },
  ],
  verbs: [], facts: {}, took: [], alike: [{ id: 'tsk_02', reference: 'AAAA-CCCC', state: 'open', names: ['陈秀兰', '陈岚'], samePeople: false, filedAt: '2022-08-31T01:00:00.000Z', facts: {} }],
}

test('whoever does not hold a task reads no name of those it is about', () => {
  const text = JSON.stringify(veil(detail))
  expect(text).not.toContain('陈岚')
  expect(text).not.toContain('陈秀兰')
})

test('workers stand by their names', () => {
  expect(veil(detail).timeline.map((event) => event.by?.name)).toEqual(['陈**', '李敏', '李敏'])
})

test('what the work is chosen by stays: symptoms, places, days, the door', () => {
  const seen = veil(detail)
  expect(seen.request).toMatchObject({ kind: 'report', report: { travellers: [{ name: '陈**', symptoms: ['fever'] }], arrival: '2022-08-31' } })
  expect(seen.task).toEqual(detail.task)
  expect(seen.household).toEqual(detail.household)
})

test('a wish to join keeps who asks to itself', () => {
  expect(veil({ ...detail, request: { kind: 'join', name: '陈晨', member: 'mbr_02' } }).request).toEqual({ kind: 'join', name: '陈**', member: 'mbr_02' })
})
