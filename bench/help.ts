/** Asking for help and bringing it, for the story of all routes. */
import { idAs } from '../shared/ids'
import type { Asked } from './event'
import type { Step } from './story'
import { proposalsOf } from '../functions/help/proposal'
import type { Refill } from '../functions/help/refill'
import { putProposed } from '../functions/help/refill-store'
import type { Row } from '../functions/table/table'
import { building, grid, idMaker, rowsOf, type Town } from './town'

const get = (path: string, query?: Record<string, string>): Asked => ({ method: 'GET', path, ...(query ? { query } : {}) })
const put = (path: string, body: object): Asked => ({ method: 'PUT', path, body })
const post = (path: string, body: object): Asked => ({ method: 'POST', path, body })
const id = idMaker(53)

/** What was brought before, and is proposed now. */
function proposedOf({ household, members, resident }: Town): Refill {
  const line = { name: '氨氯地平片', strength: '5 mg', quantity: 28, left: 28, daily: 1, substitution: 'ask' as const }
  return { household: household.id, member: members[1] ?? '', medicine: 'a', who: '王建国', label: household.label, line, pharmacy: '同济医院门诊药房', pay: 'cash', from: '2026-10-31', out: '2026-11-28', on: '2026-11-21', followers: [resident], proposed: '2026-11-21', v: 2, ttl: 1_798_000_000 }
}
/** There before the story begins. */
export const proposedRows = (town: Town): Row[] => rowsOf([putProposed(proposedOf(town))])

const calm = { signs: [], alone: false, by: 'days' }
const medicine = {
  kind: 'medicine', pharmacy: '同济医院门诊药房', insuranceCard: true, pay: 'cash', cold: false, answers: { signs: [], alone: true },
  lines: [{ id: 'a', name: '氨氯地平片', strength: '5 mg', quantity: 28, left: 3, daily: 1, substitution: 'ask' }],
}
const asking = ({ household, members }: Town, help: string): Asked => put(`/help/${help}`, { household: household.id, member: members[0] ?? '', need: medicine })

/** For themselves, for a neighbour, by a worker; and what is done with it before anybody takes it. */
export function helping(town: Town, first: string): Step[] {
  const { resident, worker, household } = town
  const own = `/help/${first}`
  const door = (room: string) => ({ place: building, unit: '2', room, person: { id: id('member'), name: '周桂英' }, phone: '13900001111', agreed: true, need: { kind: 'meal', people: 1, days: 3, answers: calm } })
  return [
    { route: 'help.ask', as: resident, asked: asking(town, first) },
    { route: 'help.ask', when: 'sent again', as: resident, asked: asking(town, first) },
    { route: 'help.askFor', as: resident, asked: put(`/help/${id('help')}/for`, { household: household.id, ...door('1701') }) },
    { route: 'help.file', as: worker, asked: put(`/help/${id('help')}/desk`, { channel: 'phone', ...door('1702') }) },
    { route: 'help.list', as: resident, asked: get('/help', { household: household.id }) },
    { route: 'help.mine', as: resident, asked: get('/help/mine') },
    { route: 'help.read', as: resident, asked: get(own) },
    { route: 'help.photos', as: resident, asked: get(`${own}/photos`) },
    { route: 'uploads.askHome', as: resident, asked: post('/uploads/home', { id: id('upload'), household: household.id }) },
    { route: 'uploads.askDesk', as: worker, asked: post('/uploads/desk', { id: id('upload'), place: grid }) },
    { route: 'help.rate', as: worker, asked: post(`${own}/urgency`, { id: id('event'), urgency: 'urgent', text: '老人一个人在家' }) },
    { route: 'help.change', as: resident, asked: post(`${own}/change`, { id: id('event'), version: 2, need: { ...medicine, cold: true } }) },
    { route: 'help.withdraw', as: resident, asked: post(`${own}/withdraw`, { id: id('event') }) },
  ]
}

/** Taken, shown to its holder, brought step by step, confirmed, and opened again. */
export function bringing(town: Town, second: string): Step[] {
  const { resident, worker, household, members } = town
  const [task, own, question] = [`/tasks/${idAs('task', second)}`, `/help/${second}`, id('event')]
  return [
    { route: 'help.ask', when: 'another', as: resident, asked: asking(town, second) },
    { route: 'tasks.page', when: 'help', as: worker, asked: get('/tasks', { place: grid, kind: 'help' }) },
    { route: 'tasks.claim', when: 'help', as: worker, asked: post(`${task}/claim`, { id: id('event') }) },
    { route: 'tasks.reveal', when: 'help', as: worker, asked: post(`${task}/reveal`, { id: id('event'), purpose: 'bring-help' }) },
    { route: 'tasks.read', when: 'help', as: worker, asked: get(task) },
    { route: 'help.heldPhotos', as: worker, asked: get(`${own}/photos/held`) },
    { route: 'uploads.askHeld', as: worker, asked: post(`/uploads/help/${second}`, { id: id('upload'), purpose: 'receipt' }) },
    { route: 'help.kit', as: worker, asked: post(`${own}/kit`, { id: id('event'), item: 'cash', handed: 'over' }) },
    { route: 'help.step', as: worker, asked: post(`${own}/steps`, { id: id('event'), step: 'on-my-way' }) },
    { route: 'help.question', as: worker, asked: post(`${own}/questions`, { id: question, line: 'a', text: '换左氨氯地平可以吗' }) },
    { route: 'help.reply', as: resident, asked: post(`${own}/answers`, { id: id('event'), question, yes: true }) },
    { route: 'help.step', when: 'bought', as: worker, asked: post(`${own}/steps`, { id: id('event'), step: 'bought', cost: 4250, given: 10_000, instead: [{ line: 'a', name: '左氨氯地平' }] }) },
    { route: 'help.paid', as: resident, asked: post(`${own}/paid`, { id: id('event'), bill: 0, fen: 5750 }) },
    { route: 'help.settle', as: worker, asked: post(`${own}/settle`, { id: id('event'), fen: 5750 }) },
    { route: 'help.kit', when: 'back', as: worker, asked: post(`${own}/kit`, { id: id('event'), item: 'cash', handed: 'back' }) },
    { route: 'help.step', when: 'delivered', as: worker, asked: post(`${own}/steps`, { id: id('event'), step: 'delivered' }) },
    { route: 'help.confirm', as: resident, asked: post(`${own}/word`, { id: id('event'), arrived: true }) },
    { route: 'help.thank', as: worker, asked: post(`${own}/thanks`, { id: id('event'), word: 'flower', text: '阿姨多保重' }) },
    { route: 'help.trouble', as: worker, asked: post(`${own}/trouble`, { id: id('event'), sort: 'wrong-address' }) },
    { route: 'help.praise', as: resident, asked: post(`${own}/praise`, { id: id('event'), word: 'heart' }) },
    { route: 'help.complain', as: resident, asked: post(`${own}/complaint`, { id: id('event'), sort: 'money', text: '找零少了五元' }) },
    { route: 'help.brought', as: worker, asked: get('/help/brought') },
    { route: 'help.refills', as: resident, asked: get('/help/refills', { household: household.id }) },
    { route: 'help.refill', as: resident, asked: put(`/help/${id('help')}/refill`, { household: household.id, member: members[1] ?? '', version: proposalsOf([proposedOf(town)])[0]?.version ?? 0 }) },
    { route: 'tasks.runs', as: worker, asked: get('/tasks/runs', { place: grid }) },
    { route: 'help.reopen', as: resident, asked: post(`/help/${second}/reopen`, { id: id('event'), text: '还是需要' }) },
    { route: 'tasks.claim', when: 'help once more', as: worker, asked: post(`${task}/claim`, { id: id('event') }) },
    { route: 'help.step', when: 'once more', as: worker, asked: post(`${own}/steps`, { id: id('event'), step: 'on-my-way' }) },
    { route: 'help.step', when: 'bought once more', as: worker, asked: post(`${own}/steps`, { id: id('event'), step: 'bought', cost: 500 }) },
    { route: 'help.paidToCarrier', as: worker, asked: post(`${own}/paid/held`, { id: id('event'), bill: 1, fen: -500 }) },
  ]
}
