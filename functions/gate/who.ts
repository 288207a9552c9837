/** What stands on a pass to be compared by eye: the surname and the end of the room, and nothing else of a person. */
import type { PassKind } from '../../shared/pass'

/** The compound surnames that are borne most (Ministry of Public Security, 2020). */
const compound = ['欧阳', '上官', '皇甫', '令狐', '诸葛', '司徒', '司马', '申屠', '夏侯', '贺兰', '完颜', '慕容', '尉迟', '长孙', '端木', '公孙', '东方', '轩辕', '宇文', '独孤']
const han = /^\p{Script=Han}/u
const most = 12

/** 张秀英 → 张, 欧阳明 → 欧阳, 阿卜杜拉·买买提 → 阿卜杜拉, Ada Lovelace → Lovelace */
export function surnameOf(name: string): string {
  const parts = name.split(/[\s·]+/).filter((part) => part !== '')
  if (!han.test(name)) return [...(parts[parts.length - 1] ?? '')].slice(0, most).join('')
  if (name.includes('·')) return [...(parts[0] ?? '')].slice(0, most).join('')
  return compound.find((one) => name.startsWith(one) && [...name].length > one.length) ?? [...name][0] ?? ''
}

/** The last two characters of a room: 1401 → **01 */
export const tailOf = (room: string): string => `**${[...room].slice(-2).join('')}`

/** 鄂A12345 → 鄂A**345 */
export const tailOfPlate = (plate: string): string => `${plate.slice(0, 2)}**${plate.slice(-3)}`

export function whoOf({ kind, name, plate }: { readonly kind: PassKind; readonly name: string; readonly plate?: string | undefined }, room: string): string {
  return `${kind === 'vehicle' ? tailOfPlate(plate ?? '') : surnameOf(name)} ${tailOf(room)}`
}
