import { handler as keepNumbers } from '../../../functions/inbox/on-change'
import { requestKey } from '../../../functions/table/keys'
import { get } from '../../../functions/table/table'
import { clock } from '../../../functions/clock'
import { api } from '../../../shared/api'
import type { HelpStep } from '../../../shared/help-kinds'
import { ok, refused } from '../../support/caller'
import { claimed, event } from '../../support/filing'
import { askHelp, type Asked } from '../../support/helping'
import { aHousehold, aWorker, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { insertsOf, streamOf } from '../../support/rows'
import { aVolunteer, taken as tookIt } from '../../support/volunteering'
import { useTown } from '../../support/town'

useTown()
let home: Home
let worker: Person
beforeAll(async () => {
  home = await aHousehold({ names: ['张秀英'], phone: '13812345678' })
  worker = await aWorker('李建国')
})

const step = (help: string, name: HelpStep, more: object = {}) => ({ as: worker, params: { help }, body: { ...event(), step: name, ...(name === 'bought' ? { cost: 4200 } : {}), ...more } })
const walk = async (help: string, ...names: HelpStep[]) => { for (const name of names) await ok(api.help.step, step(help, name)) }
const kit = (help: string, item: 'cash' | 'insurance-card', handed: 'over' | 'back') => ({ as: worker, params: { help }, body: { ...event(), item, handed } })
const word = (help: string) => ({ as: home.resident, params: { help }, body: { ...event(), arrived: true } })
const fieldsOf = ({ fields = [] }: { fields?: { path: string }[] }): string[] => fields.map(({ path }) => path)
async function taken(): Promise<Asked> {
  const asked = await askHelp(home)
  await claimed(asked.task, worker)
  return asked
}

test('what was taken along is not passed to another place with the task; to a colleague who takes it over it goes on, thing by thing', async () => {
  const { help, task } = await taken()
  for (const item of ['insurance-card', 'cash'] as const) await ok(api.help.kit, kit(help, item, 'over'))
  await ok(api.help.kit, kit(help, 'cash', 'back'))
  expect(await refused(api.tasks.pass, { as: worker, params: { task }, body: { ...event(), text: '不是我们这边的' } })).toMatchObject({ code: 'kit-with-you', message: '还在您手上，请先还给对方：医保卡' })
  const [next, colleague] = [await aWorker('陈晓'), await aWorker('王小丽')]
  await ok(api.tasks.handOver, { as: worker, params: { task }, body: { ...event(), user: next.user } })
  expect((await ok(api.tasks.read, { as: next, params: { task } })).request).toMatchObject({ help: { carried: ['insurance-card'] } })
  expect((await refused(api.tasks.accept, { as: colleague, params: { task }, body: event() })).code).toBe('not-offered')
  const over = { as: next, params: { task }, body: event() }
  for (let times = 0; times < 2; times += 1) await ok(api.tasks.accept, over)
  const seen = (await ok(api.help.read, { as: home.resident, params: { help } })).bringing.kit
  expect(seen.slice(1, 3)).toEqual([{ item: 'insurance-card', given: { at: expect.any(String) as unknown, by: '陈晓' } }, { item: 'cash', given: expect.anything() as unknown, back: expect.anything() as unknown }])
  await ok(api.help.kit, { ...kit(help, 'insurance-card', 'back'), as: next })
})

describe('money that is still open', () => {
  const paid = (help: string, bill: number, fen: number, as: Person = home.resident) => ({ as, params: { help }, body: { ...event(), bill, fen } })

  it('of whoever gave it back is settled later by the household, by who holds it now, or by those who look after the place; each once, to the fen, with a line of the log', async () => {
    const { help, task } = await taken()
    await walk(help, 'on-my-way', 'bought')
    await ok(api.tasks.giveBack, { as: worker, params: { task }, body: event() })
    const next = await aWorker('陈晓')
    await claimed(task, next)
    for (const name of ['on-my-way', 'bought'] as const) await ok(api.help.step, { ...step(help, name, name === 'bought' ? { cost: 1000 } : {}), as: next })
    expect((await ok(api.tasks.read, { as: worker, params: { task } })).request).toMatchObject({ help: { money: [{ bill: 0, balance: -4200, by: '李建国' }, { bill: 1, balance: -1000, by: '陈晓' }] } })
    expect((await refused(api.help.paid, paid(help, 0, -4000))).fields).toMatchObject([{ path: 'fen', message: '应为 -42.00 元' }])
    for (const wrong of [2, -1]) expect(fieldsOf(await refused(api.help.paid, paid(help, wrong, -4200)))).toEqual(['bill'])
    const once = paid(help, 0, -4200)
    for (let times = 0; times < 2; times += 1) expect((await ok(api.help.paid, once)).bringing.earlier).toMatchObject([{ by: '李建国', settled: { by: '张秀英' } }])
    expect((await refused(api.help.paid, paid(help, 0, -4200))).fields).toMatchObject([{ path: 'bill', message: '这笔钱已经结清，或者没有这笔钱' }])
    expect((await refused(api.help.paid, { ...once, body: { ...once.body, bill: 1, fen: -1000 } })).code).toBe('id-taken')
    expect((await ok(api.help.paidToCarrier, paid(help, 1, -1000, await aWorker('周敏', at.community, 'community-worker')))).money).toBeUndefined()
    const { bringing, timeline } = await ok(api.help.read, { as: home.resident, params: { help } })
    expect(bringing.bill).toEqual({ cost: 1000, given: 0, balance: -1000, by: '陈晓', settled: { at: expect.any(String) as unknown, by: '周敏' } })
    expect(timeline.slice(-2)).toMatchObject([{ verb: 'settle', by: { name: '张秀英', me: true } }, { verb: 'settle', by: { name: '周敏' } }])
  })

  it('at its closing is written down as paid later, by either side, and ends with the request', async () => {
    const person = await aVolunteer({ name: '徐青' })
    const asked = [await askHelp(home), await askHelp(home)]
    for (const { help, task } of asked) {
      await tookIt(task, person)
      for (const name of ['on-my-way', 'bought', 'delivered'] as const) await ok(api.help.step, { ...step(help, name), as: person })
      await ok(api.help.confirm, word(help))
      await keepNumbers(streamOf(...await insertsOf(help)))
    }
    const [first, second] = asked.map(({ help }) => help) as [string, string]
    const money = async () => (await ok(api.help.brought, { as: person })).items.map((one) => [one.id, one.money])
    expect(await money()).toEqual(expect.arrayContaining([[first, [{ bill: 0, balance: -4200 }]]]))
    expect(await ok(api.help.paid, paid(first, 0, -4200))).toMatchObject({ state: 'resolved', bringing: { bill: { settled: { by: '张秀英' } } } })
    expect((await refused(api.help.paidToCarrier, paid(second, 0, -4200, await aVolunteer()))).code).toBe('not-found')
    await ok(api.help.paidToCarrier, paid(second, 0, -4200, person))
    expect(await money()).toEqual(expect.arrayContaining([[first, undefined], [second, undefined]]))
    expect((await get(requestKey(second)))?.['ttl']).toBeGreaterThan(clock.now().getTime() / 1000)
  })
})
