/** Something is missing from a bag: a household says so on a page of its own, and reads there what becomes of it. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import MissingPage from '@/features/handover/pages/missing'
import { leave } from '@/session/leave'
import { setPreferences } from '@/session/preferences'
import { newId } from '@shared/ids'
import type { Bag } from '@shared/orders'
import { aCampaign, aHome, anOrder, bagOf, bodyOf, inHours } from './support/campaigns'
import { findId, settled, tapId } from './support/page'
import { aMe, no, ok, signedInAs } from './support/signed-in'
import { phone, type Asked } from './support/taro'

const home = aHome()
type Answers = (asked: Asked) => ReturnType<typeof ok> | undefined


const over = aCampaign({ state: 'confirmed', closes: inHours(-20) })
const made = anOrder(over, home, { veg: 1, egg: 2 })
const there = (more: Partial<Bag> = {}): Bag => bagOf(over, home, [made], { state: 'confirmed', code: 'A3K9QX', stage: 'arrived', arrived: inHours(-3), ...more })
const said = { id: newId('missing'), reference: '7K3M-9QXA', package: 'veg', name: '蔬菜包', sort: 'damaged', quantity: 1, note: '青菜烂了', by: '陈岚', at: inHours(-1), state: 'held', holder: '周敏' }
const sent = () => phone.requests.filter(({ method, url }) => method === 'PUT' && url.includes('/missing/'))

/** `items`: what was said before; `put`: how saying something is answered. */
async function open(mine: Bag, items: unknown[], put: Answers = () => undefined): Promise<void> {
  cleanup()
  await signedInAs(aMe({ households: [home] }))
  phone.open({ id: over.id, household: home.id })
  phone.answerWith((asked) => {
    const { url, method } = asked
    if (method === 'PUT') return put(asked) ?? no(404, 'not-found')
    if (url.startsWith(`/campaigns/${over.id}/missing?`)) return ok({ items })
    if (url.startsWith(`/campaigns/${over.id}?`)) return ok({ ...over, mine })
    return url === `/orders/${made.id}` ? ok(made) : no(404, 'not-found')
  })
  await act(async () => { render(<MissingPage />); await settled() })
}

beforeEach(() => {
  phone.reset()
  act(() => { leave(); setPreferences({ elder: false, lang: 'zh' }) })
})

test('takes what is missing: package, how many, a note; shown with how far it is, in both languages and large text', async () => {
  const items: unknown[] = []
  await open(there(), items, () => {
    items.push(said)
    return ok(said)
  })
  await tapId('say-missing')
  await tapId('missing-package-egg')
  await tapId('missing-sort-damaged')
  await tapId('missing-count-more')
  await tapId('missing-count-more')
  fireEvent.input((findId('missing-note')?.querySelector('textarea') ?? findId('missing-note')) as HTMLElement, { target: { value: '碎了两盒' } })
  await tapId('missing-send')
  expect(bodyOf(sent()[0] as Asked)).toEqual({ household: home.id, package: 'egg', sort: 'damaged', quantity: 2, note: '碎了两盒' })
  expect(findId('missing-sheet')).toBeNull()
  expect(findId(`missed-${said.id}`)?.textContent).toMatch(/坏了：蔬菜包 ×1.*青菜烂了周敏 在核实/)
  act(() => { setPreferences({ elder: true, lang: 'en' }) })
  expect(findId(`missed-${said.id}`)?.textContent).toMatch(/Damaged: 蔬菜包 ×1.*周敏 is looking into it/)
})

test('keeps what was typed where it is refused, with the reason at its field, and sends a changed one under another id', async () => {
  const refusing: Answers = () => no(422, 'invalid', [{ path: 'quantity', message: '这一户还能登记 0 份' }])
  await open(there(), [], refusing)
  await tapId('say-missing')
  await tapId('missing-send')
  expect(findId('missing-count-error')?.textContent).toBe('这一户还能登记 0 份')
  await tapId('missing-send')
  await tapId('missing-sort-damaged')
  await tapId('missing-send')
  const [one, two, three] = sent().map(({ url }) => url)
  expect([one === two, one === three]).toEqual([true, false])
})

test('says how it ended, and after three days to whom one turns', async () => {
  const done = { ...said, state: 'resolved', holder: undefined, outcome: 'refunded' }
  await open(there({ arrived: inHours(-73) }), [done])
  expect(findId(`missed-${said.id}`)?.textContent).toContain('退款')
  expect(findId('say-missing')).toBeNull()
  expect(findId('bag-missing')?.textContent).toContain('请直接联系团长')
})

test('offers nothing that was taken off already, and nothing before it is there', async () => {
  const off = there({ adjusted: [{ difference: newId('difference'), kind: 'shortage', state: 'made', package: 'veg', name: '蔬菜包', quantity: 1, fen: 3000, reason: '少送', at: inHours(-1) }] })
  await open(off, [])
  await tapId('say-missing')
  expect([findId('missing-package-veg'), findId('missing-package-egg')].map((one) => one !== null)).toEqual([false, true])
  await open(there({ stage: 'expected', arrived: undefined }), [])
  expect(findId('bag-missing')).toBeNull()
})

test('what came instead can be missing as well, by its own name, as many as came', async () => {
  const difference = newId('difference')
  const swap = { difference, kind: 'substitution', state: 'made', package: 'egg', name: '鸡蛋', quantity: 2, fen: 100, reason: '没有货', at: inHours(-1), instead: '鸭蛋' } as const
  const lost = { ...swap, difference: newId('difference'), kind: 'shortage', name: '鸭蛋', quantity: 1, fen: 2500, instead: undefined, on: difference } as const
  await open(there({ adjusted: [swap, lost] }), [], () => ok(said))
  await tapId('say-missing')
  expect([findId('missing-package-egg'), findId(`missing-package-${difference}`)?.textContent]).toEqual([null, '鸭蛋'])
  await tapId(`missing-package-${difference}`)
  await tapId('missing-send')
  expect(bodyOf(sent()[0] as Asked)).toEqual({ household: home.id, package: 'egg', difference, sort: 'missing', quantity: 1 })
})
