import type { PathStep } from '@shared/places'

/** 上海市 市辖区 浦东新区 → 上海市 浦东新区: the register's filler between a city and its districts is said by nobody. */
export function plainDistrict(name: string): string {
  return name.replace(/ (市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)(?= )/g, '')
}

/** 湖北省武汉市江汉区 as people say it; provinces that are cities (北京市) are not said twice. */
export function sayPath(path: readonly Pick<PathStep, 'name'>[]): string {
  return plainDistrict(path.map((step) => step.name).filter((name, index, all) => name !== all[index - 1]).join(' '))
}
