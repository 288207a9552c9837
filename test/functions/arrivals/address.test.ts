import { formOf, formsOf, placeIn, type District, type Named } from '../../../functions/arrivals/address'
import { fromCommunity } from '../../../shared/place-tree'
import { allPlaces, at } from '../../support/places'
import { publishedPlaces } from '../../../infra/seed/divisions'
import { communityPlaces, communityId } from '../../../infra/seed/community'
import type { PlaceNode } from '../../../functions/places/store'

function districtOf(id: string, nodes: readonly PlaceNode[]): District {
  const below = nodes.filter(({ path }) => path.some((step) => step.id === id))
  const named = (level: 'street' | 'community' | 'compound' | 'building'): Named[] => below.filter((one) => one.level === level).map(({ path, name }) => ({ path, forms: formsOf(name, level) }))
  const buildings = new Map<string, Named[]>()
  for (const building of named('building')) for (const step of fromCommunity(building.path)) buildings.set(step.id, [...(buildings.get(step.id) ?? []), building])
  const path = nodes.find((one) => one.id === id)?.path ?? []
  const others = nodes.filter(({ level, parent, id: own }) => level === 'district' && parent === path.at(-2)?.id && own !== id).map(({ name }) => formOf(name))
  return { before: path.flatMap(({ name }) => [formOf(name), formOf(name.replace(/(省|市)$/, ''))]), others, streets: named('street'), communities: named('community'), compounds: named('compound'), buildings }
}

const small = districtOf(at.district, allPlaces)
const found = (address: string, district = small): string => {
  const { at: place, near } = placeIn(address, district)
  return place ? (place.path.at(-1)?.id ?? '') : `? ${near.map(({ path }) => path.at(-1)?.name).join(' ')}`
}

test.each([
  ['湖北省武汉市江岸区长江街道怡康社区怡康苑1栋2单元302', at.building], ['武汉江岸区怡康苑 ２号楼', at.secondBuilding], ['怡康苑2幢', at.secondBuilding], ['怡康社区', at.community], ['长江街怡康3栋', at.otherBuilding], ['怡康社区居委会', at.community],
  ['怡康苑12栋', at.compound], ['怡康苑', at.compound], ['老宿舍9栋101', at.gridlessBuilding], ['球场社区某楼', at.otherCommunity], ['长江街道', '? 怡康社区 球场社区'], ['武汉市江汉区怡康苑1栋', '? '], ['上海市黄浦区怡康苑', '? '], ['亲戚家', '? '], ['', '? '], ['江岸区', '? '],
  ['球场社区怡康苑', at.otherCommunity],
])('%s lies at %s', (address, place) => {
  expect(found(address)).toBe(place)
})

test('in the real district the lively community is found by its compounds, and names that stand in several streets are left to a person', () => {
  const all = publishedPlaces()
  const lively = all.find(({ id }) => id === communityId)
  if (!lively) throw new Error('There is no lively community')
  const district = districtOf('420102', [...all, ...communityPlaces(lively)])
  expect(['武汉市江岸区百步亭花园百步华庭13栋1单元901', '幸福时代社区21号楼', '百步亭花园幸福时代', '温馨苑42栋'].map((one) => found(one, district))).toEqual([`${communityId}-b13`, `${communityId}-b21`, communityId, `${communityId}-b42`])
  for (const { path, forms } of district.communities) {
    const [street, own] = path.slice(-2).map(({ name }) => name)
    expect([forms[0], found(`湖北省武汉市江岸区${street ?? ''}${own ?? ''}5号`, district)]).toEqual([forms[0], path.at(-1)?.id])
  }
})
