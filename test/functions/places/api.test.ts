import { placeBelow, putPlace, readPlaces } from '../../../functions/places/store'
import { write } from '../../../functions/table/table'
import { api } from '../../../shared/api'
import { ok, refused } from '../../support/caller'
import { allPlaces, at, pathOf } from '../../support/places'
import { useTown } from '../../support/town'

useTown()

test('a place has its path from the province down to itself', async () => {
  const found = await ok(api.places.read, { params: { place: at.building } })
  expect(found.path.map((step) => step.level)).toEqual(['province', 'city', 'district', 'street', 'community', 'grid', 'compound', 'building'])
  expect(found).toMatchObject({ id: at.building, level: 'building', name: '1栋' })
})

test('provinces stand below the nation, and every place below its parent, in order', async () => {
  expect((await ok(api.places.children, { params: { place: 'CN' } })).items.map((one) => one.name)).toEqual(['湖北省', '上海市'])
  for (const { id } of allPlaces) {
    const { items } = await ok(api.places.children, { params: { place: id } })
    expect(items.map((one) => one.id)).toEqual(allPlaces.filter((one) => one.parent === id).map((one) => one.id))
  }
})

test('three hundred places below one come all, in their order', async () => {
  const parent = { id: at.otherStreet, path: pathOf(at.otherStreet) }
  const many = Array.from({ length: 300 }, (_, order) => placeBelow(parent, { id: `${at.otherStreet}${String(order).padStart(3, '0')}`, level: 'community', name: `第${String(order)}社区` }, order))
  for (let start = 0; start < many.length; start += 100) await write(many.slice(start, start + 100).flatMap(putPlace))
  expect((await ok(api.places.children, { params: { place: at.otherStreet } })).items.map((one) => one.order)).toEqual(many.map((one) => one.order))
})

test.each(['999999', 'nowhere', 'CN', 'x'.repeat(40)])('there is no place %s', async (place) => {
  expect((await refused(api.places.read, { params: { place } })).code).toBe('not-found')
  if (place !== 'CN') expect((await refused(api.places.children, { params: { place } })).code).toBe('not-found')
})

test.each(['', 'x'.repeat(41), 'a b', '42%30', '湖北'])('%p cannot be a place', async (place) => {
  expect((await refused(api.places.read, { params: { place } })).code).toBe('not-found')
})

test('several are read at once, those that there are', async () => {
  const found = await readPlaces([at.district, at.district, at.grid, 'nowhere'])
  expect([...found.keys()].sort()).toEqual([at.district, at.grid].sort())
  expect((await readPlaces([])).size).toBe(0)
})
