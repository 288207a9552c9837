/** A listed area, read out of what is left of its address behind the district. Rules only. */
import { plain } from './address'

/** Numbers named after one base, under the names that it may be written: 5栋 to 6栋 and 8栋 of 卓锦城3期. Without any the base is the area. */
export interface Piece { readonly names: readonly string[]; readonly units: readonly Unit[] }
/** A number or a range of them; `kind`: 栋, 号, 单元 …, or nothing where it is not said. */
export interface Unit { readonly from: string; readonly to: string; readonly kind: string }
/**
 * `text`: all of it in one spelling. `street`: the street or town it names first; `stem`: without its sign, since 狮山镇 became 狮山街道. `communities`: those it names.
 * `spared`: those that are said by a name, as another street, village or compound.
 * `narrowed`: a bracket says that only a part is meant. `rest`: it is listed but for parts of it; `except`: those parts, undefined where they are not said by their numbers.
 */
export interface Area {
  readonly text: string
  readonly street?: string
  readonly stem?: string
  readonly communities: readonly string[]
  readonly pieces: readonly Piece[]
  readonly rest: boolean
  readonly narrowed: boolean
  readonly except?: readonly Unit[]
  readonly spared?: readonly string[]
}

const kinds = '栋|号院|号|弄|单元|组|队|门|连|网格|区|期'
const counting = new RegExp(`^(.*?)第?([a-z]?\\d+)(?:(?:${kinds})?-([a-z]?\\d+))?(${kinds})?$`)

/** 2 to 4 characters before the sign of a street or town, which is none where it goes on as the name of something else. */
const streetSign = /^(?:([^号栋弄、,;:()\d]{1,8}?)(街道|办事处)|([^路街巷号栋区苑、,;:()\d]{1,6}?)(镇|乡|苏木))(?!小区|花园|家园|公寓|酒店|宾馆|大道|人家|[路街巷苑城园])/
const noTown = /[小古水]$/

/** The street or town with which a text begins. */
export function streetOf(text: string): string | undefined {
  const [whole, street, , town, sign] = streetSign.exec(text) ?? []
  if (street !== undefined || town === undefined) return whole
  return (sign === '乡' && town.length < 2) || noTown.test(town) ? undefined : whole
}

export const stemOf = (street: string): string => street.replace(/(街道|镇|乡|苏木|办事处)$/, '')

/** Both say in which street or town, and neither name could be the other's. */
export const apart = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && !a.includes(b) && !b.includes(a)

/** As it is, and without the community before it; a village that is called as its community keeps that. */
function namesOf(base: string): string[] {
  const [community = ''] = /^.{1,10}?(社区|村)(?=.{3,})/.exec(base) ?? []
  const short = base.slice(community.length)
  return community === '' || short.startsWith(community) ? [base] : [base, short]
}

const communitySign = /([^路街巷号栋区园苑、,;:()\d]{1,8}?\d?)(社区|村)(?![路街巷苑])/g
export const communitiesOf = (text: string): string[] => [...text.matchAll(communitySign)].map(([whole]) => whole)

function unitOf(text: string): { base: string; unit: Unit } | undefined {
  const [, base, from, to, kind] = counting.exec(text) ?? []
  return base !== undefined && from !== undefined ? { base, unit: { from, to: to ?? from, kind: kind ?? '' } } : undefined
}

/** 74、103、105号: what stands before takes the sign of what stands behind. */
function withKinds(units: readonly Unit[]): Unit[] {
  return units.reduceRight<Unit[]>((done, unit) => [{ ...unit, kind: unit.kind || (done[0]?.kind ?? '') }, ...done], [])
}

const splitting = /[、,;:]|(?<=[栋号楼元])[和及]/

/** The parts of a list; a number alone belongs to the base before it. */
function piecesOf(text: string): Piece[] {
  const pieces: { base: string; units: Unit[] }[] = []
  for (const part of text.split(splitting).filter((one) => one !== '')) {
    const read = unitOf(part)
    const last = pieces.at(-1)
    if (read && last && (read.base === '' || read.base === last.base) && last.units.length > 0) last.units.push(read.unit)
    else pieces.push(read && read.base !== '' ? { base: read.base, units: [read.unit] } : { base: part, units: [] })
  }
  return pieces.map(({ base, units }) => ({ names: namesOf(base), units: withKinds(units) }))
}

/** 除3栋、5栋外: which are not listed; undefined where it names no numbers (高风险区以外). */
function exceptOf(clause: string): Unit[] | undefined {
  const said = clause.replace(/以外.*|之外.*|外.*/, '').replace(/^.*除了?/, '')
  const units = said.split(/[、,;和及]/).map(unitOf)
  const numbered = units.every((one) => one !== undefined && one.base === '')
  return numbered && said !== '' ? withKinds(units.flatMap((one) => one?.unit ?? [])) : undefined
}

/** Said by what it is in the lists, and not by a name. */
const listedItself = /风险|高险|划定|上述|序号/
/** What stands behind 除, or before 除外; with the sign of what follows it. */
const sparing = /除了?(?!外)([^()]*?)(?=以外|之外|除外|外(?:的|其|$|\))|其[他它余]|\)|$)|(?:^|[(])([^()]*?)除外/g

/** 除簇桥街道外, (铁路社区除外): what is left out by a name; a number of the same list stands in `except`, or makes nothing sure. */
function sparedOf(text: string): string[] {
  const said = [...text.matchAll(sparing)].map(([, behind, before]) => behind ?? before ?? '')
  return said.flatMap((one) => one.split(/[、,;]|(?<=[区村道苑园厦寓馆组里])[和及]/)).map((one) => one.replace(/(所属|的)?(区域|地区|部分)$/, '')).filter((one) => one.length > 1 && !listedItself.test(one) && unitOf(one)?.base !== '')
}

const restSign = /除|以外|之外|其[他它余]|剩余/
const restFrom = /除|[\da-z、-]*(栋|号|单元)?(高风险|其[他它余]|剩余)|(以外|之外)/
/** Nothing but "all of it". */
const wholly = /^(全[域区镇乡村县市部]|整个?|辖区|区域|范围)+|(全[域区镇乡村县市]|全部|全街道|全小区|整个(小区|社区|村)?|所有区域|辖区|区域|范围)+$/g
const aside = /\(([^()]*)\)/g

/** What brackets add: numbers of buildings, another address of the same; the rest of them are remarks. */
function besides(text: string): string[] {
  return [...text.matchAll(aside)].map(([, inner = '']) => inner).filter((inner) => !restSign.test(inner) && (/^[\da-z、,栋号单元-]+$/.test(inner) || /[路街道巷]\d+号$/.test(inner)))
}

/** Shops below belong to the building above. */
const shops = /([及和,、]|(包?含|包括)(楼栋)?)+(底商|底层商[铺户]|商[铺户]|周边商[铺户]|周边区域)$/
const tidied = (text: string): string => text.replace(wholly, '').replace(shops, '').replace(/^[、,;:]+|[、,;:]+$/g, '')
/** Only a part of what stands before the bracket: between roads, some groups of a village, one side. */
const narrowing = /[^\d]至|以[东南西北]|[组队户]|网格|区域|某|部分|[单双]号|[东南西北][侧面]/

/** 26栋、27栋以外的其他楼栋: the numbers are those that are left out. */
function turned(pieces: readonly Piece[], text: string): { pieces: readonly Piece[]; except?: readonly Unit[] } {
  const last = pieces.at(-1)
  return last && last.units.length > 0 && !text.includes('除') && /(以外|之外)/.test(text) ? { pieces: [...pieces.slice(0, -1), { names: last.names, units: [] }], except: last.units } : { pieces }
}

function listed(text: string): Pick<Area, 'pieces' | 'rest' | 'narrowed' | 'except' | 'spared'> {
  const body = text.replace(aside, '')
  const clause = [text, ...[...text.matchAll(aside)].map(([, inner = '']) => inner)].filter((one) => restSign.test(one.replace(aside, ''))).at(-1) ?? ''
  if (restSign.test(text)) {
    const at = body.search(restFrom)
    const own = turned(piecesOf(tidied(at < 0 ? body : body.slice(0, at))), text)
    const [except, spared] = [own.except ?? exceptOf(clause), sparedOf(text)]
    return { pieces: own.pieces, narrowed: false, rest: true, ...(except ? { except } : {}), ...(spared.length > 0 ? { spared } : {}) }
  }
  const more = besides(text)
  const numbers = more.filter((one) => /^[\d a-z、,栋号单元-]+$/.test(one) && !/[路街道巷]/.test(one))
  const own = tidied(body)
  const pieces = numbers.length > 0 && !/\d(栋|号)?$/.test(own) ? piecesOf(numbers.join('、').replace(/^/, own)) : piecesOf(own)
  const narrowed = [...text.matchAll(aside)].some(([, inner = '']) => narrowing.test(inner))
  return { narrowed, pieces: [...pieces, ...more.filter((one) => !numbers.includes(one)).map((base) => ({ names: namesOf(base), units: [] }))], rest: false }
}

/** `tail`: squeezed, without what says the district. */
export function readArea(tail: string): Area {
  const text = plain(tail)
  // 除簇桥街道外…: what is left out is said first.
  const [, out, own = text] = /^除(.*?)(?:以外|之外|外)的?,?(.*)$/.exec(text) ?? []
  const street = out === undefined ? streetOf(text) : streetOf(own)
  const body = `${street ? own.slice(street.length) : own}${out === undefined ? '' : `(除${out}外)`}`
  return { text, ...(street ? { street, stem: stemOf(street) } : {}), communities: communitiesOf(body), ...listed(body) }
}
