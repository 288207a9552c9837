/** How close a stay in a district is to an area listed there, and whether it surely lies in it. Rules only. */
import type { RiskGrade, RiskNearness } from '../../shared/risk-areas'
import { apart, stemOf, type Area, type Piece, type Unit } from './area'
import { outlineOf, type Outline } from './sketch'

/** What a stay's address says behind its district. */
export interface Whereabouts { readonly text: string; readonly street?: string; readonly stem?: string }
export interface Closeness { readonly grade: RiskGrade; readonly near: RiskNearness }

/** What may stand before a name in a longer address; anything else makes another name of it. */
const before = /[省市区县旗镇乡村道社路街巷弄号院里团场坪处)、,;:-]$/
/** Areas in which all lies that is written behind them. */
const wide = /(街道|镇|乡|苏木|办事处|社区|村|农场|片区)$/
/** Areas, behind which parts of them are written. */
const enclosing = /(小区|苑|园|城|院|里|区|期|公寓|家园|组|队|栋|号|弄|单元|庭|府|湾|居|庄|路|街|巷|道)$/

/** Where `base` stands in it as a name of its own: what is written behind; undefined where it does not. */
function behind(text: string, base: string): string | undefined {
  for (let at = text.indexOf(base); at >= 0; at = text.indexOf(base, at + 1)) {
    if (at === 0 || before.test(text.slice(0, at))) return text.slice(at + base.length)
  }
  return undefined
}

const numberIn = /^第?([a-z]?\d+)(栋|号院|号|弄|单元|组|队|门|连|网格|区|期)?/

function holds({ from, to, kind }: Unit, said: string, saidKind: string): boolean {
  if (kind && saidKind && kind !== saidKind) return false
  if (said === from || said === to) return true
  const [low, high, number] = [from, to, said].map((one) => /^([a-z]?)(\d+)$/.exec(one))
  if (!low || !high || !number || low[1] !== number[1]) return false
  return Number(number[2]) >= Number(low[2]) && Number(number[2]) <= Number(high[2])
}

const among = (units: readonly Unit[], rest: string): boolean | undefined => {
  const [, said, kind] = numberIn.exec(rest) ?? []
  return said === undefined ? undefined : units.some((unit) => holds(unit, said, kind ?? ''))
}

/** Whether what follows the name of an area lies in it, and does not make another name of it. */
function inside(base: string, rest: string): boolean {
  if (rest === '' || wide.test(base)) return true
  if (/\d$/.test(base) && /^\d/.test(rest)) return false
  if (/^[\da-z第(,、]/.test(rest)) return true
  return enclosing.test(base) && /^[内中东南西北门旁的]/.test(rest)
}

function nearnessOf(base: string): RiskNearness {
  if (/(街道|镇|乡|苏木|办事处)$/.test(base)) return 'street'
  return /(社区|村)$/.test(base) ? 'community' : /(栋|单元|号|门)$/.test(base) ? 'building' : 'compound'
}

function inPiece({ names, units }: Piece, text: string): Closeness | undefined {
  for (const name of names) {
    const rest = behind(text, name)
    if (rest === undefined) continue
    if (units.length === 0) return { grade: inside(name, rest) ? 'certain' : 'possible', near: nearnessOf(name) }
    return among(units, rest) ? { grade: 'certain', near: 'building' } : { grade: 'possible', near: 'compound' }
  }
  return undefined
}

type Whether = 'in' | 'out' | 'unsure'
const kindSigns = [/(街道|镇|乡|苏木|办事处)$/, /(社区|村)$/, /(小区|苑|园|花园|家园|公寓|大厦|广场|名苑|公馆)$/, /(组)$/] as const
/** What a text names of such a kind. */
const named = [/[^路巷号栋区、,;:()\d]{1,7}?(街道|镇|乡|苏木|办事处)/g, /[^路街巷号栋区园苑、,;:()\d]{1,8}?\d?(社区|村)(?![路街巷苑])/g, /[^路街巷号栋道镇乡村、,;:()\d]{2,10}?(小区|苑|园|公寓|大厦|广场|公馆)(?![路街巷])/g, /[^路街巷号栋村、,;:()\d]{1,5}?组/g] as const

/** Whether a stay in an area is where one of its parts is left out: surely, where it is named; surely not, where it names another of the same kind. */
function whetherIn(spared: readonly string[], text: string): Whether {
  const there = spared.some((one) => {
    const rest = behind(text, one)
    return rest !== undefined && inside(one, rest)
  })
  if (there) return 'in'
  const kinds = spared.map((one) => kindSigns.findIndex((sign) => sign.test(one)))
  const elsewhere = kinds.every((kind) => kind >= 0 && [...text.matchAll(named[kind] ?? /$^/g)].some(([other]) => !spared.some((one) => one.includes(other) || other.includes(one.slice(0, 2)))))
  return elsewhere ? 'out' : 'unsure'
}

/** Left out by its name, and said so closely that it is no other of that name: with its street or the area around it, or a street or village as a whole. */
function isSpared({ spared, pieces, stem }: Area, at: Whereabouts): boolean {
  if (!spared || whetherIn(spared, at.text) !== 'in') return false
  const within = pieces.some(({ names }) => names.some((one) => behind(at.text, one) !== undefined))
  const whole = spared.some((one) => wide.test(one) && behind(at.text, one) !== undefined)
  // Of several areas one may be meant that holds the other part of it.
  if (pieces.length > 1) return whole && !within
  return whole || within || (stem !== undefined && at.stem !== undefined)
}

/** Of a piece of which only parts are not listed. */
function inRest(piece: Piece, text: string, { except, spared }: Pick<Area, 'except' | 'spared'>): Closeness | undefined {
  const found = inPiece(piece, text)
  if (!found || found.grade === 'possible') return found
  if (spared) return { grade: whetherIn(spared, text) === 'out' ? 'certain' : 'possible', near: 'rest' }
  // What is left out of a list as a high-risk area is listed itself: whoever was there was in one or the other.
  if (!except) return { grade: 'certain', near: 'rest' }
  const rest = piece.names.map((name) => behind(text, name)).find((one) => one !== undefined) ?? ''
  return { grade: piece.units.length === 0 && among(except, rest) === false ? 'certain' : 'possible', near: 'rest' }
}

const order: readonly RiskNearness[] = ['building', 'compound', 'rest', 'community', 'street', 'district', 'city', 'province']
/** The surer one, then the closer one. */
export const closer = (a: Closeness, b: Closeness): number => Number(b.grade === 'certain') - Number(a.grade === 'certain') || order.indexOf(a.near) - order.indexOf(b.near)

const possible = (near: RiskNearness): Closeness => ({ grade: 'possible', near })

function closestPiece({ pieces, rest, ...left }: Area, text: string): Closeness | undefined {
  let best: Closeness | undefined
  for (const piece of pieces) {
    const found = rest ? inRest(piece, text, left) : inPiece(piece, text)
    if (found && (!best || closer(found, best) < 0)) best = found
  }
  return best
}

/** By the street or town alone. Undefined where both say in which they are, and it is not the same. */
export function around({ street, parts, broken }: Outline, at: Whereabouts): Closeness | undefined {
  const stem = street && stemOf(street)
  if (apart(stem, at.stem)) return undefined
  if (parts) return possible(stem !== undefined && at.stem !== undefined ? 'street' : 'district')
  // The whole street, or the whole district.
  const all = street ? (at.street !== undefined ? 'street' : undefined) : 'district'
  if (all === undefined) return possible('district')
  return { grade: broken ? 'possible' : all === 'street' && street !== at.street ? 'possible' : 'certain', near: all }
}

/** Undefined where both say in which street or town they are, it is not the same, and nothing else is either. */
export function closeness(area: Area, at: Whereabouts): Closeness | undefined {
  const elsewhere = apart(area.stem, at.stem)
  if (area.text !== '' && area.text === at.text) return { grade: 'certain', near: area.rest ? 'rest' : nearnessOf(area.pieces.at(-1)?.names[0] ?? area.street ?? '') }
  if (!elsewhere && isSpared(area, at)) return undefined
  const found = closestPiece(area, at.text)
  if (found) return elsewhere || (area.narrowed && found.grade === 'certain') ? possible(found.near) : found
  const nearby = !elsewhere && area.pieces.length > 0 && area.communities.some((one) => behind(at.text, one) !== undefined)
  if (nearby) return possible('community')
  const all = around(outlineOf(area), at)
  return all && area.spared && whetherIn(area.spared, at.text) !== 'out' ? possible(all.near) : all
}
