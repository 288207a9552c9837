/** The form of a campaign as a leader fills it in, and an order as a household puts it together, on their pages. */
import { addDays } from '../../shared/civil-time'
import { yuan } from '../../shared/money'
import type { Person } from './browser'
import { aJpeg } from './pictures'

interface Pack { readonly name: string; readonly contents: string; readonly price: string; readonly stock: string }

/** One package of the first step; the goods take what the other parts leave. */
async function fillPackage(leader: Person, id: string, { name, contents, price, stock }: Pack): Promise<void> {
  await leader.type(`${id}-name`, name)
  await leader.type(`${id}-contents`, contents)
  await leader.type(`${id}-price`, price)
  await leader.type(`${id}-packing`, '1')
  await leader.tap(`#${id}-make-up-fill`)
  await leader.type(`${id}-stock`, stock)
}

export async function fillOffer(leader: Person, title: string, packages: readonly Pack[]): Promise<void> {
  await leader.type('campaign-title', title)
  for (const [n, pack] of packages.entries()) {
    if (n > 0) await leader.tap('#package-add')
    await fillPackage(leader, `p${String(n + 1)}`, pack)
  }
}

/** A photo of the package, taken and sent. */
export async function addPhoto(leader: Person, id: string): Promise<void> {
  const [chooser] = await Promise.all([leader.page.waitForEvent('filechooser'), leader.tap(`#${id}-photo-choose`)])
  await Promise.all([leader.page.waitForResponse(/\/uploads\/[^/]+\/done$/), chooser.setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: aJpeg() })])
  await leader.see(`#${id}-photo-remove`)
}

/** From the beginning of a day to `closes`; so many households make it. */
export async function fillWindow(leader: Person, opens: string, closes: { day: string; time: string }, households: string): Promise<void> {
  await leader.pick('opens-day', opens)
  await leader.pick('opens-time', '00:00')
  await leader.pick('closes-day', closes.day)
  await leader.pick('closes-time', closes.time)
  await leader.tap('#threshold-households')
  await leader.type('threshold-at-least', households)
  await leader.tap('#missed-refund')
}

/** Quantities by package, and the number of a slot; `atCheck`: what happens before it is sent. */
export async function putTogether(household: Person, quantities: Readonly<Record<string, number>>, slot?: number, atCheck?: () => Promise<void>): Promise<void> {
  for (const [id, quantity] of Object.entries(quantities)) {
    for (let n = 0; n < Math.abs(quantity); n += 1) await household.tap(`#step-${id}-${quantity > 0 ? 'more' : 'less'}`)
  }
  if (slot !== undefined) await household.tap(`#slot-${String(slot)}`)
  await household.tap('#go-check')
  await atCheck?.()
  await household.tap('#submit-order')
  await household.see('#deed')
}

/** On the page of a campaign. */
export async function askLeader(neighbour: Person, text: string): Promise<void> {
  await neighbour.tap('#ask')
  await neighbour.type('question', text)
  await neighbour.tap('#ask-send')
}

/** The one question that waits, once it comes to the page that lies open. */
export async function answerIt(leader: Person, text: string): Promise<void> {
  await leader.reads('#run-questions', '1 个问题等您答复')
  await leader.tap('[id^="answer-qst_"]')
  await leader.type('answer', text)
  await leader.shoot('question-to-answer')
  await leader.tap('#answer-sheet-yes')
  await leader.reads('#run-questions', '问与答')
}

/** A form filled in as an earlier bag was. */
export async function sameAgain(household: Person, title: string): Promise<void> {
  await household.open('features/bags/pages/bags/index')
  await household.tap(`[id^="bag-cmp_"]:has-text("${title}")`)
  await household.tap('#same-again')
  await household.reads('#again', title)
}

/** Two of a package, for which the phone had another price (in fen) when it was opened: the new one is shown, and asked about, before it is sent. */
export async function orderRepriced(household: Person, path: string, { id, was, slot, says }: { id: string; was: number; slot: number; says: RegExp }): Promise<void> {
  const read = '**/campaigns/cmp_*?household=*'
  await household.page.route(read, async (route) => {
    const response = await route.fetch()
    const of = (await response.json()) as { packages: { id: string; price: number }[] }
    await route.fulfill({ response, json: { ...of, packages: of.packages.map((one) => (one.id === id ? { ...one, price: was } : one)) } })
  })
  await household.reopen(path)
  await household.tap('#go-order')
  await putTogether(household, { [id]: 2 }, slot, async () => {
    await household.reads('#check-lines', yuan(2 * was))
    await household.page.unrouteAll({ behavior: 'wait' })
    await household.tap('#submit-order')
    await household.reads('#repriced', says)
    await household.shoot('price-changed-dark')
  })
}

/** Three of half an hour each, on a morning. */
export async function makeSlots(leader: Person, day: string): Promise<void> {
  await leader.pick('making-day', day)
  await leader.pick('making-from', '10:00')
  await leader.pick('making-to', '11:30')
  await leader.type('making-capacity', '10')
  await leader.tap('#making-yes')
  await leader.see('#slot-2')
}

/** Another one like that which lies open, of three households, published; its photo comes along. `paid`: the name of one that is paid with the order, and has slots. */
export async function openLike(leader: Person, closes: { day: string; time: string }, { paid }: { paid?: string }): Promise<void> {
  await leader.tap('#run-copy')
  await leader.reads('#campaign-edit', '第 1 步')
  if (paid !== undefined) await leader.type('campaign-title', paid)
  await leader.tap('#campaign-next')
  await leader.tap('#campaign-next')
  await leader.see('#opens-error')
  await fillWindow(leader, addDays(closes.day, -1), closes, '3')
  await leader.tap('#campaign-next')
  if (paid === undefined) await leader.tap('#making-no')
  else {
    await leader.tap('#pay-now')
    await makeSlots(leader, addDays(closes.day, 1))
  }
  await leader.tap('#campaign-next')
  await leader.see('#package-p1 img')
  await leader.tap('#campaign-publish')
}

/** What somebody was told of campaigns of a name, newest first. */
export async function toldOf(person: Person, title: string, what: RegExp): Promise<string[]> {
  await person.reopen('pages/inbox/index')
  await person.tap('#inbox-notices')
  await person.see('[id^="notice-ntc_"]')
  const all = await person.page.locator('[id^="notice-ntc_"]').filter({ visible: true }).allInnerTexts()
  return all.filter((text) => text.includes(title) && what.test(text))
}
