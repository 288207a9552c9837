/** Who has told the street of the lively community that they will send hands. All invented. */
import { putUnits } from '../../functions/duties/unit-store'
import type { Unit } from '../../functions/duties/unit'
import type { Write } from '../../functions/table/table'
import { stableId } from './stable-id'

const street = '420102400'

const known: readonly Omit<Unit, 'id'>[] = [
  { name: '百步亭社区卫生服务中心', skills: ['medical', 'disinfection'], hands: 4, contact: '陶护士', phone: '02782345678' },
  { name: '顺达搬运', skills: ['carrying', 'driving', 'repairs'], hands: 6, contact: '马师傅', phone: '13900001111' },
  { name: '江城职业学校志愿队', skills: ['carrying', 'translation', 'meals'], hands: 20, contact: '刘老师', phone: '02765432100' },
]

/** `now` in milliseconds. */
export const seedUnits = (now: number): Write[] => [putUnits({ id: street, units: known.map((one) => ({ ...one, skills: [...one.skills], id: stableId('unit', one.name, now) })), v: 1 })]
