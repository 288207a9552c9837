/** The pages of every feature in a browser, for eyes and fingers: contrast, size of targets and text, names of controls; as they are, in the dark, in English and in elder mode. */
import type { Browser } from 'playwright-core'
import { communityId } from '../../infra/seed/community'
import { newId } from '../../shared/ids'
import type { Me } from '../../shared/identity'
import { darkFindings, englishFindings, findings } from '../support/axe'
import { openBrowser, Person } from '../support/browser'
import { lookedAt, type Step } from '../support/looked-at'
import { asPerson, openPaidCampaign } from '../support/over-http'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(180_000)

/** What the laws of the house ask for. */
const plain = { target: 44, text: 12 }
const elder = { target: 60, text: 18 }

let product: Product
let browser: Browser
/** What the pages of one moment are about, by the names that they have in lookedAt. */
let scene: Readonly<Record<string, string>>

interface Listed { readonly items: readonly { readonly id: string; readonly state: string; readonly title: string }[] }

async function makeScene(url: string): Promise<typeof scene> {
  const [resident, leader] = [await asPerson(url, 'chen-lan'), await asPerson(url, 'zhou-min')]
  const [home] = (await resident<Me>('GET', '/me')).households
  const help = newId('help')
  await resident('PUT', `/help/${help}`, { household: home?.id, member: home?.members[0]?.id, agreed: true, need: { kind: 'errand', what: 'water', list: '矿泉水两箱', pay: 'cash', answers: { signs: [], alone: false, by: 'days' } } })
  const own = await openPaidCampaign(url)
  const { items } = await leader<Listed>('GET', '/campaigns/mine')
  const idOf = (state: string, title = ''): string => items.find((one) => one.state === state && one.title.includes(title))?.id ?? ''
  return { place: communityId, home: home?.id ?? '', help, own, draft: idOf('draft'), confirmed: idOf('confirmed', '米面粮油团') }
}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
  scene = await makeScene(product.url)
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

/** Opens a page, or does what a step says on the one before it. */
async function take(person: Person, [what, there]: Step, seen: string): Promise<void> {
  const path = what.replace(/\{(\w+)\}/g, (_, kind: string) => scene[kind] ?? new RegExp(`${kind}_[0-9A-Z]{26}`).exec(seen)?.[0] ?? '')
  const [, , selector] = /^(do )?tap (.*)$/.exec(path) ?? []
  await (selector === undefined ? person.open(path) : person.tap(selector))
  await person.see(there)
  await person.page.locator('.skeleton').filter({ visible: true }).first().waitFor({ state: 'hidden' })
}

/** What is found on each page of theirs. */
async function lookAt(person: Person, key: string, look: () => Promise<string[]>): Promise<string[]> {
  const found: string[] = []
  let seen = ''
  for (const step of lookedAt[key] ?? []) {
    const [what] = step
    await take(person, step, seen)
    if (what.startsWith('do ')) continue
    found.push(...(await look()).map((one) => `${what} ${one}`))
    if (!what.includes('{')) seen = await person.page.content()
  }
  return found
}

/** A sheet that is still fading in has no contrast yet: nothing moves. */
async function signedIn(key: string): Promise<Person> {
  const person = await Person.at(browser, product.url)
  await person.page.emulateMedia({ reducedMotion: 'reduce' })
  return person.signIn(key)
}

async function asTheyAre(key: string): Promise<string[]> {
  const person = await signedIn(key)
  const found = await lookAt(person, key, async () => [...(await findings(person, plain)), ...(await darkFindings(person)), ...(await englishFindings(person, plain))])
  return [...found, ...person.faults]
}

async function inElderMode(key: string): Promise<string[]> {
  const person = await signedIn(key)
  await person.tap('#switch-elder')
  await person.see('.page.elder')
  const found = await lookAt(person, key, () => findings(person, elder))
  return [...found.map((one) => `elder: ${one}`), ...person.faults]
}

test.each(Object.keys(lookedAt))('the pages of %s can be read and tapped, in the dark, in English and in elder mode too', async (key) => {
  expect((await Promise.all([asTheyAre(key), inElderMode(key)])).flat()).toEqual([])
})
