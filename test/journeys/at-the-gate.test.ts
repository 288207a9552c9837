/** Journey 7 in a browser: no network in the guard booth. Passes are verified all the same, what does not count is told apart, and what was written down goes to the server later, once each. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { communityId } from '../../infra/seed/community'
import { farCommunity } from '../../infra/seed/households'
import { addDays } from '../../shared/civil-time'
import type { Entry, HeldPass, HeldPasses } from '../../shared/gate'
import { newId } from '../../shared/ids'
import type { Me } from '../../shared/identity'
import { openBrowser, Person } from '../support/browser'
import { serverDay, serverNow } from '../support/journey-clock'
import { asPerson } from '../support/over-http'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(60_000)

type Ask = Awaited<ReturnType<typeof asPerson>>

let product: Product
let browser: Browser
let keeper: Person
let resident: Person
let worker: Ask
const asks: Record<string, Ask> = {}
const homes: Record<string, string> = {}
let mine: HeldPass
let paper: HeldPass
let stays: HeldPass
/** What does not open this gate, and what the phone says of it. */
let bad: readonly (readonly [code: string, words: string])[]
let measure = ''
let began = ''

const passesOf = async (key: string): Promise<HeldPass[]> => (await (asks[key] as Ask)<HeldPasses>('POST', '/gate/passes', { household: homes[key] })).items
async function myPass(key: string): Promise<HeldPass> {
  const found = (await passesOf(key)).find((one) => one.mine)
  if (!found) throw new Error(`${key} has no pass`)
  return found
}
async function aVisitor(name: string): Promise<HeldPass> {
  const guest = newId('guest')
  const { items } = await (asks['chen-lan'] as Ask)<HeldPasses>('PUT', `/gate/guests/${guest}`, { kind: 'visitor', household: homes['chen-lan'], name, day: await serverDay(product.url), days: 1 })
  const found = items.find(({ of }) => of === guest)
  if (!found) throw new Error(`${name} has no pass`)
  return found
}
/** Within the signature, so that it is a pass still, and nobody's. */
const forged = (code: string): string => `${code.slice(0, -10)}${code.at(-10) === '0' ? '1' : '0'}${code.slice(-9)}`
/** The next key signs one, and is stolen. */
async function signedByStolen(): Promise<HeldPass> {
  const { keys } = await worker<{ keys: { n: number }[] }>('GET', `/gate/keys?place=${communityId}`)
  const n = (keys.at(-1)?.n ?? 0) + 1
  await worker('POST', '/gate/keys', { place: communityId, n: n - 1 })
  const pass = await aVisitor('郑小军')
  await worker('POST', '/gate/keys/revoke', { place: communityId, n, reason: '手机被盗' })
  return pass
}
async function lostOne(): Promise<HeldPass> {
  const pass = await aVisitor('钱小梅')
  await (asks['chen-lan'] as Ask)('POST', '/gate/passes/drop', { household: homes['chen-lan'], number: pass.number })
  return pass
}
/** Comes home from where it is listed: at home for seven days, by the rule of the city. */
async function staysHome(key: string): Promise<string> {
  const id = newId('measure')
  const home = (await (asks[key] as Ask)<Me>('GET', '/me')).households.find((one) => one.id === homes[key])
  await worker('PUT', `/measures/${id}`, { place: communityId, household: home?.id, member: home?.members.find(({ me }) => me)?.id, grade: 'certain', lastStay: addDays(await serverDay(product.url), -2), why: '车票核对过' })
  return id
}

async function checks(code: string, words: string): Promise<void> {
  await keeper.type('gate-code', code)
  await keeper.tap('#gate-check')
  await keeper.reads('#gate-answer', words)
}
const next = (): Promise<void> => keeper.tap('#gate-next')
async function writes(temperature: string, verb: 'admit' | 'refuse', left: number): Promise<void> {
  for (const must of ['identity', 'details', 'mask']) await keeper.tap(`#gate-musts-${must}`)
  await keeper.type('gate-temperature', temperature)
  await keeper.tap(`#gate-${verb}`)
  await keeper.reads('#gate-waiting', `${String(left)} 条等网络`)
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  worker = await asPerson(product.url, 'zhang-weiguo')
  began = new Date(await serverNow(product.url)).toISOString()
  for (const key of ['chen-lan', 'zhao-min', 'zhou-ting', 'sun-yuzhen']) {
    const ask = await asPerson(product.url, key)
    asks[key] = ask
    homes[key] = (await ask<Me>('GET', '/me')).households.find(({ community }) => community === (key === 'zhou-ting' ? farCommunity : communityId))?.id ?? ''
  }
  measure = await staysHome('zhao-min')
  const [stolen, lost] = [await signedByStolen(), await lostOne()]
  ;[mine, stays] = [await myPass('chen-lan'), await myPass('zhao-min')]
  paper = (await passesOf('sun-yuzhen')).find((one) => one.paper) ?? mine
  const [afar] = await passesOf('zhou-ting')
  bad = [
    [forged(mine.code), '假的通行码'], [`${mine.code.slice(0, 40)}…`, '不是通行码'], [afar?.code ?? '', '不是这个门的'], [stolen.code, '密钥已作废'],
    [lost.code, '已经作废'], [lost.number, '已经作废'], ['0000-0000', '名单里没有'],
  ]
  keeper = await Person.at(browser, product.url, { width: 320, height: 640 })
  await keeper.signIn('ma-jun')
  resident = await Person.at(browser, product.url)
  await resident.signIn('zhao-min')
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

it('whoever is under a measure reads on the pass that it lets in only, and is led to why', async () => {
  await resident.open('features/gate/pages/mine/index')
  await resident.reads('#pass-stays', /居家观察到[\s\S]*只能进门/)
  await resident.shoot('pass-stays')
  await resident.tap('#pass-why')
  await resident.reads('[id^="measure-"]', '居家观察')
})

it('a gate takes along, while there is a network, what it needs without one', async () => {
  await keeper.open('features/gate/pages/keep/index')
  await keeper.reads('#gate-synced', '上次同步')
  await keeper.page.context().setOffline(true)
})

describe('without a network', () => {
  it('a pass verifies, scanned, on paper, and typed as it is said; who stays at home comes in and does not go out', async () => {
    await checks(mine.code, '可以放行')
    await keeper.reads('#gate-who', mine.who)
    await keeper.shoot('gate-ok')
    await next()
    await checks(paper.code, '可以放行')
    await next()
    await checks(`${mine.number.slice(0, 4).toLowerCase()} ${mine.number.slice(4)}`, '可以放行')
    await next()
    await checks(stays.code, '可以放行')
    await keeper.tap('#gate-way-out')
    await keeper.reads('#gate-answer', '居家，不能外出')
    await keeper.shoot('gate-stays')
    await next()
    await checks(stays.number, '居家，不能外出')
    await next()
    await keeper.tap('#gate-way-in')
  })

  it('what is forged, of another gate, lost, not listed or signed by a stolen key does not, and says which it is', async () => {
    for (const [code, words] of bad) {
      await checks(code, words)
      await next()
    }
    await keeper.shoot('gate-bad')
  })

  it('three days on, a pass that was not renewed has run out; paper has not', async () => {
    const wait = 73 * 3_600_000
    await keeper.page.evaluate((ms) => { const real = Date.now.bind(Date); Object.assign(globalThis, { realNow: Date.now }); Date.now = () => real() + ms }, wait)
    await checks(mine.code, '已经过期')
    await next()
    await checks(paper.code, '可以放行')
    await next()
    await keeper.page.evaluate(() => { Date.now = (globalThis as unknown as { realNow: () => number }).realNow })
    await checks(mine.code, '可以放行')
  })

  it('what is seen waits on the phone: one let in, one with a fever turned away, one without a pass', async () => {
    await keeper.tap('#gate-admit')
    await keeper.reads('#gate-musts-error', '问清身份、登记信息、戴了口罩')
    await keeper.shoot('gate-musts')
    await writes('36.4', 'admit', 1)
    await checks(mine.code, '可以放行')
    await keeper.see('#gate-lately')
    await next()
    await checks(paper.code, '可以放行')
    await keeper.type('gate-temperature', '38.2')
    await keeper.see('#gate-fever')
    await writes('38.2', 'refuse', 2)
    await keeper.tap('#gate-no-pass')
    await keeper.type('gate-name', '吴大勇')
    await keeper.type('gate-to', '3栋 1401')
    await writes('36.8', 'refuse', 3)
    await keeper.shoot('gate-waiting')
  })
})

describe('with a network again', () => {
  const entriesOf = async (key: string): Promise<Entry[]> => (await (asks[key] as Ask)<{ items: Entry[] }>('GET', `/gate/entries/mine?household=${homes[key] ?? ''}`)).items
  const seenToday = async (): Promise<Entry[]> => (await worker<{ items: Entry[] }>('GET', `/gate/entries?place=${communityId}&day=${await serverDay(product.url)}`)).items

  it('all of it is sent, also where the answer is lost the first time, and is there once', async () => {
    let lost = 0
    await keeper.page.route('**/gate/entries', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.fallback()
      lost += 1
      await route.fetch()
      return route.abort()
    })
    await keeper.page.context().setOffline(false)
    for (let tries = 0; tries < 60 && lost === 0; tries += 1) await pause(250)
    expect(lost).toBe(1)
    await keeper.tap('#gate-send')
    await keeper.page.locator('#gate-waiting').waitFor({ state: 'detached' })
    expect((await entriesOf('chen-lan')).filter(({ at, who }) => at > began && who === mine.name)).toMatchObject([{ admitted: true, identity: true, mask: true, temperature: 36.4, keeper: '马军', verdict: 'ok' }])
    expect((await seenToday()).filter(({ at, to, who }) => at > began && to === '3栋 1401' && who === '吴')).toMatchObject([{ admitted: false, verdict: 'unlisted' }])
  })

  it('the fever is one urgent task of their grid, which a worker closes', async () => {
    const grid = await asPerson(product.url, 'wu-xia')
    const { items } = await grid<{ items: { id: string; urgency: string; label: string }[] }>('GET', `/tasks?place=${communityId}-g2&kind=fever`)
    const found = items.filter(({ label, urgency }) => label.includes('14栋') && urgency === 'urgent')
    expect(found).toHaveLength(1)
    const at = `/tasks/${found[0]?.id ?? ''}`
    const { people } = await grid<{ people: { id: string }[] }>('GET', at)
    await grid('POST', `${at}/claim`, { id: newId('event') })
    await grid('POST', `${at}/resolve`, { id: newId('event'), outcomes: people.map(({ id }) => ({ person: id, outcome: 'clinic' })) })
  })

  it('and the phone learns with its next sync who may go out again', async () => {
    await worker('POST', `/measures/${measure}/end`, { id: newId('event'), reason: '核对有误' })
    await keeper.tap('#gate-sync')
    await keeper.tap('#gate-way-out')
    await checks(stays.number, '可以放行')
  })
})

it('nobody met a fault of the page', () => {
  expect([keeper, resident].flatMap((person) => person.faults)).toEqual([])
})
