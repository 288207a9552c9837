/** The form of a campaign as a leader fills it in, and an order as a household puts it together, on their pages. */
import type { Person } from './browser'

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

/** Quantities by package, and the number of a slot. */
export async function putTogether(household: Person, quantities: Readonly<Record<string, number>>, slot?: number): Promise<void> {
  for (const [id, quantity] of Object.entries(quantities)) {
    for (let n = 0; n < Math.abs(quantity); n += 1) await household.tap(`#step-${id}-${quantity > 0 ? 'more' : 'less'}`)
  }
  if (slot !== undefined) await household.tap(`#slot-${String(slot)}`)
  await household.tap('#go-check')
  await household.tap('#submit-order')
  await household.see('#deed')
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

/** What somebody was told of campaigns of a name, newest first. */
export async function toldOf(person: Person, title: string, what: RegExp): Promise<string[]> {
  await person.reopen('pages/inbox/index')
  await person.tap('#inbox-notices')
  await person.see('[id^="notice-ntc_"]')
  const all = await person.page.locator('[id^="notice-ntc_"]').filter({ visible: true }).allInnerTexts()
  return all.filter((text) => text.includes(title) && what.test(text))
}
