/** A corner of the tree of places, as the API tells it: enough provinces to search in, one city with a community. */
import type { PathStep, PlaceInList } from '@shared/places'
import { no, ok } from './signed-in'
import type { Asked } from './taro'

const step = (id: string, level: PathStep['level'], name: string): PathStep => ({ id, level, name })
const hubei = step('42', 'province', '湖北省')
const wuhan = step('4201', 'city', '武汉市')
const wuchang = step('420106', 'district', '武昌区')
const street = step('420106013', 'street', '中南路街道')
const community = step('wh-1', 'community', '幸福社区')
const compound = step('wh-1-c1', 'compound', '怡康苑')
const shanghai = step('31', 'province', '上海市')
const filler = step('3101', 'city', '市辖区')

export const path = {
  wuhan: [hubei, wuhan], wuchang: [hubei, wuhan, wuchang], community: [hubei, wuhan, wuchang, street, community],
  building: [hubei, wuhan, wuchang, street, community, compound, step('wh-1-b3', 'building', '3栋')],
}

const many = (level: PathStep['level'], under: string, count: number): PathStep[] => Array.from({ length: count }, (_, index) => step(`${under}9${String(index)}`, level, `${under}之${String(index)}`))

const below: Readonly<Record<string, readonly PathStep[]>> = {
  CN: [step('11', 'province', '北京市'), shanghai, hubei, ...many('province', '省', 12)],
  '31': [filler],
  '3101': [step('310115', 'district', '浦东新区'), ...many('district', '区', 13)],
  '42': [wuhan],
  '4201': [step('420102', 'district', '江岸区'), wuchang],
  '420106': [street, ...many('street', '街道', 13)],
  '420106013': [community],
  'wh-1': [compound],
  'wh-1-c1': [step('wh-1-b3', 'building', '3栋'), step('wh-1-b4', 'building', '4栋')],
}

/** `GET /places/…` and `GET /places/…/children`; a place is read by the path that ends in it. */
export function answerPlaces({ url }: Pick<Asked, 'url'>) {
  const [, id = '', children] = /^\/places\/([^/]+)(\/children)?$/.exec(url) ?? []
  if (children) return ok({ items: (below[id] ?? []).map((one, order): PlaceInList => ({ ...one, order })) })
  const found = Object.values(path).find((one) => one.at(-1)?.id === id)
  return found ? ok({ ...found.at(-1), path: found }) : no(404, 'not-found')
}
