/** Requests for help of every kind and in every state, made by the domains' own rules at times before now. Names and medicines are invented or common. */
import { present, type Board } from '../../functions/duties/board'
import { filingOf, newHelp, type Help } from '../../functions/help/help'
import { confirmDeed, isSettled, kitDeed, kitMoved, stepDeed, stepTaken, type Brought } from '../../functions/help/bring'
import { putHelp } from '../../functions/help/store'
import { praising } from '../../functions/help/trouble'
import { printOf } from '../../functions/http/print'
import { isRefused, type Refused } from '../../functions/http/refusal'
import { newLook, putLook } from '../../functions/identity/look'
import { accountsOf } from '../../functions/identity/household'
import { claim, giveBack, resolve, reveal, withdraw, type Taker } from '../../functions/inbox/deeds'
import { lookAt } from '../../functions/inbox/escalation'
import { putNewTask, putTask } from '../../functions/inbox/store'
import { eventOf, fileTask, move, type Deed, type Moved, type Task } from '../../functions/inbox/task'
import { lowestOf } from '../../shared/place-tree'
import { addDays, shanghaiDay } from '../../shared/civil-time'
import type { Need } from '../../shared/help-form'
import type { HelpStep, Language } from '../../shared/help-kinds'
import { communityId } from './community'
import type { Settled } from './households'
import type { Rows } from './rows'
import { stableId } from './stable-id'

const minute = 60_000
const calm = { signs: [], alone: false, by: 'days' as const }
const grid = (number: number): string => `${communityId}-g${number}`

type Hand = 'xu-qing' | 'luo-fang' | 'xu-feng' | 'wu-xia' | 'sun-lei' | 'zhang-weiguo'
/** What became of it; the numbers are minutes before now. */
interface Then { readonly by?: Hand; readonly claim?: number; readonly looked?: number; readonly kit?: number; readonly steps?: readonly (readonly [HelpStep, number])[]; readonly back?: readonly [number, string]; readonly word?: number; readonly helped?: number; readonly withdrawn?: number }
interface Told { readonly name: string; readonly inbox: string; readonly ago: number; readonly need: (today: string) => Need; readonly language?: Language; readonly then?: Then }

const medicine = (left: number, more: Partial<Extract<Need, { kind: 'medicine' }>> = {}): Need => ({
  kind: 'medicine', pharmacy: '同济医院门诊药房', insuranceCard: true, pay: 'cash', cold: false, answers: { signs: [], alone: true },
  lines: [{ id: 'a', name: '氨氯地平片', strength: '5 mg', quantity: 28, left, daily: 1, substitution: 'ask' }], ...more,
})

export const helpStories: readonly Told[] = [
  { name: 'two days of tablets left', inbox: grid(2), ago: 70, need: () => medicine(2), language: 'dialect' },
  { name: 'insulin, kept cold', inbox: grid(3), ago: 45, need: () => medicine(3, { cold: true, pay: 'card', lines: [{ id: 'a', name: '门冬胰岛素注射液', quantity: 2, left: 3, daily: 1, substitution: 'ask' }] }) },
  { name: 'to dialysis', inbox: grid(4), ago: 90, need: (today) => ({ kind: 'transport', to: '武汉市第八医院', day: addDays(today, 2), time: '07:30', moves: 'wheelchair', back: true, answers: calm }) },
  { name: 'meals for an elder', inbox: grid(2), ago: 100, need: () => ({ kind: 'meal', people: 1, days: 5, diet: '不吃辣，少盐', answers: { signs: [], alone: true, by: 'days' } }) },
  { name: 'a parcel', inbox: grid(3), ago: 60, need: () => ({ kind: 'errand', what: 'parcel', list: '菜鸟驿站，取件码 3-2-1108', pay: 'cash', answers: calm }) },
  { name: 'cannot sleep', inbox: grid(4), ago: 55, need: () => ({ kind: 'psychological', talk: 'phone', answers: calm }) },
  { name: 'milk powder', inbox: grid(2), ago: 50, need: () => ({ kind: 'infant', what: 'formula', list: '一段奶粉两罐', pay: 'card', answers: { signs: [], alone: false, by: 'tomorrow' } }), language: 'english' },
  { name: 'a leaking pipe', inbox: grid(3), ago: 40, need: () => ({ kind: 'other', what: '厨房水管漏水', answers: calm }) },
  { name: 'please call', inbox: grid(4), ago: 25, need: () => ({ kind: 'call-back' }) },
  { name: 'chest pain', inbox: grid(3), ago: 20, need: () => ({ kind: 'other', what: '老人胸口痛', answers: { signs: ['chest-pain'], alone: true, by: 'now' } }) },
  { name: 'stuck with a child', inbox: grid(2), ago: 200, need: () => ({ kind: 'stranded', needs: ['food', 'lodging'], people: 2, answers: calm }), then: { by: 'wu-xia', claim: 180, looked: 175 } },
  { name: 'fetched for a neighbour', inbox: grid(2), ago: 300, need: () => medicine(4), then: { by: 'xu-qing', claim: 200, looked: 195, kit: 150, steps: [['on-my-way', 140]] } },
  { name: 'gas', inbox: grid(3), ago: 400, need: () => ({ kind: 'errand', what: 'gas', list: '充燃气 200 元', pay: 'cash', answers: calm }), then: { by: 'xu-feng', claim: 380 } },
  { name: 'lunch at the door', inbox: grid(4), ago: 350, need: () => ({ kind: 'meal', people: 2, days: 1, answers: calm }), then: { by: 'xu-feng', claim: 330, looked: 325, steps: [['on-my-way', 120], ['delivered', 90]] } },
  { name: 'a tired carrier', inbox: grid(3), ago: 500, need: () => ({ kind: 'infant', what: 'nappies', list: '尿不湿 L 码一包', pay: 'cash', answers: calm }), then: { by: 'luo-fang', claim: 450, looked: 440, back: [110, '跑了两家超市都没有，可以试试大润发'] } },
  { name: 'meals last week', inbox: grid(2), ago: 6 * 1440, need: () => ({ kind: 'meal', people: 1, days: 2, answers: calm }), then: { by: 'xu-qing', claim: 6 * 1440 - 20, looked: 6 * 1440 - 25, steps: [['on-my-way', 6 * 1440 - 60], ['delivered', 6 * 1440 - 90]], word: 6 * 1440 - 100 } },
  { name: 'somebody listened', inbox: grid(4), ago: 3 * 1440, need: () => ({ kind: 'psychological', talk: 'visit', answers: calm }), then: { by: 'luo-fang', claim: 3 * 1440 - 30, helped: 3 * 1440 - 120 } },
  { name: 'not needed after all', inbox: grid(4), ago: 1440, need: () => ({ kind: 'transport', to: '同济医院', day: '2099-01-01', moves: 'walks', back: false, answers: calm }), then: { withdrawn: 1400 } },
]

export interface HelpSetting { readonly rows: Rows; readonly settled: readonly Settled[]; readonly boards: readonly Board[]; readonly now: number; readonly takerOf: (key: string) => Taker }

const thanks = '谢谢，饭菜还是热的'

/** What stands in the rows while one story is told. */
class Teller {
  private constructor(private readonly told: Told, private readonly home: Settled, private readonly setting: HelpSetting, private help: Help, private task: Task) {}

  static file(told: Told, home: Settled, setting: HelpSetting): Teller {
    const { now, boards, rows } = setting
    const { file } = home
    const filedAt = new Date(now - told.ago * minute).toISOString()
    const member = file.members.find((one) => one.user)
    if (!member?.user) throw new Error(`${file.household.label} has no account`)
    const by = { user: member.user, name: member.name }
    const help = newHelp({ id: stableId('help', told.name, Date.parse(filedAt)), by, member, household: file.household.id, own: true, language: told.language, need: told.need(shanghaiDay(filedAt)), print: printOf(told.name), now: filedAt })
    const task = fileTask(filingOf(help, file), filedAt, (place, among) => present(boards, place, among, filedAt).length > 0)
    if (!task) throw new Error(`No inbox for ${file.household.label}`)
    rows.add([putHelp(help), ...putNewTask(task, eventOf(task, { event: stableId('event', `${told.name} submit`, Date.parse(filedAt)), verb: 'submit', by, now: filedAt }))])
    return new Teller(told, home, setting, help, task)
  }

  private take(moved: Moved | Refused): Moved {
    if (isRefused(moved)) throw new Error(`${this.told.name}: ${moved.refused}`)
    this.setting.rows.add(putTask(this.task, moved.task, moved.event))
    this.task = moved.task
    return moved
  }

  /** What the clock did until then; the sweep runs every five minutes. */
  pass(until: number): void {
    for (;;) {
      const { wake, state } = this.task
      const time = wake === undefined ? NaN : Math.ceil(Date.parse(wake) / (5 * minute)) * 5 * minute
      if (!(time <= until) || (state !== 'open' && state !== 'held')) return
      this.take(lookAt(this.task, this.setting.boards, stableId('event', `${this.told.name} clock ${this.task.v}`, time), new Date(time).toISOString()))
    }
  }

  private at(ago: number) {
    const time = this.setting.now - ago * minute
    this.pass(time)
    return { event: stableId('event', `${this.told.name} deed ${this.task.v}`, time), now: new Date(time).toISOString() }
  }

  private rule(outcome: Brought): void {
    if ('fields' in outcome || isRefused(outcome)) throw new Error(`${this.told.name}: ${JSON.stringify(outcome)}`)
    this.help = { ...outcome, v: this.help.v + 1 }
    this.setting.rows.add([putHelp(this.help)])
  }

  private look(ago: number, by: Taker): void {
    const { place, placeName } = { place: by.lent?.id ?? this.task.place, placeName: by.lent?.name ?? this.task.placeName }
    const moved = this.take(move(this.task, reveal({ ...this.at(ago), by }, 'bring-help', accountsOf(this.home.file))))
    this.setting.rows.add([putLook(newLook(moved, { place, placeName, role: by.role, from: '' }))])
  }

  /** By whoever has it in hand. */
  bring({ claim: taken, looked, kit, steps = [], back, helped }: Then, by: Taker): void {
    if (taken === undefined) return
    const deed: Deed = claim({ ...this.at(taken), by: { user: by.user, name: by.name, role: by.role } }, this.task)
    this.take(move(this.task, { ...deed, change: { ...deed.change, holder: { ...by, since: deed.now, ...(by.lent ? { lent: { ...by.lent } } : {}) } } }))
    if (looked !== undefined) this.look(looked, by)
    if (kit !== undefined) {
      const doer = { ...this.at(kit), by, print: 'kit' }
      this.rule(kitMoved(this.help, { item: 'insurance-card', handed: 'over' }, by, doer.now))
      this.take(move(this.task, kitDeed(doer, 'insurance-card')))
    }
    for (const [step, ago] of steps) {
      const doer = { ...this.at(ago), by, print: step }
      this.rule(stepTaken(this.help, this.task, { step }))
      this.take(move(this.task, stepDeed(doer, this.task, step)))
    }
    if (back) this.take(move(this.task, giveBack({ ...this.at(back[0]), by }, back[1])))
    if (helped !== undefined) this.take(move(this.task, resolve({ ...this.at(helped), by }, this.task, this.task.about.map(({ id }) => ({ person: id, outcome: 'helped' })))))
  }

  /** By those who asked. */
  say({ word, withdrawn }: Then): void {
    const by = { user: this.help.asker.user, name: this.help.asker.name }
    if (word !== undefined && isSettled(this.help)) {
      const doing = this.at(word)
      this.rule(praising({ help: this.help, task: this.task, events: [] }, { user: by.user, event: doing.event, print: 'word', text: thanks }))
      this.take(move(this.task, confirmDeed({ ...doing, by, print: 'word' }, this.task, thanks)))
    }
    if (withdrawn !== undefined) this.take(move(this.task, withdraw({ ...this.at(withdrawn), by })))
  }
}

/** Each to a household of its grid with an account, from the last building backwards, so that no report's household has one. */
export function seedHelp(setting: HelpSetting): void {
  const free = [...setting.settled].reverse().filter((one) => one.keys.some((key) => key.startsWith('resident-')))
  for (const told of helpStories) {
    const at = free.findIndex((one) => lowestOf(one.file.household.path, ['grid', 'community'])?.id === told.inbox)
    const home = free.splice(at, 1)[0]
    if (at < 0 || !home) throw new Error(`No household left for ${told.name}`)
    const teller = Teller.file(told, home, setting)
    if (told.then?.by) teller.bring(told.then, setting.takerOf(told.then.by))
    if (told.then) teller.say(told.then)
    teller.pass(setting.now)
  }
}
