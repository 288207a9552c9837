import { linesFor, seesDoor, veil, veilFromAbove } from '../../../functions/inbox/veil'
import type { Actor } from '../../../functions/http/actor'
import type { Role } from '../../../shared/duties'
import { aTask } from '../../support/builders'
import { at, pathOf } from '../../support/places'
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
  verbs: [], purposes: [], facts: {}, took: [], alike: [{ id: 'tsk_02', reference: 'AAAA-CCCC', state: 'open', names: ['陈秀兰', '陈岚'], samePeople: false, filedAt: '2022-08-31T01:00:00.000Z', facts: {} }],
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

describe('from above the community', () => {
  const travelled: TaskDetail = {
    ...detail,
    request: {
      kind: 'report',
      report: {
        ...(detail.request.kind === 'report' ? detail.request.report : ({} as never)), transport: { kind: 'car', number: '鄂A12345' }, note: '门禁密码 4711', lodging: { kind: 'elsewhere', address: '解放大道 77 号' },
        stays: [{ district: '310115', districtName: '上海市 浦东新区', address: '世纪大道 100 号', from: '2022-08-20', to: '2022-08-22' }],
      },
    },
  }
  test('neither room, address, number nor note is read; the building, districts, days and symptoms stay', () => {
    const seen = veilFromAbove(travelled)
    expect(JSON.stringify(seen)).not.toMatch(/1401|世纪大道|鄂A12345|4711|解放大道|陈岚|陈秀兰/)
    expect(seen.household.label).toBe('怡康苑 3栋 **')
    expect(seen.request).toMatchObject({ report: { travellers: [{ symptoms: ['fever'] }], transport: { kind: 'car' }, stays: [{ districtName: '上海市 浦东新区', from: '2022-08-20' }] } })
  })
  test('a report that names none of them is not given any', () => {
    expect(veilFromAbove(detail).request).toEqual(veil(detail).request)
  })

  const who = (...held: [Role, string][]): Actor => ({ user: { id: 'usr_1' } as Actor['user'], duties: held.map(([role, place]) => ({ role, place, placeName: '', from: '' })), memberships: [] })
  const task = aTask({ path: pathOf(at.building) })
  test.each<[string, Actor, Partial<typeof task>, boolean]>([
    ['the grid worker of the task’s grid', who(['grid-worker', at.grid]), {}, true], ['a worker of its community', who(['community-worker', at.community]), {}, true],
    ['a grid worker after it has climbed', who(['grid-worker', at.grid]), { place: at.street }, true],
    ['the street', who(['supervisor', at.street]), {}, false], ['the city', who(['supervisor', at.city]), {}, false],
    ['the street once it stands there', who(['supervisor', at.street]), { place: at.street }, true], ['the city while it stands at the street', who(['supervisor', at.city]), { place: at.street }, false],
    ['whoever was lent and holds it', who(['grid-worker', at.otherGrid]), { state: 'held', holder: { user: 'usr_1', name: '', role: 'grid-worker', since: '', lent: { id: at.otherGrid, name: '' } } as never }, true],
  ])('%s: the door is theirs to know: %#', (_, actor, more, sees) => {
    expect(seesDoor({ ...task, ...more }, actor)).toBe(sees)
  })

  const line: { label: string; place: string; mine: boolean } = { label: '怡康苑 3栋 1401', place: at.grid, mine: false }
  test.each<[string, Actor, string, Partial<typeof line>, string]>([
    ['a supervisor', who(['supervisor', at.street]), at.community, {}, '怡康苑 3栋 **'], ['a supervisor who has it', who(['supervisor', at.street]), at.community, { mine: true }, line.label],
    ['a supervisor with whom it stands', who(['supervisor', at.street]), at.community, { place: at.street }, line.label], ['a worker of the community', who(['community-worker', at.community]), at.grid, {}, line.label],
    ['one who also works in that community', who(['supervisor', at.street], ['community-worker', at.community]), at.community, {}, line.label],
  ])('the list as %s reads it', (_, actor, place, more, label) => {
    expect(linesFor(actor, place)({ ...line, ...more }).label).toBe(label)
  })
})
