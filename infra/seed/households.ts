/** About 600 households, 25 a building; some of their people are known by name and can sign in. */
import type { Household, HouseholdFile, Member } from '../../functions/identity/household'
import { newHousehold } from '../../functions/identity/household'
import type { PlaceNode } from '../../functions/places/store'
import type { relations } from '../../shared/relations'
import { communityId } from './community'
import { stableId } from './stable-id'

const surnames = '王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓彭'
const given = ['建国', '秀英', '桂兰', '志强', '玉梅', '海燕', '文博', '子涵', '雨桐', '浩然', '欣怡', '国庆', '淑珍', '德华', '晓东', '丽华', '俊杰', '思远', '美玲', '永福']

interface Known { readonly name: string; readonly relation: (typeof relations)[number]; readonly birthYear?: number; readonly key?: string; readonly elsewhere?: true }
/** `community`: where the building was typed and is no place of the tree. */
interface Door { readonly community?: string; readonly building: string; readonly unit: string; readonly room: string; readonly phone: string; readonly verified: boolean; readonly members: readonly Known[] }

/** A community of another district, whose tree ends there and where nobody serves. */
export const farCommunity = '420105002001'

/** The households of people one can sign in as. */
const named: readonly Door[] = [
  {
    building: 'b3', unit: '2', room: '1401', phone: '19900001401', verified: true,
    members: [
      { name: '陈岚', relation: 'self', birthYear: 1984, key: 'chen-lan' },
      { name: '王强', relation: 'spouse', birthYear: 1982, key: 'wang-qiang' },
      { name: '陈秀兰', relation: 'grandparent', birthYear: 1943 },
      { name: '王子轩', relation: 'child', birthYear: 2014 },
    ],
  },
  { building: 'b11', unit: '1', room: '601', phone: '19900000601', verified: false, members: [{ name: '刘洋', relation: 'self', birthYear: 1996, key: 'liu-yang' }] },
  { building: 'b41', unit: '1', room: '301', phone: '19900000301', verified: true, members: [{ name: '赵敏', relation: 'self', birthYear: 1979, key: 'zhao-min' }, { name: '古丽·买买提', relation: 'spouse', birthYear: 1981 }] },
  { building: 'b13', unit: '1', room: '901', phone: '19900000901', verified: true, members: [{ name: '何伟', relation: 'self', birthYear: 1975, key: 'he-wei' }, { name: '林悦', relation: 'spouse', birthYear: 1977 }] },
  { community: farCommunity, building: '8', unit: '1', room: '1203', phone: '19900001203', verified: true, members: [{ name: '周婷', relation: 'self', birthYear: 1970, key: 'zhou-ting' }, { name: '马俊', relation: 'spouse', birthYear: 1969 }] },
  { building: 'b12', unit: '2', room: '501', phone: '19900000501', verified: false, members: [{ name: '吴桂珍', relation: 'self', birthYear: 1941 }, { name: '周婷', relation: 'child', birthYear: 1970, key: 'zhou-ting', elsewhere: true }] },
  { building: 'b14', unit: '1', room: '401', phone: '19900000401', verified: true, members: [{ name: '孙玉珍', relation: 'self', birthYear: 1944, key: 'sun-yuzhen' }, { name: '孙晓燕', relation: 'child', birthYear: 1972, key: 'sun-xiaoyan', elsewhere: true }] },
  { community: communityId, building: '温馨苑42', unit: '1', room: '603', phone: '19900000603', verified: true, members: [{ name: '钱枫', relation: 'self', birthYear: 1990, key: 'qian-feng' }] },
  { building: 'b5', unit: '2', room: '703', phone: '19900000703', verified: true, members: [{ name: '周敏', relation: 'self', birthYear: 1981, key: 'zhou-min' }] },
]

const kin = ['self', 'spouse', 'child', 'parent'] as const

/** The people of an ordinary door: one to four, by its number. The first of every third household has an account. */
function ordinary(index: number, building: string, unit: string, room: string): Door {
  const surname = surnames.charAt(index % surnames.length)
  const members = Array.from({ length: 1 + (index % 4) }, (_, place): Known => ({
    name: (place === 1 ? surnames.charAt((index * 7 + 3) % surnames.length) : surname) + (given[(index * 3 + place * 5) % given.length] ?? ''),
    relation: kin[place] ?? 'other', birthYear: 1950 + ((index * 13 + place * 27) % 60),
    ...(place === 0 && index % 3 === 0 ? { key: `resident-${index}` } : {}),
  }))
  return { building, unit, room, phone: `199${String(10_000_000 + index)}`, verified: index % 2 === 0, members }
}

/** 25 doors: two units, floors 1 to 13, one room a floor and unit, without the last. */
function doorsOf(building: string, start: number): Door[] {
  return Array.from({ length: 25 }, (_, index) => ordinary(start + index, building, String(1 + Math.floor(index / 13)), `${(index % 13) + 1}02`))
}

export interface Settled { readonly file: HouseholdFile; readonly keys: readonly string[] }

function settle(door: Door, place: PlaceNode, since: number, userOf: (key: string) => string): Settled {
  const name = `${door.building}-${door.unit}-${door.room}`
  const id = stableId('household', name, since)
  const now = new Date(since).toISOString()
  const household: Household = {
    ...newHousehold(id, { place: place.id, ...(door.community ? { building: door.building } : {}), unit: door.unit, room: door.room }, place.path, now), contact: { phone: door.phone, verified: door.verified },
  }
  const members = door.members.map(({ key, ...known }, index): Member => ({
    ...known, id: stableId('member', `${name}-${index}`, since), household: id, ...(key ? { user: userOf(key) } : {}), v: 1,
  }))
  return { file: { household, members }, keys: door.members.flatMap((one) => (one.key ? [one.key] : [])) }
}

/** The households of the community, those of named people first; `places` are its own, with the communities where a building was typed. `since` is when they signed up (milliseconds). */
export function households(places: readonly PlaceNode[], since: number, userOf: (key: string) => string): Settled[] {
  const buildings = new Map(places.filter((place) => place.level === 'building').map((place) => [place.id.slice(communityId.length + 1), place]))
  const rest = [...buildings.keys()].flatMap((building, index) => doorsOf(building, index * 25))
  return [...named, ...rest].flatMap((door) => {
    const place = door.community ? places.find((one) => one.id === door.community) : buildings.get(door.building)
    return place ? [settle(door, place, since, userOf)] : []
  })
}
