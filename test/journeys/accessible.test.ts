/** The pages of every feature in a browser, for eyes and fingers: contrast, size of targets and text, names of controls; as they are, in the dark and in elder mode. */
import type { Browser } from 'playwright-core'
import { communityId } from '../../infra/seed/community'
import { darkFindings, findings } from '../support/axe'
import { openBrowser, Person } from '../support/browser'
import { startProduct, type Product } from '../support/product'

jest.setTimeout(90_000)

/** What the laws of the house ask for. */
const plain = { target: 44, text: 12 }
const elder = { target: 60, text: 18 }

/** Pages with the element that says that they are there; `tap` goes on from the page before, `{cmp}` is the first of its kind that an earlier page shows. Other journeys move the clock: a page that by then says why it has nothing is looked at like that. */
const pages: Readonly<Record<string, readonly (readonly [path: string, there: string])[]>> = {
  'chen-lan': [
    ['pages/home/index', '#home'], ['pages/services/index', '#services'], ['pages/me/index', '#me'],
    ['features/reports/pages/submit/index', '#go-check'], ['features/filed/pages/list/index', '#reports'], ['features/filed/pages/detail/index?id={rpt}', '#timeline'],
    ['features/orders/pages/offers/index', '[id*="cmp_"]'], ['features/orders/pages/campaign/index?id={cmp}', '#campaign-page .card, #campaign-page .state'], ['features/orders/pages/form/index?id={cmp}', '#order-form .card, #order-form .state'],
    ['features/bags/pages/bags/index', '#bags-page'], ['features/subsidies/pages/mine/index', '#my-subsidies'],
    ['features/help/pages/ask/index', '#help-kinds'], ['features/help-form/pages/form/index?kind=medicine', '#help-go-check'], ['features/help-form/pages/form/index?kind=transport', '#help-go-check'], ['features/help/pages/mine/index', '#go-ask'],
    ['features/care/pages/mine/index', '#care-mine .btn'], ['features/identity/pages/members/index', '#members-page .cell'], ['features/identity/pages/looks/index', '#looks-page .lead'], ['features/identity/pages/consents/index', '#consents .card'],
  ],
  'xu-qing': [['features/volunteers/pages/mine/index', '#open'], ['tap [id^="open-tsk_"]', '#open-sheet'], ['features/help/pages/work/index?id={tsk}', '#work-view, #help-work-page .state'], ['features/volunteers/pages/sign-up/index', '#volunteer-form-page .btn--main'], ['features/hands/pages/mine/index', '[id^="callup-cup_"]'], ['features/hands/pages/one/index?id={cup}', '#hand-facts'], ['features/hands/pages/points/index', '#points-total']],
  'zhang-weiguo': [
    ['pages/inbox/index', '[id^="task-tsk_"]'], ['features/inbox/pages/task/index?id={tsk}', '#timeline'], [`features/inbox/pages/search/index?place=${communityId}`, '#search'], ['features/desk/pages/file/index', '#desk .field'],
    ['features/duties/pages/rota/index', '#rota'], ['features/duties/pages/units/index', '#units-page'], ['features/volunteers/pages/accept/index', '#volunteers-page .card'], ['features/callups/pages/open/index', '#callup-check'], ['features/callups/pages/list/index', '[id^="callup-cup_"]'], ['features/callups/pages/run/index?id={cup}', '#run-facts'], ['features/care/pages/list/index', '#care-list'],
    ['features/subsidies/pages/door/index', '#subsidy-door .field'], [`features/places/pages/shape/index?place=${communityId}`, '#shape-page .cell'],
  ],
  'zhou-min': [
    ['features/campaigns/pages/mine/index', '[id*="cmp_"]'], ['tap [id^="campaign-cmp_"]:has-text("草稿")', '#campaign-edit .field'], ['features/campaigns/pages/run/index?id={cmp}', '#campaign-run .card, #campaign-run .state'], ['features/accounts/pages/settlement/index?id={cmp}', '#settlement-page'], ['features/accounts/pages/differences/index?id={cmp}', '#differences-page'],
    ['features/handover/pages/lead/index?id={cmp}', '#hand-over-page'],
  ],
}

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
}, 300_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
}, 60_000)

/** Opens each page, or taps on the one before it, and says what is found there. */
async function lookAt(person: Person, key: string, look: () => Promise<string[]>): Promise<string[]> {
  const found: string[] = []
  let seen = ''
  for (const [asked, there] of pages[key] ?? []) {
    const path = asked.replace(/\{(\w+)\}/, (_, kind: string) => new RegExp(`${kind}_[0-9A-Z]{26}`).exec(seen)?.[0] ?? '')
    await (path.startsWith('tap ') ? person.tap(path.slice(4)) : person.open(path))
    await person.see(there)
    await person.page.locator('.skeleton').filter({ visible: true }).first().waitFor({ state: 'hidden' })
    found.push(...(await look()).map((one) => `${asked} ${one}`))
    if (!asked.includes('{')) seen = await person.page.content()
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
  const found = await lookAt(person, key, async () => [...(await findings(person, plain)), ...(await darkFindings(person))])
  return [...found, ...person.faults]
}

async function inElderMode(key: string): Promise<string[]> {
  const person = await signedIn(key)
  await person.tap('#switch-elder')
  await person.see('.page.elder')
  const found = await lookAt(person, key, () => findings(person, elder))
  return [...found.map((one) => `elder: ${one}`), ...person.faults]
}

test.each(Object.keys(pages))('the pages of %s can be read and tapped, in the dark and in elder mode too', async (key) => {
  expect((await Promise.all([asTheyAre(key), inElderMode(key)])).flat()).toEqual([])
})
