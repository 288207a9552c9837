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

/** Of a piece of which only parts are not listed. */
function inRest(piece: Piece, text: string, except: readonly Unit[] | undefined): Closeness | undefined {
  const found = inPiece(piece, text)
  if (!found || found.grade === 'possible') return found
  // What is left out of a list as a high-risk area is listed itself: whoever was there was in one or the other.
  if (!except) return { grade: 'certain', near: 'rest' }
  const rest = piece.names.map((name) => behind(text, name)).find((one) => one !== undefined) ?? ''
  return { grade: piece.units.length === 0 && among(except, rest) === false ? 'certain' : 'possible', near: 'rest' }
}

const order: readonly RiskNearness[] = ['building', 'compound', 'rest', 'community', 'street', 'district', 'city', 'province']
/** The surer one, then the closer one. */
export const closer = (a: Closeness, b: Closeness): number => Number(b.grade === 'certain') - Number(a.grade === 'certain') || order.indexOf(a.near) - order.indexOf(b.near)

const possible = (near: RiskNearness): Closeness => ({ grade: 'possible', near })

function closestPiece({ pieces, rest, except }: Area, text: string): Closeness | undefined {
  let best: Closeness | undefined
  for (const piece of pieces) {
    const found = rest ? inRest(piece, text, except) : inPiece(piece, text)
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
  const found = closestPiece(area, at.text)
  if (found) return elsewhere || (area.narrowed && found.grade === 'certain') ? possible(found.near) : found
  const named = !elsewhere && area.pieces.length > 0 && area.communities.some((one) => behind(at.text, one) !== undefined)
  return named ? possible('community') : around(outlineOf(area), at)
}
