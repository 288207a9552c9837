/** Every route of the contract, called once in an order in which each can succeed; some again in another situation. */
import { consentVersions } from '../shared/consent'
import { idAs, invitationCode } from '../shared/ids'
import type { Asked } from './event'
import { listingPeople } from './arrivals-story'
import { differing, ordering, subsidising } from './campaigns'
import { handingOver } from './handover'
import { callingUp } from './callups'
import { caring, lookingAtTexts } from './care'
import { gating } from './gate'
import { measuring } from './measures'
import { listing } from './risk-story'
import { bringing, helping } from './help'
import { photographing } from './uploads'
import { paying } from './pay'
import { volunteering } from './volunteers'
import { aReference, content } from './tasks'
import { building, community, compound, grid, idMaker, type Town } from './town'

/** `asked`: made when its turn comes, where it takes what came before. */
export interface Step { readonly route: `${string}.${string}`; readonly when?: string; readonly as?: string; readonly asked: Asked | (() => Promise<Asked>); readonly at?: Date; /** Done before, unmeasured. */ readonly first?: () => Promise<unknown> }

const get = (path: string, query?: Record<string, string>): Asked => ({ method: 'GET', path, ...(query ? { query } : {}) })
const put = (path: string, body: object): Asked => ({ method: 'PUT', path, body })
const post = (path: string, body: object): Asked => ({ method: 'POST', path, body })
const id = idMaker(31)
/** Half past nine in the evening. */
const tonight = new Date('2026-11-22T13:30:00.000Z')

function anyone(): Step[] {
  return [
    { route: 'about.health', asked: get('/health') },
    { route: 'about.openapi', asked: get('/openapi.json') },
    { route: 'sessions.open', when: 'first time', asked: post('/sessions', { code: 'demo:bench' }) },
    { route: 'sessions.open', asked: post('/sessions', { code: 'demo:bench' }) },
    { route: 'places.read', asked: get(`/places/${building}`) },
    { route: 'places.children', asked: get(`/places/${community}/children`) },
  ]
}

function family({ resident, newcomer, worker, household }: Town): Step[] {
  const own = `/households/${household.id}`
  const [joining, child, hasty] = [id('member'), id('member'), id('member')]
  const door = { place: building, unit: '2', room: '1401' }
  return [
    { route: 'me.rename', as: resident, asked: put('/me/name', { name: '李秀英' }) },
    { route: 'me.consent', as: resident, asked: put('/me/consents', { consents: [{ kind: 'privacy', version: consentVersions.privacy, given: true }] }) },
    { route: 'households.enter', when: 'an empty door', as: worker, asked: put(`/households/${id('household')}`, { member: id('member'), door: { ...door, room: '902' }, me: { name: '陈晓梅' } }) },
    { route: 'households.enter', when: 'where people live', as: newcomer, asked: put(`/households/${id('household')}`, { member: hasty, door, me: { name: '王建国' } }) },
    { route: 'households.withdrawJoin', as: newcomer, asked: { method: 'DELETE', path: `${own}/joins/${idAs('join', hasty)}` } },
    { route: 'households.enter', when: 'asked for again', as: newcomer, asked: put(`/households/${id('household')}`, { member: joining, door, me: { name: '王建国' } }) },
    { route: 'households.answerJoin', as: resident, asked: post(`${own}/joins/${idAs('join', joining)}`, { livesHere: true }) },
    { route: 'households.putMember', as: resident, asked: put(`${own}/members/${child}`, { name: '李小雨', relation: 'child', birthYear: 2016 }) },
    { route: 'households.removeMember', as: resident, asked: { method: 'DELETE', path: `${own}/members/${child}` } },
    { route: 'households.contact', as: resident, asked: put(`${own}/contact`, { phone: '13812345678' }) },
    { route: 'households.read', as: resident, asked: get(own) },
    { route: 'me.read', as: resident, asked: get('/me') },
  ]
}

export const submission = (town: Town, report: string): Asked => put(`/reports/${report}`, { household: town.household.id, ...content(town.members[0] ?? '') })
export const inboxPage: Asked = get('/tasks', { place: grid })
export const claiming = (report: string, event: string): Asked => post(`/tasks/${idAs('task', report)}/claim`, { id: event })

function filing(town: Town, first: string, second: string): Step[] {
  const { resident, household, members } = town
  return [
    { route: 'reports.submit', as: resident, asked: submission(town, first) },
    { route: 'reports.submit', when: 'sent again', as: resident, asked: submission(town, first) },
    { route: 'reports.submit', when: 'another', as: resident, asked: submission(town, second) },
    { route: 'reports.list', as: resident, asked: get('/reports', { household: household.id }) },
    { route: 'reports.read', as: resident, asked: get(`/reports/${first}`) },
    { route: 'reports.change', as: resident, asked: post(`/reports/${first}/change`, { id: id('event'), version: 1, ...content(members[0] ?? ''), arrival: '2026-11-24' }) },
    { route: 'reports.withdraw', as: resident, asked: post(`/reports/${second}/withdraw`, { id: id('event') }) },
  ]
}

/** Filed by a worker for who lives at a door. */
function deskFiled(report: string, door: object): Asked {
  const { stays, transport, arrival, lodging } = content('')
  return put(`/reports/${report}/desk`, { channel: 'phone', ...door, people: [{ id: id('member'), name: '周桂英', symptoms: [] }], stays, transport, arrival, lodging, agreed: true })
}

/** At a door that nobody has registered yet, and at one where people live. */
function desk({ worker }: Town): Step[] {
  const filed = (room: string): Asked => deskFiled(id('report'), { place: building, unit: '2', room })
  return [
    { route: 'desk.file', when: 'an empty door', as: worker, asked: filed('1301') },
    { route: 'desk.file', as: worker, asked: filed('1401') },
  ]
}

function serving({ newcomer, worker, chief }: Town): Step[] {
  const invitation = id('invitation')
  const code = invitationCode(invitation)
  const mine = { place: grid, role: 'grid-worker' }
  const absence = `/duties/absences/${id('absence')}`
  const term = { from: '2026-12-01T16:00:00.000Z', until: '2026-12-08T16:00:00.000Z' }
  return [
    { route: 'duties.here', as: worker, asked: get('/duties/here', { place: grid }) },
    { route: 'duties.page', as: worker, asked: get('/duties', { place: grid }) },
    { route: 'duties.presence', as: worker, asked: put('/duties/presence', { ...mine, on: true }) },
    { route: 'duties.hours', as: worker, asked: put('/duties/hours', { ...mine, hours: [] }) },
    { route: 'absences.colleagues', as: worker, asked: get('/duties/stand-ins', mine) },
    { route: 'absences.put', as: worker, asked: put(absence, { ...mine, ...term, standIn: chief }) },
    { route: 'absences.decline', as: chief, asked: post(`${absence}/decline`, mine) },
    { route: 'absences.end', as: worker, asked: post(`${absence}/end`, mine) },
    { route: 'invitations.make', as: chief, asked: put(`/invitations/${invitation}`, { place: grid, role: 'volunteer' }) },
    { route: 'invitations.read', as: newcomer, asked: get(`/invitations/by-code/${code}`) },
    { route: 'invitations.accept', as: newcomer, asked: post(`/invitations/by-code/${code}/accept`, {}) },
    { route: 'duties.end', as: chief, asked: post('/duties/end', { place: grid, role: 'volunteer', user: newcomer }) },
  ]
}

/** Kept by the community, asked for one task and its answer written down, then taken out. */
function lending({ chief }: Town, report: string): Step[] {
  const [unit, ask] = [id('unit'), id('event')]
  const [own, task] = [`/units/${unit}`, `/tasks/${idAs('task', report)}`]
  return [
    { route: 'units.put', as: chief, asked: put(own, { place: community, name: '顺达搬运', skills: ['carrying'], hands: 6, contact: '马师傅', phone: '13900001111' }) },
    { route: 'units.page', as: chief, asked: get('/units', { place: community }) },
    { route: 'tasks.hands', when: 'with a unit', as: chief, asked: get(`${task}/hands`) },
    { route: 'tasks.askUnit', as: chief, asked: post(`${task}/ask-unit`, { id: ask, at: community, unit, hands: 2, skill: 'carrying' }) },
    { route: 'tasks.unitAnswer', as: chief, asked: post(`${task}/unit-answer`, { id: id('event'), ask, answer: 'cannot' }) },
    { route: 'units.asked', as: chief, asked: get('/units/asked', { place: community }) },
    { route: 'units.remove', as: chief, asked: post(`${own}/remove`, { place: community }) },
  ]
}

function searching(town: Town): Step[] {
  const [sought, as] = [(text: string) => get('/tasks/search', { place: grid, text }), town.worker]
  return [
    { route: 'tasks.search', when: 'a reference', as, asked: sought(aReference(town)) },
    { route: 'tasks.search', when: 'a room', as, asked: sought('3-2-1004') },
    { route: 'tasks.search', when: 'a name that 60 have', as, asked: sought('张') },
  ]
}

/** A third report that says what the first does, made part of it and separated again. */
function merging(town: Town, first: string, third: string): Step[] {
  const task = `/tasks/${idAs('task', third)}`
  return [
    { route: 'reports.submit', when: 'the same again', as: town.resident, asked: submission(town, third) },
    { route: 'tasks.merge', as: town.worker, asked: post(`${task}/merge`, { id: id('event'), into: idAs('task', first) }) },
    { route: 'reports.read', when: 'one that was merged', as: town.resident, asked: get(`/reports/${third}`) },
    { route: 'tasks.unmerge', as: town.worker, asked: post(`${task}/unmerge`, { id: id('event') }) },
  ]
}

function working({ resident, worker, colleague, chief, supervisor, members }: Town, report: string): Step[] {
  const task = `/tasks/${idAs('task', report)}`
  const outcomes = [{ person: members[0] ?? '', outcome: 'no-risk' }]
  return [
    { route: 'tasks.page', as: worker, asked: inboxPage },
    { route: 'tasks.page', when: 'of the community, from above', as: supervisor, asked: get('/tasks', { place: community }) },
    { route: 'tasks.page', when: 'one kind', as: worker, asked: get('/tasks', { place: grid, kind: 'report' }) },
    { route: 'tasks.page', when: 'overdue', as: worker, asked: get('/tasks', { place: grid, overdue: 'true' }) },
    { route: 'tasks.read', as: worker, asked: get(task) },
    { route: 'tasks.claim', as: worker, asked: claiming(report, id('event')) },
    { route: 'tasks.counts', as: supervisor, asked: get('/tasks/counts', { place: community }) },
    { route: 'tasks.overdue', as: supervisor, asked: get('/tasks/overdue', { place: community }) },
    { route: 'tasks.mine', as: worker, asked: get('/tasks/mine') },
    { route: 'tasks.call', as: worker, asked: post(`${task}/calls`, { id: id('event'), result: 'reached' }) },
    { route: 'tasks.note', as: worker, asked: post(`${task}/notes`, { id: id('event'), text: '已联系，周一再核实车票' }) },
    { route: 'tasks.call', when: 'not answered', as: worker, asked: post(`${task}/calls`, { id: id('event'), result: 'no-answer' }) },
    { route: 'tasks.call', when: 'at the door', as: worker, asked: post(`${task}/calls`, { id: id('event'), result: 'no-answer', way: 'door' }) },
    { route: 'tasks.wait', as: worker, asked: post(`${task}/wait`, { id: id('event'), hours: 2 }) },
    { route: 'tasks.reveal', as: worker, asked: post(`${task}/reveal`, { id: id('event'), purpose: 'check-report' }) },
    { route: 'tasks.overnight', as: worker, at: tonight, asked: get('/tasks/overnight', { place: grid }) },
    { route: 'tasks.sayOvernight', as: worker, at: tonight, asked: post(`${task}/overnight`, { id: id('event'), plan: 'household' }) },
    { route: 'tasks.counts', when: 'at night', as: supervisor, at: tonight, asked: get('/tasks/counts', { place: community }) },
    { route: 'tasks.giveBack', as: worker, asked: post(`${task}/give-back`, { id: id('event') }) },
    { route: 'tasks.hands', as: chief, asked: get(`${task}/hands`) },
    { route: 'tasks.assign', as: chief, asked: post(`${task}/assign`, { id: id('event'), user: worker }) },
    { route: 'tasks.handOver', as: worker, asked: post(`${task}/hand-over`, { id: id('event'), user: colleague }) },
    { route: 'tasks.decline', as: colleague, asked: post(`${task}/decline`, { id: id('event') }) },
    { route: 'tasks.handOver', when: 'again', as: worker, asked: post(`${task}/hand-over`, { id: id('event'), user: colleague }) },
    { route: 'tasks.accept', as: colleague, asked: post(`${task}/accept`, { id: id('event') }) },
    { route: 'tasks.giveBack', when: 'by who took it over', as: colleague, asked: post(`${task}/give-back`, { id: id('event') }) },
    { route: 'tasks.claim', when: 'again', as: worker, asked: claiming(report, id('event')) },
    { route: 'tasks.resolve', as: worker, asked: post(`${task}/resolve`, { id: id('event'), outcomes }) },
    { route: 'reports.reopen', as: resident, asked: post(`/reports/${report}/reopen`, { id: id('event'), text: '还有一个人没有核实' }) },
    { route: 'tasks.pass', as: worker, asked: post(`${task}/pass`, { id: id('event'), text: '已经搬走了' }) },
  ]
}

/** New places, renamed, moved, merged and retired again; each job has nothing or next to nothing below it. */
function shaping({ chief, worker }: Town): Step[] {
  const [group, tower, other, spare] = ['k1', 'k2', 'k3', 'k4'].map((name) => `/places/${community}-${name}`) as [string, string, string, string]
  const bare = (path: string): string => path.slice('/places/'.length)
  const added = (path: string, body: object): Asked => put(path, body)
  const [renaming, typed] = [id('job'), id('report')]
  return [
    { route: 'places.search', as: worker, asked: get(`/places/${grid}/search`, { text: '3' }) },
    { route: 'places.shape', as: chief, asked: get(`/places/${compound}/shape`) },
    { route: 'places.add', as: chief, asked: added(tower, { parent: compound, level: 'building', name: '8栋' }) },
    { route: 'places.add', when: 'a group', as: chief, asked: added(group, { parent: bare(tower), level: 'group', name: '一组' }) },
    { route: 'places.add', when: 'another', as: chief, asked: added(other, { parent: compound, level: 'building', name: '9栋' }) },
    { route: 'places.add', when: 'to retire', as: chief, asked: added(spare, { parent: compound, level: 'building', name: '10栋' }) },
    { route: 'places.groupRooms', as: chief, asked: put(`${group}/group-rooms`, { rooms: ['1单元 101–502'] }) },
    { route: 'places.rename', as: chief, asked: post(`${tower}/rename`, { job: renaming, name: '8号楼' }) },
    { route: 'places.run', as: chief, asked: post(`${tower}/jobs/${renaming}/run`, {}) },
    { route: 'places.move', as: chief, asked: post(`${other}/move`, { job: id('job'), parent: grid }) },
    { route: 'places.merge', as: chief, asked: post(`${other}/merge`, { job: id('job'), into: bare(tower) }) },
    { route: 'places.retire', as: chief, asked: post(`${spare}/retire`, {}) },
    { route: 'desk.file', when: 'a building that was typed', as: chief, asked: deskFiled(typed, { place: community, building: '12栋', room: '301' }) },
    { route: 'tasks.settle', as: chief, asked: post(`/tasks/${idAs('task', typed)}/home`, { place: bare(tower) }) },
  ]
}

/** Twenty buildings of ten rooms, all new; then the same file again. */
function importing({ chief, resident }: Town): Step[] {
  const rows = Array.from({ length: 200 }, (_, i) => `${String(101 + Math.floor(i / 10))}栋,1,${String(101 + (i % 10))}`)
  const body = { name: '房屋.csv', file: Buffer.from(['楼栋,单元,房号', ...rows].join('\n')).toString('base64') }
  const [first, again] = [`/imports/${compound}/${id('import')}`, `/imports/${compound}/${id('import')}`]
  return [
    { route: 'imports.read', as: chief, asked: put(first, body) },
    { route: 'imports.publish', as: chief, asked: post(`${first}/publish`, {}) },
    { route: 'imports.see', as: chief, asked: get(first) },
    { route: 'imports.read', when: 'the same again', as: chief, asked: put(again, body) },
    { route: 'imports.publish', when: 'the same again', as: chief, asked: post(`${again}/publish`, {}) },
    { route: 'places.rooms', as: resident, asked: get(`/places/${building}/rooms`) },
  ]
}

function afterwards({ resident, household }: Town, lastNotice: string): Step[] {
  return [
    { route: 'households.looks', as: resident, asked: get(`/households/${household.id}/looks`) },
    { route: 'notices.list', as: resident, asked: get('/notices') },
    { route: 'notices.unread', as: resident, asked: get('/notices/unread') },
    { route: 'notices.read', as: resident, asked: put('/notices/read', { upTo: lastNotice }) },
  ]
}

/** `settled`: a campaign after its close. */
export function story(town: Town, lastNotice: string, settled: string): Step[] {
  const [first, second, third] = [id('report'), id('report'), id('report')]
  return [...anyone(), ...family(town), ...filing(town, first, second), ...desk(town), ...searching(town), ...merging(town, first, third), ...working(town, first), ...lending(town, first), ...shaping(town), ...ordering(town), ...photographing(town), ...paying(town), ...handingOver(town), ...differing(town, settled), ...subsidising(town), ...importing(town), ...helping(town, id('help')), ...bringing(town, id('help')), ...volunteering(town), ...callingUp(town), ...caring(town), ...measuring(town), ...lookingAtTexts(town), ...listing(town), ...listingPeople(town), ...gating(town), ...serving(town), ...afterwards(town, lastNotice)]
}
