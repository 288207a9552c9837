import { dictionary } from './words'

/** Words of looking for a place of the community; carried by the subpackages that look. */
export const findPlaceWords = dictionary(
  { search: '查找', hint: '写名称的一部分，如 怡康苑3栋', none: '没有合适的地点。换个写法再找。' },
  { search: 'Search', hint: 'A part of its name, such as 怡康苑3栋', none: 'No place that fits. Try another part of its name.' },
)
