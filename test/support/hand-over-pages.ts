/** Paying an order, counting what came and ticking bags off, as leaders, volunteers and households do it on their pages. */
import { readFile } from 'node:fs/promises'
import { sheetsOfXlsx } from '../../functions/imports/xlsx'
import type { SheetKind } from '../../shared/sheet-names'
import type { Person } from './browser'

/** At the cash desk of this machine, on the bag that an order has led to. */
export async function payAtDesk(household: Person): Promise<void> {
  await household.tap('[id^="pay-ord_"]')
  await household.tap('#desk-pay')
  await household.reads('#deed', '付款成功')
}

/** The building whose card says this name. */
export async function buildingOf(leader: Person, name: string): Promise<string> {
  const card = leader.page.locator('[id^="building-"]').filter({ visible: true }).filter({ hasText: name }).first()
  await card.waitFor()
  return (await card.getAttribute('id') ?? '').replace('building-', '')
}

export async function openHandOver(leader: Person, campaign: string): Promise<void> {
  await leader.reopen(`features/handover/pages/lead/index?id=${campaign}`)
  await leader.see('#hand-sums')
}

export async function openBag(household: Person, campaign: string): Promise<void> {
  await household.reopen(`features/bags/pages/bag/index?id=${campaign}`)
  await household.see('#bag-due')
}

/** Opened from the hand-over: what is expected, or less of a package, written down. */
export async function writeCount(leader: Person, campaign: string, from: string, less: Readonly<Record<string, number>> = {}): Promise<void> {
  await openHandOver(leader, campaign)
  await leader.tap(from)
  await leader.see('#count-save')
  for (const [id, n] of Object.entries(less)) for (let left = n; left > 0; left -= 1) await leader.tap(`#got-${id}-less`)
  await leader.tap('#count-save')
  await leader.see('#stations')
}

/** Every cell of a workbook that the sheet of papers gives as a file, read as a table for import is. */
export async function workbookOf(leader: Person, sheet: SheetKind): Promise<string[]> {
  const [file] = await Promise.all([leader.page.waitForEvent('download'), leader.tap(`#paper-${sheet}-xlsx`)])
  return [...sheetsOfXlsx(await readFile(await file.path()))].flatMap(({ rows }) => rows).flatMap(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : '')))
}

/** What a page to be printed says. */
export async function printOf(leader: Person, sheet: SheetKind): Promise<string> {
  const [page] = await Promise.all([leader.page.waitForEvent('popup'), leader.tap(`#paper-${sheet}-html`)])
  await page.locator('button').waitFor()
  const said = await page.locator('body').innerText()
  await page.close()
  return said
}

/** The bag of this code, in the list of its building that lies open. */
export async function findByCode(helper: Person, code: string): Promise<void> {
  await helper.type('find-bag', code)
  await helper.page.keyboard.press('Enter')
  await helper.see('#hand')
}

/** From the page of a campaign, as far as the last question: one of the package is missing for each household that ordered it in these buildings. */
export async function recordShortage(leader: Person, packageId: string, buildings: readonly string[], reason: string): Promise<void> {
  await leader.tap('#run-differences')
  await leader.tap('#difference-new')
  await leader.tap('#difference-kind-shortage')
  await leader.tap(`#difference-package-${packageId}`)
  await leader.tap('#difference-who-named')
  for (const building of buildings) {
    await leader.at('select#difference-building').selectOption(building)
    await leader.tap('[id^="units-"][id$="-more"]')
  }
  await leader.type('difference-reason', reason)
  await leader.tap('#record-check')
}
