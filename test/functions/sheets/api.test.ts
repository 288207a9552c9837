import { sheetsOfXlsx } from '../../../functions/imports/xlsx'
import { api } from '../../../shared/api'
import { sheetFormats, sheetKinds } from '../../../shared/sheet-names'
import { ok, refused } from '../../support/caller'
import { aCampaign, aLeader } from '../../support/campaigns'
import { aConfirmed, tourOf } from '../../support/handover'
import { aHousehold, type Person } from '../../support/people'
import { at } from '../../support/places'
import { useTown } from '../../support/town'

useTown()

let leader: Person
let campaign: string
beforeAll(async () => {
  leader = await aLeader()
  const homes = await Promise.all([...Array.from({ length: 60 }, (_, i) => aHousehold({ room: String(101 + (i % 6) + 100 * Math.floor(i / 6)), phone: '13812345678' })), aHousehold({ place: at.secondBuilding, room: '101' })])
  campaign = (await aConfirmed(leader, homes, { packages: [{ id: 'veg', name: '蔬菜包', contents: ['土豆 2 斤', '青菜 1 斤'], price: 3000, makeUp: { goods: 2700, packing: 100, delivery: 150, margin: 50 }, tags: [] }] }, { veg: 2 })).id
}, 120_000)

const file = async (query: Record<string, string>) => {
  const { name, type, base64 } = await ok(api.sheets.read, { as: leader, params: { campaign }, query })
  return { name, type, bytes: Buffer.from(base64, 'base64') }
}

test.each(sheetKinds.flatMap((sheet) => sheetFormats.map((format) => [sheet, format] as const)))('%s as %s is a file with a Chinese name', async (sheet, format) => {
  const { name, bytes } = await file({ sheet, format })
  expect(name).toMatch(new RegExp(`^周末蔬菜团-(供货单|楼栋单|标签)-\\d{4}\\.${format}$`))
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
