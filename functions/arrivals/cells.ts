/** What a cell of a list says, and what spreadsheets have made of it on the way. Rules only. */
import { addDays, isDay } from '../../shared/civil-time'
import { halfWidth } from '../../shared/text'
import type { Cell } from '../imports/sheet'

export type CellCode = 'required' | 'error' | 'formula' | 'long' | 'name' | 'phone' | 'phone-lost' | 'id' | 'id-lost' | 'day' | 'day-far'
export type Read<T> = { readonly value: T } | { readonly code: CellCode }

/** What a spreadsheet would reckon, or run: no name, no address and no day begins so. */
const formula = /^[=@|+-]/
/** A number may begin with a plus. */
const formulaOfNumber = /^[=@|]|^[+-](?!\s*\d)/
const none = /^([-—–―/\\.]+|无|没有|不详|未知|none|n\/a|null)$/i

/** Half as wide, without the quotes by which people and programs keep a spreadsheet from reckoning ('138…, ="138…"), and without what it adds to a number. */
const bare = (text: string): string => halfWidth(text).replace(/^="([^"]*)"$/, '$1').replace(/^['’‘`"]+|['’`"]+$/g, '').replace(/\s+/g, ' ').trim()

/** The text of a cell; empty where it says that there is none. */
export function textIn(cell: Cell | undefined, most: number, runs = formula): Read<string> {
  if (cell === undefined) return { value: '' }
  if (typeof cell === 'object') return { code: cell.bad === 'formula' ? 'formula' : 'error' }
  const text = bare(cell)
  if (none.test(text)) return { value: '' }
  if (runs.test(text)) return { code: 'formula' }
  return [...text].length > most ? { code: 'long' } : { value: text }
}

/** A number as somebody typed it: without `.0`, and out of a power of ten where none of its digits is lost. */
function figures(cell: Cell | undefined, digits: number): Read<string> {
  const read = textIn(cell, 60, formulaOfNumber)
  if ('code' in read) return read
  const plain = read.value.replace(/\.0+$/, '')
  const [, whole, fraction = '', power] = /^(\d)(?:\.(\d+))?E\+?(\d+)$/i.exec(plain) ?? []
  if (whole === undefined) return { value: plain }
  const all = whole + fraction
  return Number(power) + 1 === digits && all.length === digits ? { value: all } : { code: 'phone-lost' }
}

const mobile = /^1[3-9]\d{9}$/
const office = /^0\d{2,3}[2-9]\d{6,7}$/
/** A number with its area code, the nought of which a spreadsheet has taken for nothing. */
const withoutNought = /^(10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/

/** A number of another country or of Hong Kong, Macao and Taiwan, with its plus (E.164): it can be called, and is nobody's here. */
function abroad(text: string): string | undefined {
  const [, digits] = /^(?:\+|00)(?!86)([1-9]\d{6,14})$/.exec(text) ?? []
  return digits === undefined ? undefined : `+${digits}`
}

/** A mobile number, one with its area code, or one from abroad; the first that can be read where there are several. */
export function phoneIn(cell: Cell | undefined): Read<string> {
  const read = figures(cell, 11)
  if ('code' in read) return read
  if (read.value === '') return read
  const parts = [read.value, ...read.value.split(/[/、,，;；]|\s(?=1\d{10}$)/)]
  for (const part of parts) {
    const digits = part.replace(/[\s\-()\p{Cf}]/gu, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '').replace(/^(\+|00)86(?=[02-9]|10\d{8}$)/, '')
    // Seven noughts at its end are what is left of a number that was rounded.
    if (/^1\d{3}0{7}$/.test(digits)) return { code: 'phone-lost' }
    if (mobile.test(digits) || office.test(digits)) return { value: digits }
    if (withoutNought.test(digits)) return { value: `0${digits}` }
    const far = abroad(digits)
    if (far !== undefined) return { value: far }
  }
  return { code: 'phone' }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** The last character of an ID number by its first seventeen (GB 11643). */
export const checkOf = (seventeen: string): string => '10X98765432'.charAt(weights.reduce((sum, weight, index) => sum + weight * Number(seventeen.charAt(index)), 0) % 11)
const bornOn = (id: string): string => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`

/** An ID number whose check holds; one whose last X was lost gets it back, since no other digit could stand there. Papers of other places begin with a letter. */
export function idIn(cell: Cell | undefined): Read<string> {
  const read = figures(cell, 18)
  if ('code' in read) return { code: read.code === 'phone-lost' ? 'id-lost' : read.code }
  const id = read.value.toUpperCase().replace(/[\s\-()]/g, '').replace('×', 'X')
  if (id === '' || /^[A-Z]{1,3}\d{6,10}[A-Z]?$/.test(id)) return { value: id }
  if (/^\d{17}$/.test(id) && checkOf(id) === 'X' && isDay(bornOn(id))) return { value: `${id}X` }
  if (/^\d{17}[\dX]$/.test(id) && checkOf(id.slice(0, 17)) === id.charAt(17) && isDay(bornOn(id))) return { value: id }
  return { code: /^\d{15}0{3}$|^\d{16,17}$/.test(id) ? 'id-lost' : 'id' }
}

const pad = (text: string): string => text.padStart(2, '0')
const ofSerial = (serial: number): string => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)

/** 11月24日, 11-24: of the year in which it lies nearest to today. */
function withoutYear(month: string, date: string, today: string): string | undefined {
  const year = Number(today.slice(0, 4))
  const near = [year - 1, year, year + 1].map((one) => `${String(one)}-${pad(month)}-${pad(date)}`).filter(isDay)
  const far = (day: string): number => Math.abs(Date.parse(day) - Date.parse(today))
  return near.sort((a, b) => far(a) - far(b))[0]
}

function dayText(text: string, today: string): string | undefined {
  const [, year, month = '', date = ''] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[ T].*)?$/.exec(text) ?? []
  if (year !== undefined) return `${year}-${pad(month)}-${pad(date)}`
  const [, ofMonth, ofDay = ''] = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  return ofMonth === undefined ? undefined : withoutYear(ofMonth, ofDay, today)
}

/** So many days before and after today an arrival is no mistake. */
const span = 90

/** A day however a spreadsheet has it: 2026-11-24, 2026/11/24, 20261124, 11月24日, or the number by which Excel counts days. */
export function dayIn(cell: Cell | undefined, today: string): Read<string> {
  const serial = typeof cell === 'object' ? cell.serial : /^\d{5}(\.\d+)?$/.test(cell ?? '') ? Number(cell) : undefined
  const read: Read<string> = serial !== undefined && serial >= 30_000 && serial < 80_000 ? { value: ofSerial(serial) } : textIn(cell, 60)
  if ('code' in read || read.value === '') return read
  const day = isDay(read.value) ? read.value : dayText(read.value, today)
  if (day === undefined || !isDay(day)) return { code: 'day' }
  return day < addDays(today, -span) || day > addDays(today, span) ? { code: 'day-far' } : { value: day }
}
