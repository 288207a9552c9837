/** Twelve volunteers of the lively community: accepted, waiting, suspended, refused; there, not there, there by their hours. All invented. */
import { putDuty } from '../../functions/duties/store'
import { putVolunteer } from '../../functions/volunteers/store'
import type { Said, Standing, Volunteer } from '../../functions/volunteers/volunteer'
import type { PlaceNode } from '../../functions/places/store'
import type { Rows } from './rows'

const minute = 60_000
const day = 1440

interface Told extends Partial<Said> { readonly key: string; readonly name: string; readonly state: Standing['state']; /** Minutes before now. */ readonly ago: number; readonly on?: boolean; readonly text?: string }

const evenings = [1, 2, 3, 4, 5].map((of) => ({ day: of, from: '18:00', to: '21:30' }))

/** Those who are no people one can sign in as stand in the community all the same. */
export const volunteers: readonly Told[] = [
  { key: 'xu-qing', name: '徐青', state: 'approved', ago: 40 * day, on: true, skills: ['carrying'], vehicle: 'bicycle', languages: ['mandarin', 'dialect'] },
  { key: 'luo-fang', name: '罗芳', state: 'approved', ago: 30 * day, on: true, vehicle: 'car' },
  { key: 'feng-tao', name: '冯涛', state: 'approved', ago: 22 * day, on: true, skills: ['listening'], languages: ['mandarin', 'signing'] },
  { key: 'xu-feng', name: '许峰', state: 'approved', ago: 20 * day, on: true, skills: ['carrying', 'repairs'], vehicle: 'bicycle' },
  { key: 'tang-min', name: '唐敏', state: 'approved', ago: 12 * day, on: true, skills: ['medical'], languages: ['mandarin', 'english'] },
  { key: 'zheng-hao', name: '郑浩', state: 'approved', ago: 10 * day, hours: evenings, vehicle: 'bicycle' },
  { key: 'sun-li', name: '孙丽', state: 'approved', ago: 9 * day, on: false, skills: ['childcare'] },
  { key: 'xie-jun', name: '谢军', state: 'approved', ago: 3 * day, on: false, vehicle: 'car', languages: ['mandarin', 'dialect'] },
  { key: 'lin-tao', name: '林涛', state: 'waiting', ago: 150, skills: ['carrying', 'repairs'], vehicle: 'car' },
  { key: 'hu-jing', name: '胡静', state: 'waiting', ago: 60, skills: ['listening', 'childcare'] },
  { key: 'ma-chao', name: '马超', state: 'suspended', ago: 2 * day, vehicle: 'bicycle', text: '有住户反映多收了钱，正在了解' },
  { key: 'deng-jie', name: '邓洁', state: 'refused', ago: 5 * day, text: '请先到社区登记' },
]

/** Their rows, and the duty of those who are accepted. `now` in milliseconds. */
export function seedVolunteers(rows: Rows, place: PlaceNode, now: number, userOf: (key: string) => string): void {
  for (const { key, name, state, ago, on, text, skills = [], vehicle = 'none', languages = ['mandarin' as const], hours = [] } of volunteers) {
    const at = new Date(now - ago * minute).toISOString()
    const decided = state === 'waiting' ? {} : { by: '张卫国', ...(text ? { text } : {}) }
    const known: Volunteer = {
      user: userOf(key), name, skills: [...skills], vehicle, languages: [...languages], hours: [...hours], ...(on === undefined ? {} : { switched: { on } }), places: [{ place: place.id, placeName: place.name, state, at, ...decided }], v: 1,
    }
    rows.add(putVolunteer(undefined, known))
    if (state === 'approved' && key !== 'xu-qing') rows.add(putDuty({ id: known.user, name }, { place: place.id, placeName: place.name, role: 'volunteer', from: new Date(Math.floor(Date.parse(at) / 1000) * 1000).toISOString() }))
  }
}
