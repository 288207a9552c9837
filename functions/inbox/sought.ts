/** What somebody typed to find a task by: a reference, a room, a name. Rules only; the rows by which tasks are found have the same forms. */
import { tidyDoor } from '../../shared/identity'
import { halfWidth } from '../../shared/text'

export interface Door { readonly room: string; readonly building: string; readonly unit: string }
/** `doors`: the ways in which it may be a room; an empty building or unit is any. */
export interface Sought { readonly reference?: string; readonly doors: readonly Door[]; readonly name?: string }

/** Letters alone, in one case: 阿卜杜拉·买买提 and 阿卜杜拉买买提 are one name. */
export const nameForm = (name: string): string => halfWidth(name).toLowerCase().replace(/[^\p{L}\p{M}]/gu, '')

/** A part of a door as it stands in a key: 3栋 and 3号楼 are 3. */
export const doorForm = (part: string): string => tidyDoor(part).replace(/[^\p{L}\p{N}-]/gu, '')

/** As it is read out: any case, with or without its dash; O is 0, I and L are 1. */
function referenceIn(text: string): string | undefined {
  const read = text.toUpperCase().replace(/\s/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{4}-?[0-9A-HJKMNP-TV-Z]{4}$/.test(read) ? read.replace('-', '') : undefined
}

const isBuilding = (part: string): boolean => /(号楼|栋|幢|座)$/.test(part)
const isUnit = (part: string): boolean => /单元$|^UNIT/.test(part)
/** A name of a compound before the room says nothing that is looked for. */
const mayBeBuilding = (part: string): boolean => isBuilding(part) || /[0-9A-Z]/.test(part)

/** The last part is the room; before it stand its unit and its building, marked as such or by their order. */
function doorIn(text: string): Door | undefined {
  const parts = text.toUpperCase().replace(/(号楼|栋|幢|座|单元)/g, '$1 ').split(/[\s-]+/).filter((part) => part !== '')
  const room = parts[parts.length - 1] ?? ''
  if (isBuilding(room) || isUnit(room) || !/[\p{L}\p{N}]/u.test(doorForm(room))) return undefined
  const before = parts.slice(0, -1)
  const building = before.findLast((part) => isBuilding(part))
  const unit = before.findLast((part) => isUnit(part))
  const rest = before.filter((part) => part !== building && part !== unit && mayBeBuilding(part))
  const [first = '', second = ''] = rest.slice(-2)
  const bare = { building: building ?? first, unit: unit ?? (building === undefined ? second : first) }
  return { room: doorForm(room), building: doorForm(bare.building), unit: doorForm(bare.unit) }
}

/** Nothing of it can be looked for where all three are missing. A room may itself have a hyphen in it. */
export function readSought(typed: string): Sought {
  const text = halfWidth(typed)
  const reference = referenceIn(text)
  // With its dash and a letter it is a reference and nothing else.
  if (reference && /-/.test(text) && /[A-Z]/.test(reference)) return { reference, doors: [] }
  const numbered = /\p{N}/u.test(text)
  const name = nameForm(text)
  const door = doorIn(text)
  const whole: Door = { room: doorForm(text), building: '', unit: '' }
  const asWhole = door && text.includes('-') && !/\s/.test(text) ? [whole] : []
  return { ...(reference ? { reference } : {}), doors: door ? [door, ...asWhole] : [], ...(numbered || name === '' ? {} : { name }) }
}
