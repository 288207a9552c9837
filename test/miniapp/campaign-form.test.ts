/** What a leader types becomes what the contract reads; what is wrong is named at its field. */
import { contentOf, fenOf, sumOf } from '@/features/campaigns/content'
import { copyOf, emptyPackage, formOf, whenOf } from '@/features/campaigns/form'
import { judge, ofStep } from '@/features/campaign-form/judge'
import { isForm, keepForm, keptForm, keptForms } from '@/features/campaigns/kept'
import { progressOf, roomOf } from '@/features/campaigns/progress'
import { slotsOf } from '@/features/campaign-form/slots'
import { sorted, stageOf } from '@/features/campaigns/stage'
import { campaignContent } from '@shared/campaign-content'
import { newId } from '@shared/ids'
import { read } from '@shared/parse'
import { aCampaign, aForm, day } from './support/led-campaigns'
import { phone } from './support/taro'

beforeEach(() => { phone.reset() })

const wrong = (more: Parameters<typeof aForm>[0]): Record<string, string> => {
  const judged = judge(aForm(more), 'zh', Date.now())
  return judged.ok ? {} : Object.fromEntries(judged.fields.map(({ path, message }) => [path, message]))
}
const pack = (more: object) => ({ packages: [{ ...aForm().packages[0], ...more } as ReturnType<typeof emptyPackage>] })

test.each([['30', 3000], ['30.5', 3050], ['０.０１', 1], ['¥12.30元', 1230], ['1,200', 120_000], ['12.345', undefined], ['-1', undefined], ['abc', undefined], ['', undefined]])('%s yuan are %s fen', (text, fen) => {
  expect(fenOf(text)).toBe(fen)
})

test('what was typed is a campaign by the contract', () => {
  const form = aForm({ threshold: 'amount', atLeast: '500.5', missed: 'extend', capacity: 'bags', atMost: '80', delivery: 'pickup', pickupAt: '南门' })
  expect(judge(form, 'zh', Date.now())).toMatchObject({
    ok: true, content: {
      title: '周末蔬菜团', packages: [{ id: 'p1', contents: ['土豆 2 斤', '青菜 1 斤'], price: 3000, makeUp: { goods: 2700, packing: 100, delivery: 150, margin: 50 }, stock: 20, limit: 2 }],
      closes: `${day(1)}T12:00:00.000Z`, threshold: { kind: 'amount', atLeast: 50_050 }, missed: 'extend', capacity: { of: 'bags', atMost: 80 }, pickupAt: '南门', buildings: [], pay: 'on-collection',
    },
  })
})

test('a form that says nothing names everything that is missing, step by step', () => {
  const judged = judge({ ...aForm(), title: '', packages: [emptyPackage([])], opens: { day: '', time: '' }, closes: { day: day(1), time: '' }, threshold: 'households', atLeast: '', delivery: '', answers: ' ' }, 'zh', Date.now())
  if (judged.ok) throw new Error('It is not whole')
  const paths = ([1, 2, 3] as const).map((step) => ofStep(judged.fields, step).map(({ path }) => path).sort())
  expect(paths).toEqual([['packages.0.contents', 'packages.0.name', 'packages.0.price', 'packages.0.stock', 'title'], ['closes', 'missed', 'opens', 'threshold.atLeast'], ['answers', 'delivery']])
  expect(judged.fields.every(({ message }) => message !== '')).toBe(true)
})

test.each<[string, Parameters<typeof aForm>[0], string, string]>([
  ['a price that is no money', pack({ price: '三十' }), 'packages.0.price', '请填写金额，如 12.50，最多 100000 元'],
  ['a part of the price that is no money', pack({ goods: 'x' }), 'packages.0.makeUp.goods', '请填写金额，如 12.50，最多 100000 元'],
  ['parts that are less than the price', pack({ margin: '' }), 'packages.0.makeUp', '四项相加要等于价格'],
  ['half a package in stock', pack({ stock: '1.5' }), 'packages.0.stock', '请填写整数'],
  ['a close before the opening', { closes: { day: day(-1), time: '10:00' } }, 'closes', '截止要晚于开团'],
  ['nowhere to collect', { delivery: 'pickup' }, 'pickupAt', '请写明在哪里取'],
  ['a subsidy that is no money', pack({ subsidised: { programme: 'veg', fen: '十', each: '5' } }), 'packages.0.subsidy.fen', '请填写金额，如 12.50，最多 100000 元'],
  ['a subsidy without how many for each building', pack({ price: '10', subsidised: { programme: 'veg', fen: '20', each: '' } }), 'packages.0.subsidy.each', '请填写这一项'],
  ['parts that are not the price and the subsidy', pack({ price: '10', subsidised: { programme: 'veg', fen: '15', each: '5' } }), 'packages.0.makeUp', '四项相加要等于价格加补贴'],
  ['no building chosen', { everywhere: false }, 'buildings', '请至少选择一项'],
  ['a slot before the close', { slots: [{ day: day(0), from: '10:00', to: '11:00', capacity: '5' }] }, 'slots.0.from', '时段要在截止以后，结束晚于开始'],
  ['a slot without a day', { slots: [{ day: '', from: '10:00', to: '11:00', capacity: '5' }] }, 'slots.0.from', '请选择'],
  ['too little room', { threshold: 'households', atLeast: '30', missed: 'refund', capacity: 'households', atMost: '20' }, 'capacity.atMost', '最少 30 户才成团，不能比这少'],
  ['slots that were filled in and not made', { making: { day: day(2), from: '10:00', to: '12:00', minutes: '30', capacity: '10' } }, 'making', '时段还没有做出来：点“做出来”，不分时段就点“不分时段”'],
  ['slots of a copy that have no day yet', { making: { day: '', from: '10:00', to: '12:00', minutes: '30', capacity: '10' } }, 'making', '时段还没有做出来：点“做出来”，不分时段就点“不分时段”'],
  ['too few places in the slots', { threshold: 'households', atLeast: '30', missed: 'refund', slots: [{ day: day(2), from: '10:00', to: '11:00', capacity: '10' }] }, 'slots', '最少 30 户才成团，各时段加起来还不够'],
])('%s is named at its field', (_, more, path, message) => {
  expect(wrong(more)).toMatchObject({ [path]: message })
})

test('the sum of the parts is said while one of them is still open, as far as it can be read', () => {
  expect(sumOf({ ...emptyPackage([]), price: '30', goods: '20' })).toEqual({ sum: 2000, beyond: 1000 })
  expect(sumOf({ ...emptyPackage([]), price: '30', goods: '31' })).toEqual({ sum: 3100, beyond: -100 })
  expect(sumOf({ ...emptyPackage([]), price: '30', goods: 'x' })).toBeUndefined()
  expect(sumOf(emptyPackage([]))).toBeUndefined()
})

test('a subsidised package has what its buildings have, and no other stock', () => {
  const form = aForm(pack({ price: '10', subsidised: { programme: 'veg', fen: '20', each: '5' } }))
  const judged = judge(form, 'zh', Date.now())
  if (!judged.ok) throw new Error('It is whole')
  expect(judged.content.packages[0]).toMatchObject({ price: 1000, subsidy: { programme: 'veg', fen: 2000, each: 5 } })
  expect(judged.content.packages[0]).not.toHaveProperty('stock')
  const again = formOf({ ...aCampaign(), packages: [{ ...judged.content.packages[0], sold: 0, households: 0 } as never] })
  expect(again.packages[0]?.subsidised).toEqual({ programme: 'veg', fen: '20', each: '5' })
  keepForm(form)
  expect(keptForm(form.id)).toEqual(form)
  expect(isForm({ ...form, packages: [{ ...form.packages[0], subsidised: { programme: 'gold', fen: '', each: '' } }] })).toBe(false)
})

test('slots are made from when to when, each as long as was said', () => {
  const making = { day: day(2), from: '22:30', to: '00:00', minutes: '30', capacity: '10' }
  expect(slotsOf(making, 0)).toEqual([['22:30', '23:00'], ['23:00', '23:30'], ['23:30', '00:00']].map(([from, to]) => ({ day: day(2), from, to, capacity: '10' })))
  expect(slotsOf({ ...making, from: '10:00', to: '11:10' }, 0)).toHaveLength(2)
  expect(slotsOf({ ...making, to: '' }, 0)).toBe('missing')
  expect(slotsOf({ ...making, minutes: '0' }, 0)).toBe('missing')
  expect(slotsOf({ ...making, to: '09:00' }, 0)).toBe('order')
  expect(slotsOf({ ...making, to: '22:50' }, 0)).toBe('minutes')
  expect(slotsOf({ ...making, from: '08:00' }, 0)).toBe('many')
})

test('a slot until midnight ends the next day', () => {
  const form = aForm({ slots: [{ day: day(2), from: '23:30', to: '00:00', capacity: '10' }] })
  expect(judge(form, 'zh', Date.now())).toMatchObject({ ok: true, content: { slots: [{ from: `${day(2)}T15:30:00.000Z`, to: `${day(2)}T16:00:00.000Z`, capacity: 10 }] } })
})

test('a campaign read into its form is the same campaign', () => {
  const [first, ...others] = aCampaign().packages
  const of = aCampaign({ packages: [{ ...first, photo: newId('upload') } as never, ...others], capacity: { of: 'bags', atMost: 90 }, buildings: ['wh-1-b3'], pay: 'now' })
  const again = read(campaignContent(), contentOf(formOf(of)), 'zh')
  expect(again).toEqual(read(campaignContent(), of, 'zh'))
  expect(again.ok).toBe(true)
})

test('a copy has an id, packages and a version of its own, and no days', () => {
  const of = aCampaign()
  const copy = copyOf(of)
  expect(copy).toMatchObject({ version: 0, title: of.title, opens: { day: '', time: '08:00' }, closes: { day: '', time: '20:00' } })
  expect(copy.id).not.toBe(of.id)
  expect(copy.packages.map(({ id, price }) => [id, price])).toEqual([['p1', '30'], ['p2', '25.50']])
  expect(copy).toMatchObject({ slots: [], making: { day: '', from: '10:00', to: '11:00', minutes: '30', capacity: '10' } })
  expect(slotsOf({ ...copy.making, day: day(3) }, 0)).toHaveLength(2)
  expect(copyOf(aCampaign({ slots: [] })).making).toMatchObject({ from: '', minutes: '30' })
})

test('a photo stays with its package in a draft and in a copy', () => {
  const [first] = aCampaign().packages
  const of = aCampaign({ packages: [{ ...first, photo: newId('upload') } as never] })
  expect(formOf(of).packages[0]?.photo).toBe(of.packages[0]?.photo)
  expect(copyOf(of).packages[0]?.photo).toBe(of.packages[0]?.photo)
})

test('drafts are kept side by side, the oldest give way, and what is no draft is none', () => {
  const forms = Array.from({ length: 10 }, (_, n) => aForm({ title: String(n) }))
  for (const form of forms) keepForm(form)
  expect(keptForms().map(({ title }) => title)).toEqual(['2', '3', '4', '5', '6', '7', '8', '9'])
  expect(keptForm(forms[5]?.id ?? '')).toEqual(forms[5])
  for (const kept of [undefined, null, {}, { ...aForm(), step: 9 }, { ...aForm(), packages: [{}] }, { ...aForm(), slots: 'x' }, { ...aForm(), making: {} }]) expect(isForm(kept)).toBe(false)
})

test('how far it is, and how much room is left', () => {
  expect(progressOf(aCampaign())).toEqual({ kind: 'households', now: 9, of: 15, missing: 6 })
  expect(progressOf(aCampaign({ threshold: { kind: 'amount', atLeast: 30_000 } }))).toMatchObject({ now: 31_650, missing: 0 })
  expect(progressOf(aCampaign({ threshold: undefined }))).toBeUndefined()
  expect(roomOf(aCampaign({ capacity: { of: 'bags', atMost: 40 } }))).toEqual({ now: 11, of: 40 })
  expect(roomOf(aCampaign({ capacity: { of: 'households', atMost: 40 } }))).toEqual({ now: 9, of: 40 })
})

test('a campaign is open only within its window', () => {
  const { opens, closes } = aCampaign()
  const [before, after] = [Date.parse(opens) - 1, Date.parse(closes)]
  expect([before, before + 1, after - 1, after].map((now) => stageOf(aCampaign(), now))).toEqual(['to-come', 'open', 'open', 'closing'])
  expect(stageOf(aCampaign({ state: 'missed' }), before)).toBe('missed')
})

test('my campaigns are drafts, running ones and past ones; what this phone alone has stands apart', () => {
  const line = (state: 'draft' | 'open' | 'closing' | 'confirmed') => ({ ...aCampaign({ state }), from: 1 })
  const [draft, open, closing, over] = [line('draft'), line('open'), line('closing'), line('confirmed')]
  const [here, saved] = [aForm(), aForm({ version: 1, id: draft.id })]
  expect(sorted([over, closing, open, draft], [saved, here])).toEqual({ here: [here], drafts: [draft], running: [closing, open], past: [over] })
})

test('an instant is read in Shanghai’s time', () => {
  expect(whenOf('2022-08-30T16:05:00.000Z')).toEqual({ day: '2022-08-31', time: '00:05' })
})
