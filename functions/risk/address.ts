/** Addresses as they are published and as people type them, made comparable. Rules only. */

const numerals = '一二三四五六七八九'
/** Up to ninety-nine, where it counts something: 三期, 第十二网格. */
const counted = /([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[期区栋幢座组队号门连]|单元|网格)/g

function numberOf(said: string): string {
  const [tens, ones] = said.includes('十') ? said.split('十') : ['0', said]
  const digit = (one: string | undefined, none: number): number => (one ? (one === '0' ? 0 : numerals.indexOf(one) + 1) : none)
  return String(digit(tens, 1) * 10 + digit(ones, 0))
}

/** Without spaces, letters small and digits half as wide; the same text for the same place of `cut` in it. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** One spelling of what is said in several: 5号楼, 5幢 and 5栋; 开江村委会 and 开江村; 街道办事处 and 街道. */
export function plain(squeezed: string): string {
  return squeezed
    .replace(/[·•・。"“”'‘’`]/g, '')
    .replace(/[—–―~～]+|(?<=\d(?:号|栋|号楼)?)至(?=\d)/g, '-')
    .replace(counted, numberOf)
    .replace(/(?<=[\da-z])(号楼|幢|座|栋楼|#楼|#)/g, '栋')
    .replace(/(?<=[\d])楼(?=$|[-、,;)])/g, '栋')
    .replace(/街道(办事处|办)|街办/g, '街道')
    .replace(/村民?委(员会|会)?/g, '村')
    .replace(/(社区)?居民?委(员会|会)/g, '社区')
}
