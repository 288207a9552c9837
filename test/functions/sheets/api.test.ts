import { sheetsOfXlsx } from '../../../functions/imports/xlsx'
import { api } from '../../../shared/api'
import { sheetFormats, sheetKinds } from '../../../shared/sheet-names'
import { settlementColumns } from '../../../shared/settlement-lines'
import { ok, refused } from '../../support/caller'
import { aCampaign, aLeader, aShortage, recorded } from '../../support/campaigns'
import { aConfirmed, collecting, tourOf } from '../../support/handover'
import { aHousehold, type Home, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let campaign: string
let homes: Home[]
beforeAll(async () => {
  leader = await aLeader()
  homes = await Promise.all([...Array.from({ length: 60 }, (_, i) => aHousehold({ room: String(101 + (i % 6) + 100 * Math.floor(i / 6)), phone: '13812345678' })), aHousehold({ place: at.secondBuilding, room: '101' })])
  campaign = (await aConfirmed(leader, homes, { packages: [{ id: 'veg', name: '蔬菜包', contents: ['土豆 2 斤', '青菜 1 斤'], price: 3000, makeUp: { goods: 2700, packing: 100, delivery: 150, margin: 50 }, tags: [] }] }, { veg: 2 })).id
}, 120_000)

const file = async (query: Record<string, string>) => {
  const { name, type, base64 } = await ok(api.sheets.read, { as: leader, params: { campaign }, query })
  return { name, type, bytes: Buffer.from(base64, 'base64') }
}

test.each(sheetKinds.flatMap((sheet) => sheetFormats.map((format) => [sheet, format] as const)))('%s as %s is a file with a Chinese name', async (sheet, format) => {
  const { name, bytes } = await file({ sheet, format })
  expect(name).toMatch(new RegExp(`^周末蔬菜团-(供货单|楼栋单|标签|结算单)-\\d{4}\\.${format}$`))
  expect(bytes.length).toBeGreaterThan(200)
})

test('the supermarket’s list adds up packages, goods and buildings', async () => {
  const [packages, goods, places] = [...sheetsOfXlsx((await file({ sheet: 'supply', format: 'xlsx' })).bytes)].map(({ rows }) => rows.map(({ cells }) => cells.filter((cell) => cell !== undefined && cell !== '')))
  expect(packages?.slice(1)).toEqual([['蔬菜包', '土豆 2 斤、青菜 1 斤', '30', '122', '3660'], ['合计', '122', '3660']])
  expect(goods?.slice(1)).toEqual([['土豆', '244', '斤'], ['青菜', '122', '斤']])
  expect(places?.slice(1)).toEqual([['1栋', '60', '120'], ['2栋', '1', '2'], ['合计', '61', '122']])
})

test('a building of more than one page is whole, in the order of the tour, and another building is not in it', async () => {
  const { name, bytes } = await file({ sheet: 'buildings', format: 'csv', building: at.building })
  expect(name).toContain('-1栋-')
  const rows = bytes.toString().trim().split('\r\n').slice(2, -1).map((row) => row.split(','))
  const tour = await tourOf(campaign, leader)
  expect(rows.map(([, , room = '', , , , , code = '']) => [room, code])).toEqual(tour.map(({ room, code }) => [room, code]))
  expect(rows).toHaveLength(60)
})

test('the settlement read back is the account of the page, line by line; its homes come to the same, and the difference is nought', async () => {
  const [home] = homes
  await recorded(leader, { id: campaign }, aShortage(homes.slice(0, 1)))
  await ok(api.handover.collect, collecting(campaign, home as Home, leader, { cash: 3000 }))
  const of = await ok(api.differences.settlement, { as: leader, params: { campaign } })
  const [sides, packages, byHome] = [...sheetsOfXlsx((await file({ sheet: 'settlement', format: 'xlsx' })).bytes)].map(({ rows }) => rows.slice(1).map(({ cells }) => Array.from(cells, (cell) => cell ?? '')))
  const figures = settlementColumns(of).flatMap(({ words, lines, sum }) => [...lines, sum].map((line) => [words.zh, line.words.zh, String(line.fen / 100)]))
  expect(sides).toEqual([...figures, ['相差', '', '0']])
  expect(packages).toEqual([...of.lines.map((line) => [line.name, ...[line.price / 100, line.quantity, line.amount / 100, line.units, line.off / 100, line.net / 100].map(String)]), ['合计', '', '122', '3660', '1', '30', '3630']])
  expect(byHome?.find((cells) => cells[4] === '30')).toEqual(['1栋', '', '101', '60', '30', '30', '0', '0', '30', '0'])
  expect(byHome?.at(-1)?.slice(3)).toEqual([of.ordered, of.adjusted, of.due, of.prepaid, of.refunds, of.cash, of.outstanding].map((fen) => String(fen / 100)))
  expect((await refused(api.sheets.read, { as: leader, params: { campaign }, query: { sheet: 'settlement', format: 'csv', building: at.building } })).fields).toMatchObject([{ path: 'building' }])
})

test('what was short is no longer on the supermarket’s list, nor in the number of pieces of its bag', async () => {
  const [packages, , places] = [...sheetsOfXlsx((await file({ sheet: 'supply', format: 'xlsx' })).bytes)].map(({ rows }) => rows.map(({ cells }) => cells.filter((cell) => cell !== undefined && cell !== '')))
  expect(packages?.slice(1)).toEqual([['蔬菜包', '土豆 2 斤、青菜 1 斤', '30', '122', '1', '0', '121', '3630'], ['合计', '122', '1', '0', '121', '3630']])
  expect(places?.slice(1)).toEqual([['1栋', '60', '119'], ['2栋', '1', '2'], ['合计', '61', '121']])
  expect((await tourOf(campaign, leader)).find(({ household }) => household === homes[0]?.id)).toMatchObject({ pieces: 1, lines: [{ name: '蔬菜包', quantity: 1 }] })
})

test('in English the columns are English, the name of the file stays', async () => {
  const { base64, name } = await ok(api.sheets.read, { as: leader, params: { campaign }, query: { sheet: 'buildings', format: 'csv' }, lang: 'en' })
  expect(Buffer.from(base64, 'base64').toString()).toContain('Unit,Floor,Room')
  expect(name).toContain('楼栋单')
})

test('nothing is written before it is confirmed, nor of a building where nothing goes', async () => {
  const open = await aCampaign(leader)
  expect((await refused(api.sheets.read, { as: leader, params: { campaign: open.id }, query: { sheet: 'supply', format: 'csv' } })).code).toBe('not-confirmed')
  for (const lang of ['zh', 'en'] as const) {
    expect((await refused(api.sheets.read, { as: leader, params: { campaign }, query: { sheet: 'supply', format: 'csv', building: at.otherBuilding }, lang })).fields).toMatchObject([{ path: 'building' }])
    expect((await refused(api.sheets.read, { as: leader, params: { campaign }, query: { sheet: 'all', format: 'pdf' }, lang })).fields?.map(({ path }) => path)).toEqual(['sheet', 'format'])
  }
})
