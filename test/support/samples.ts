/** One way to call each route of the contract, about one household, its report and its task. A route without a sample does not compile. */
import type { Api } from '../../shared/api'
import type { Route } from '../../shared/http'
import { idAs, newId } from '../../shared/ids'
import { aChange, aDesk, aReport } from './builders'
import { aContent } from './campaigns'
import { anOpening, scanOf } from './calling'
import { aCare } from './caring'
import type { Given } from './caller'
import { timeNow } from './clock'
import { shanghaiDay } from '../../shared/civil-time'
import { event } from './filing'
import { aVisitor, anEntry } from './gating'
import type { Home, Person } from './people'
import { aFile } from './importing'
import { aDoor, aMedicine, needs } from './helping'
import { aContact, aRule } from './measuring'
import { at } from './places'
import { aList } from './listing'
import { aRegistration } from './volunteering'

/** Somebody whom the route lets pass in this scene. */
export function whoMay({ access }: Route, { home, asker, leader, volunteer, head }: Scene, worker: Person): Given {
  const alone = (role: 'leader' | 'volunteer'): boolean => access.who === 'duty' && access.roles !== 'by-kind' && access.roles.includes(role) && !access.roles.includes('grid-worker')
  if (alone('leader')) return { as: leader }
  if (alone('volunteer')) return { as: volunteer }
  if (access.who === 'duty' && access.roles !== 'by-kind' && access.roles.every((role) => role === 'supervisor')) return { as: head }
  const as = { household: home.resident, 'signed-in': home.resident, requester: asker, duty: worker }
  return access.who === 'anyone' ? {} : { as: as[access.who] }
}

export interface Scene { readonly home: Home; readonly report: string; readonly task: string; readonly join: string; readonly asker: Person; readonly code: string; readonly colleague: Person; readonly job: string; readonly import: string; readonly unit: string; readonly ask: string; readonly leader: Person; readonly campaign: string; readonly drafted: string; readonly order: string; readonly question: string; readonly upload: string; readonly help: string; readonly applicant: Person; readonly volunteer: Person; readonly head: Person; readonly city: string; readonly list: string; readonly settled: string; readonly difference: string; readonly paying: string; readonly held: string; readonly bought: string; readonly refund: string; readonly measure: string; readonly proposed: string; readonly callup: string; readonly running: string; readonly quiet: string; readonly shift: string; readonly missing: string; readonly gone: string; readonly pass: string; readonly text: string }
type Sample = (scene: Scene) => Given
export type Samples = { readonly [D in keyof Api]: { readonly [R in keyof Api[D]]: Sample } }

const later = (hours: number): string => new Date(Date.parse(timeNow()) + hours * 3_600_000).toISOString()
let rooms = 0
const none: Sample = () => ({})
const ofHousehold: Sample = ({ home }) => ({ params: { household: home.id } })
const ofMine: Sample = ({ home }) => ({ body: { household: home.id } })
const ofReport = (body?: (scene: Scene) => object): Sample => (scene) => ({ params: { report: scene.report }, ...(body ? { body: body(scene) } : {}) })
const ofPlace = (body?: () => object): Sample => () => ({ params: { place: at.grid }, ...(body ? { body: body() } : {}) })
const ofList: Sample = ({ city, list }) => ({ params: { place: city, import: list } })
const ofArrivals = (body?: () => object): Sample => () => ({ params: { place: at.grid, list: newId('list') }, ...(body ? { body: body() } : {}) })
const ofQueued = (body: () => object): Sample => () => ({ params: { place: at.grid, arrival: newId('arrival') }, body: body() })
const lines = [{ package: 'veg', quantity: 1, price: 3000 }]
const ofCampaign = (body?: () => object): Sample => ({ campaign }) => ({ params: { campaign }, ...(body ? { body: body() } : {}) })
const ofDifference = (body?: (scene: Scene) => object): Sample => (scene) => ({ params: { campaign: scene.settled, difference: scene.difference }, ...(body ? { body: body(scene) } : {}) })
const ofQuestion = (body: () => object): Sample => ({ campaign, question }) => ({ params: { campaign, question }, body: body() })
const ofOrder = (body?: () => object): Sample => ({ order }) => ({ params: { order }, ...(body ? { body: body() } : {}) })
const ofHelp = (body?: () => object): Sample => ({ help }) => ({ params: { help }, ...(body ? { body: body() } : {}) })
const ofCallUp = (body?: (scene: Scene) => object): Sample => (scene) => ({ params: { callup: scene.callup }, ...(body ? { body: { ...event(), ...body(scene) } } : {}) })
const ofRunning = (body: (scene: Scene) => object): Sample => (scene) => ({ params: { callup: scene.running }, body: { ...event(), ...body(scene) } })
const ofMeasure = (body: () => object): Sample => ({ measure }) => ({ params: { measure }, body: body() })
const ofTask = (body?: (scene: Scene) => object): Sample => (scene) => ({ params: { task: scene.task }, ...(body ? { body: { ...event(), ...body(scene) } } : {}) })

export const samples: Samples = {
  sessions: { open: () => ({ body: { code: 'demo:somebody' } }) },
  me: {
    read: none, rename: () => ({ body: { name: '张秀英' } }),
    consent: () => ({ body: { consents: [{ kind: 'privacy', version: '2026-11', given: true }] } }),
  },
  households: {
    enter: () => ({ params: { household: newId('household') }, body: { member: newId('member'), door: { place: at.secondBuilding, room: String((rooms += 1)) }, me: { name: '张秀英' } } }),
    read: ofHousehold, looks: ofHousehold,
    putMember: ({ home }) => ({ params: { household: home.id, member: home.members[1]?.id ?? '' }, body: { name: '王奶奶' } }),
    removeMember: ({ home }) => ({ params: { household: home.id, member: home.members[0]?.id ?? '' } }),
    contact: ({ home }) => ({ params: { household: home.id }, body: { phone: '13812345678' } }),
    withdrawJoin: ({ home, join }) => ({ params: { household: home.id, join } }),
    answerJoin: ({ home, join }) => ({ params: { household: home.id, join }, body: { livesHere: false } }),
  },
  places: {
    read: ofPlace(), children: ofPlace(), search: () => ({ params: { place: at.grid }, query: { text: '3栋' } }), shape: ofPlace(),
    add: () => ({ params: { place: `${at.community}-x${String((rooms += 1))}` }, body: { parent: at.grid, level: 'compound', name: `新苑${String(rooms)}` } }),
    rename: ofPlace(() => ({ job: newId('job'), name: '第一网格' })), move: ofPlace(() => ({ job: newId('job'), parent: at.community })), merge: ofPlace(() => ({ job: newId('job'), into: at.building })),
    retire: ofPlace(), groupRooms: ofPlace(() => ({ rooms: ['1单元 101–502'] })), run: ({ job }) => ({ params: { place: at.grid, job } }), rooms: () => ({ params: { place: at.building } }),
  },
  imports: {
    read: () => ({ params: { place: at.grid, import: newId('import') }, body: aFile() }),
    see: (scene) => ({ params: { place: at.grid, import: scene.import } }), publish: (scene) => ({ params: { place: at.grid, import: scene.import } }),
  },
  risk: {
    read: ({ city }) => ({ params: { place: city, import: newId('import') }, body: { ...aList(), empty: false } }), see: ofList, rows: (scene) => ({ ...ofList(scene), query: { of: 'new' } }), publish: (scene) => ({ ...ofList(scene), body: { aside: '这一行是页脚' } }),
    versions: ({ city }) => ({ params: { place: city } }), district: ({ city }) => ({ params: { place: city }, query: { district: at.farDistrict } }),
  },
  arrivals: {
    read: ofArrivals(() => ({ name: '名单.xlsx', upload: newId('upload') })), see: ofArrivals(), run: ofArrivals(), people: ofArrivals(), result: () => ({ params: { place: at.grid, list: newId('list') }, query: { format: 'csv' } }),
    lists: ofPlace(), ledger: ofPlace(), queue: ofPlace(), put: ofQueued(() => ({ to: at.community, version: 1 })), close: ofQueued(() => ({ outcome: 'not-come', text: '核实过，没有来', version: 1 })),
  },
  reports: {
    submit: ({ home }) => ({ params: { report: newId('report') }, body: aReport(home) }),
    list: ({ home }) => ({ query: { household: home.id } }), read: ofReport(), change: ofReport(({ home }) => aChange(home, 1)), withdraw: ofReport(event), reopen: ofReport(() => ({ ...event(), text: '还有一个人没有核实' })),
  },
  desk: { file: () => ({ params: { report: newId('report') }, body: aDesk({ place: at.grid, building: '七栋', room: String((rooms += 1)) }) }) },
  help: {
    ask: ({ home }) => ({ params: { help: newId('help') }, body: { household: home.id, member: home.members[0]?.id ?? '', agreed: true, need: needs.meal() } }),
    askFor: ({ home }) => ({ params: { help: newId('help') }, body: { household: home.id, ...aDoor({ room: String((rooms += 1)) }) } }),
    file: () => ({ params: { help: newId('help') }, body: { channel: 'phone', ...aDoor({ room: String((rooms += 1)) }), place: at.grid, building: '七栋' } }),
    list: ({ home }) => ({ query: { household: home.id } }), mine: none, brought: none, read: ofHelp(), change: ofHelp(() => ({ ...event(), version: 1, need: aMedicine() })), withdraw: ofHelp(event), reopen: ofHelp(() => ({ ...event(), text: '还没有送到' })),
    confirm: ofHelp(() => ({ ...event(), arrived: true })), reply: ofHelp(() => ({ ...event(), question: newId('event'), yes: true })), step: ofHelp(() => ({ ...event(), step: 'on-my-way' })), kit: ofHelp(() => ({ ...event(), item: 'cash', handed: 'over' })),
    question: ofHelp(() => ({ ...event(), text: '这个牌子可以吗' })), settle: ofHelp(() => ({ ...event(), fen: 0 })), paid: ofHelp(() => ({ ...event(), bill: 0, fen: -4200 })), paidToCarrier: ofHelp(() => ({ ...event(), bill: 0, fen: -4200 })),
    refills: ({ home }) => ({ query: { household: home.id } }), refill: ({ home }) => ({ params: { help: newId('help') }, body: { household: home.id, member: home.members[0]?.id ?? '', version: 1 } }),
    rate: ofHelp(() => ({ ...event(), urgency: 'urgent', text: '老人一个人在家' })), photos: ofHelp(), heldPhotos: ofHelp(),
    thank: ofHelp(() => ({ ...event(), word: 'flower' })), trouble: ofHelp(() => ({ ...event(), sort: 'nobody' })), praise: ofHelp(() => ({ ...event(), word: 'heart' })), complain: ofHelp(() => ({ ...event(), sort: 'rude' })),
  },
  care: {
    list: () => ({ query: { place: at.grid } }), mark: () => ({ body: aCare({ place: at.grid, building: '七栋', room: String((rooms += 1)) }) }), end: ({ home }) => ({ params: { care: home.id }, body: {} }),
    mine: ({ home }) => ({ query: { household: home.id } }), ask: ({ home }) => ({ body: { household: home.id, member: home.members[0]?.id ?? '', reasons: ['elder-alone'], days: 3 } }),
    well: ofMine, leave: ofMine,
  },
  gate: {
    passes: ofMine, register: ({ home }) => ({ params: { guest: newId('guest') }, body: aVisitor(home) }), drop: ({ home, pass }) => ({ body: { household: home.id, number: pass } }), mine: ({ home }) => ({ query: { household: home.id } }),
    paper: () => ({ body: { household: newId('household'), place: at.grid, building: '七栋', room: String((rooms += 1)), person: { id: newId('member'), name: '周桂英' }, days: 30 } }), hold: () => ({ body: { place: at.grid, building: '七栋', room: '101', until: later(48).slice(0, 10), reason: '居家观察' } }),
    revoke: ({ pass }) => ({ body: { place: at.grid, number: pass, reason: '已经搬走' } }), keys: () => ({ query: { place: at.grid } }), rotate: () => ({ body: { place: at.grid, n: 0 } }), revokeKey: () => ({ body: { place: at.grid, n: 1, reason: '被盗' } }),
    sync: () => ({ query: { place: at.grid } }), enter: ({ pass }) => ({ body: { place: at.grid, entries: [anEntry({ number: pass })] } }), entries: () => ({ query: { place: at.grid, day: timeNow().slice(0, 10) } }),
  },
  measures: {
    mine: ({ home }) => ({ query: { household: home.id } }), list: () => ({ query: { place: at.grid } }), rules: () => ({ query: { place: at.grid } }), setRules: () => ({ body: { place: at.grid, version: 0, ...aRule() } }),
    checkIn: ofMeasure(() => ({ ...event(), day: shanghaiDay(timeNow()), symptoms: [] })), checkFor: ofMeasure(() => ({ ...event(), day: shanghaiDay(timeNow()), symptoms: [] })),
    appeal: ofMeasure(() => ({ ...event(), text: '我没有去过那个小区' })), start: ({ proposed }) => ({ params: { measure: proposed }, body: { at: '江岸宾馆 302' } }),
    extend: ofMeasure(() => ({ ...event(), days: 1, reason: '同住的人还在发热' })), end: ofMeasure(() => ({ ...event(), reason: '行程核对有误' })),
    setAtDoor: () => ({ params: { measure: newId('measure') }, body: aContact({ room: String((rooms += 1)) }) }),
    set: ({ home }) => ({ params: { measure: newId('measure') }, body: { place: at.grid, household: home.id, member: home.members[0]?.id ?? '', grade: 'possible', lastStay: shanghaiDay(timeNow()), why: '同车的人确诊' } }),
  },
  tasks: {
    page: () => ({ query: { place: at.grid } }), runs: () => ({ query: { place: at.grid } }), mine: none, overdue: () => ({ query: { place: at.grid } }), search: () => ({ query: { place: at.grid, text: '张秀英' } }), counts: () => ({ query: { place: at.grid } }), read: ofTask(), claim: ofTask(() => ({})), giveBack: ofTask(() => ({})), note: ofTask(() => ({ text: '备注' })),
    askUnit: ofTask(({ unit }) => ({ at: at.community, unit, hands: 2, skill: 'carrying' })), unitAnswer: ofTask(({ ask }) => ({ ask, answer: 'coming', hands: 2, when: later(1) })),
    hands: ({ task }) => ({ params: { task } }), assign: ofTask(({ colleague }) => ({ user: colleague.user })), handOver: ofTask(({ colleague }) => ({ user: colleague.user })), accept: ofTask(() => ({})), decline: ofTask(() => ({})),
    overnight: () => ({ query: { place: at.grid } }), sayOvernight: ofTask(() => ({ plan: 'first-thing' })),
    pass: ofTask(() => ({ text: '不住在这个网格' })), merge: ofTask(() => ({ into: newId('task') })), unmerge: ofTask(() => ({})), wait: ofTask(() => ({ hours: 2 })),
    call: ofTask(() => ({ result: 'reached' })), reveal: ofTask(() => ({ purpose: 'check-report' })), settle: ({ task }) => ({ params: { task }, body: { place: at.building } }), resolve: ({ home, task }) => ({ params: { task }, body: { ...event(), outcomes: home.members.map(({ id }) => ({ person: id, outcome: 'no-risk' })) } }),
  },
  duties: {
    here: () => ({ query: { place: at.grid } }),
    page: () => ({ query: { place: at.grid } }),
    presence: () => ({ body: { place: at.grid, role: 'grid-worker', on: true } }), hours: () => ({ body: { place: at.grid, role: 'grid-worker', hours: [{ day: 1, from: '08:30', to: '17:30' }] } }),
    end: () => ({ body: { place: at.grid, role: 'volunteer', user: newId('user') } }),
  },
  absences: {
    colleagues: () => ({ query: { place: at.grid, role: 'grid-worker' } }),
    put: () => ({ params: { absence: newId('absence') }, body: { place: at.grid, role: 'grid-worker', from: later(24), until: later(48) } }),
    end: () => ({ params: { absence: newId('absence') }, body: { place: at.grid, role: 'grid-worker' } }),
    decline: () => ({ params: { absence: newId('absence') }, body: { place: at.grid, role: 'grid-worker' } }),
  },
  invitations: {
    make: () => ({ params: { invitation: newId('invitation') }, body: { place: at.grid, role: 'volunteer' } }),
    read: ({ code }) => ({ params: { code } }), accept: ({ code }) => ({ params: { code }, body: {} }),
  },
  units: {
    page: () => ({ query: { place: at.grid } }), asked: () => ({ query: { place: at.grid } }), remove: ({ unit }) => ({ params: { unit }, body: { place: at.grid } }),
    put: ({ unit }) => ({ params: { unit }, body: { place: at.grid, name: '顺达搬运', skills: ['carrying'], hands: 6, contact: '马师傅', phone: '13900001111' } }),
  },
  volunteers: {
    mine: none, open: none, run: () => ({ query: { at: '同济医院', day: shanghaiDay(timeNow()) } }), register: () => ({ body: aRegistration() }), presence: () => ({ body: { on: true } }), claim: ({ help }) => ({ params: { task: idAs('task', help) }, body: { ...event(), place: at.grid } }),
    page: () => ({ query: { place: at.grid, state: 'waiting' } }), decide: ({ applicant }) => ({ params: { user: applicant.user }, body: { place: at.grid, decision: 'approve' } }),
  },
  callups: {
    offers: none, mine: none, read: ofCallUp(), accept: ofCallUp(() => ({ place: at.grid })), giveBack: ofCallUp(() => ({ text: '孩子发烧了' })),
    checkIn: ofCallUp(({ callup }) => ({ code: scanOf(callup) })), checkOut: ofRunning(({ running }) => ({ code: scanOf(running) })),
    here: () => ({ query: { place: at.grid } }), open: () => ({ params: { callup: newId('callup') }, body: anOpening({ place: at.grid }) }), run: ofCallUp(), code: ofCallUp(),
    settle: ofRunning(({ missing }) => ({ user: missing, came: later(-1), left: timeNow(), text: '手机没电了' })), callOff: ofCallUp(() => ({ text: '下雨了' })), finish: ({ quiet }) => ({ params: { callup: quiet }, body: event() }),
    units: ofCallUp(), askUnit: ofCallUp(({ unit }) => ({ at: at.grid, unit, hands: 2 })), unitHands: ofCallUp(({ unit }) => ({ at: at.grid, unit, hands: 2 })), reverse: ofRunning(({ gone }) => ({ user: gone, text: '登记错了人' })),
  },
  rosters: {
    open: () => ({ body: { place: at.grid, gate: '东门', shifts: [{ id: newId('callup'), from: later(20), until: later(24), seats: 2 }] } }), list: ({ home }) => ({ query: { household: home.id } }),
    take: ({ home, shift }) => ({ params: { callup: shift }, body: { ...event(), household: home.id } }),
  },
  points: { mine: none },
  texts: { waiting: () => ({ query: { place: at.grid } }), look: ({ text }) => ({ params: { text }, body: { place: at.grid, passes: true } }) },
  campaigns: {
    list: ({ home }) => ({ query: { household: home.id } }), mine: none, here: () => ({ query: { place: at.grid } }), read: ({ home, campaign }) => ({ params: { campaign }, query: { household: home.id } }),
    draft: () => ({ params: { campaign: newId('campaign') }, body: { place: at.grid, version: 0, ...aContent({ slots: [{ from: later(12), to: later(13), capacity: 30 }], threshold: { kind: 'households', atLeast: 30 } }) } }),
    lead: ofCampaign(), publish: ({ drafted }) => ({ params: { campaign: drafted }, body: { version: 1 } }), extend: ofCampaign(() => ({ closes: later(12) })), raise: ofCampaign(() => ({ ...event(), package: 'veg', by: 10 })),
    widen: ({ paying }) => ({ params: { campaign: paying }, body: { ...event(), by: 10 } }),
    cancel: ofCampaign(() => ({ reason: '供货商不能送货' })), sheet: ({ campaign }) => ({ params: { campaign }, query: { building: at.building } }),
  },
  orders: {
    place: ({ home, campaign }) => ({ params: { order: newId('order') }, body: { household: home.id, campaign, lines } }), list: ({ home }) => ({ query: { household: home.id } }),
    read: ofOrder(), change: ofOrder(() => ({ ...event(), version: 1, lines })), cancel: ofOrder(event),
  },
  questions: {
    list: ({ home, campaign }) => ({ params: { campaign }, query: { household: home.id } }), lead: ofCampaign(),
    ask: ({ home, campaign }) => ({ params: { campaign, question: newId('question') }, body: { household: home.id, text: '青菜是当天的吗？' } }),
    answer: ofQuestion(() => ({ ...event(), text: '是当天早上的' })), hide: ofQuestion(() => ({ hidden: true })),
  },
  handover: {
    read: ofCampaign(), count: ofCampaign(() => ({ ...event(), station: 'supermarket', lines: [{ package: 'veg', received: 1 }] })), arrive: ofCampaign(event),
    tour: ({ campaign }) => ({ params: { campaign }, query: { building: at.grid } }), rounds: () => ({ query: { place: at.grid } }),
    collect: ({ campaign, home }) => ({ params: { campaign, household: home.id }, body: { ...event(), building: at.grid, how: 'code', at: timeNow() } }),
    cash: ({ campaign, home }) => ({ params: { campaign, household: home.id }, body: { ...event(), cash: 100 } }),
    uncollect: ({ campaign, home }) => ({ params: { campaign, household: home.id }, body: { ...event(), building: at.grid } }),
  },
  uploads: {
    ask: () => ({ body: { id: newId('upload'), purpose: 'package-photo', place: at.grid } }),
    askHome: ({ home }) => ({ body: { id: newId('upload'), household: home.id } }), askDesk: () => ({ body: { id: newId('upload'), place: at.grid } }), askSheet: () => ({ body: { id: newId('upload'), place: at.grid } }), askHeld: ({ help }) => ({ params: { help }, body: { id: newId('upload'), purpose: 'receipt' } }),
    done: ({ upload }) => ({ params: { upload } }), read: ({ upload }) => ({ params: { upload } }),
  },
  sheets: { read: ({ campaign }) => ({ params: { campaign }, query: { sheet: 'supply', format: 'csv' } }) },
  subsidies: {
    at: () => ({ query: { place: at.grid, building: '七栋', room: '101' } }), mine: ({ home }) => ({ query: { household: home.id } }),
    give: () => ({ body: { place: at.grid, building: '七栋', room: '101', programme: 'veg', from: '2020-01-01', until: later(48).slice(0, 10), version: 0 } }),
    revoke: () => ({ body: { place: at.grid, building: '七栋', room: '101', programme: 'veg', version: 1, reason: '已经搬走' } }),
  },
  differences: {
    record: ({ settled }) => ({ params: { campaign: settled, difference: newId('difference') }, body: { kind: 'price-drop', package: 'veg', of: 'all', fen: 100, reason: '供货商降价' } }),
    list: ({ settled }) => ({ params: { campaign: settled } }), settlement: ({ settled }) => ({ params: { campaign: settled } }), run: ofDifference(), fix: ofDifference(() => ({ ...event(), fen: 600, reason: '写错了' })), answer: ofDifference(({ home }) => ({ household: home.id, accept: true })),
  },
  missing: {
    say: ({ home, settled }) => ({ params: { campaign: settled, missing: newId('missing') }, body: { household: home.id, package: 'veg', sort: 'missing', quantity: 1 } }),
    list: ({ home, settled }) => ({ params: { campaign: settled }, query: { household: home.id } }),
  },
  payments: { prepay: ({ held }) => ({ params: { order: held } }), check: ({ held }) => ({ params: { order: held } }), notify: () => ({ body: {} }) },
  refunds: { list: ({ paying }) => ({ params: { campaign: paying } }), give: ({ paying, bought, refund }) => ({ params: { campaign: paying, order: bought, refund } }) },
  notices: { list: none, unread: none, read: () => ({ body: { upTo: newId('notice') } }) },
  about: { health: none, openapi: none },
}
