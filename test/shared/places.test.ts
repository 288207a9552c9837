import { communityOfScene, fromCommunity, invitationOfScene, invitationScene, lowestOf, sceneOf, sayPlace } from '../../shared/place-tree'
import { invitationCode, newId } from '../../shared/ids'
import { at, pathOf } from '../support/places'

test('the lowest level that serves is found, not the first', () => {
  expect(lowestOf(pathOf(at.building), ['grid', 'community'])?.id).toBe(at.grid)
  expect(lowestOf(pathOf(at.gridlessBuilding), ['grid', 'community'])?.id).toBe(at.community)
  expect(lowestOf(pathOf(at.street), ['grid', 'community'])).toBeUndefined()
})

test('what lies from the community down is empty above it', () => {
  expect(fromCommunity(pathOf(at.building)).map((step) => step.id)).toEqual([at.community, at.grid, at.compound, at.building])
  expect(fromCommunity(pathOf(at.street))).toEqual([])
})

test('a scene names its community, also percent-encoded, within the 32 characters of WeChat', () => {
  const scene = sceneOf(at.community)
  expect(scene.length).toBeLessThanOrEqual(32)
  expect(communityOfScene(scene)).toBe(at.community)
  expect(communityOfScene(encodeURIComponent(scene))).toBe(at.community)
})

test.each(['', 'c=', 'x=420102003005', 'c=42/../..', '%', '%E0%A4%A', 'c=%E0%A4', `c=${'4'.repeat(31)}`])('the scene %p names no community and breaks nothing', (scene) => {
  expect(communityOfScene(scene)).toBeUndefined()
})

test('a scene names its invitation, also percent-encoded, and is never taken for a community’s', () => {
  const code = invitationCode(newId('invitation'))
  const scene = invitationScene(code)
  expect(scene.length).toBeLessThanOrEqual(32)
  expect(invitationOfScene(scene)).toBe(code)
  expect(invitationOfScene(encodeURIComponent(scene))).toBe(code)
  expect(communityOfScene(scene)).toBeUndefined()
  expect(invitationOfScene(sceneOf(at.community))).toBeUndefined()
})

test.each(['', 'i=', 'i=7K3M9QXA2BC', 'i=7K3M9QXA2BCDE', 'i=7K3M9QXA2BCU', 'i=7K3M-9QXA-2B', 'x=7K3M9QXA2BCD', '%', 'i=%E0%A4%A'])('the scene %p names no invitation and breaks nothing', (scene) => {
  expect(invitationOfScene(scene)).toBeUndefined()
})

describe('how a path is said', () => {
  const say = (...names: string[]): string => sayPlace(names.map((name) => ({ name })))
  it.each([
    [['上海市', '市辖区', '浦东新区'], '上海市 浦东新区'],
    [['重庆市', '县', '云阳县'], '重庆市 云阳县'],
    [['海南省', '省直辖县级行政区划', '文昌市'], '海南省 文昌市'],
    [['广东省', '东莞市', '东莞市'], '广东省 东莞市'],
    [['湖北省', '武汉市', '江岸区'], '湖北省 武汉市 江岸区'],
  ])('%j is said as %s', (names, said) => {
    expect(say(...names)).toBe(said)
  })
})
