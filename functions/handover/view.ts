/** The hand-over as people see it. */
import type { Count, GoingTo as GoingToView, HandOver, TourBag } from '../../shared/handover'
import { dueIn, floorOf, type Bag } from '../orders/bag'
import type { Campaign } from '../orders/campaign'
import { insideOf, nameInside } from '../orders/inside'
import type { Arrival } from './arrival'
import { everywhere } from './arrival'
import { codeOf, piecesIn, stageOf } from './bag'
import { comesFor, expectedAt, type Counted, type GoingTo } from './count'
import type { HandOverFile } from './store'

type Names = ReadonlyMap<string, { readonly name: string }>

/** `undo`: whether whoever asks can take it back. */
export function viewTourBag(bag: Bag, undo: boolean): TourBag {
  const { household, label, typed, unit, room, phone, slotFrom, slotTo, collected, cash } = bag
  const stage = stageOf(bag)
  return {
    household, label, typed, unit, floor: floorOf(room), room, ...(phone ? { phone } : {}), code: codeOf(bag), pieces: piecesIn(bag),
    lines: insideOf(bag).map((one) => ({ package: one.package, name: nameInside(one), quantity: one.quantity })), due: dueIn(bag),
    ...(slotFrom !== undefined && slotTo !== undefined ? { slot: { from: slotFrom, to: slotTo } } : {}), ...(stage ? { stage } : {}),
    ...(collected ? { collected: { at: collected.at, by: collected.by.name, how: collected.how } } : {}), ...(cash ? { cash: cash.fen } : {}), ...(undo ? { undo } : {}),
  }
}

/** In the order in which the campaign offers them. */
const linesOf = ({ content }: Campaign, sums: Readonly<Record<string, number>>) =>
  content.packages.flatMap(({ id, name }) => (sums[id] ? [{ package: id, name, quantity: sums[id] }] : []))

function viewCount({ id, station, building, lines, note, by, at }: Counted): Count {
  const shown = lines.map((line) => ({ ...line, difference: line.received - line.expected }))
  return { id, station, ...(building === undefined ? {} : { building }), lines: shown, ...(note === undefined ? {} : { note }), by: by.name, at }
}

function viewGoing(of: Campaign, one: GoingTo, arrivals: readonly Arrival[], names: Names): GoingToView {
  const arrived = arrivals.find(({ building }) => building === one.building)?.at
  return { building: one.building, name: names.get(one.building)?.name ?? one.building, households: comesFor(one), lines: linesOf(of, one.packages), ...(arrived === undefined ? {} : { arrived }), collected: one.collected, cash: one.cash }
}

/** 3栋 before 12栋. */
const byName = (a: GoingToView, b: GoingToView): number => a.name.localeCompare(b.name, 'zh', { numeric: true })

export function viewHandOver(of: Campaign, { to, counts, arrivals }: HandOverFile, names: Names): HandOver {
  const { id, state, content } = of
  const said = arrivals.find(({ building }) => building === everywhere)?.at
  return {
    campaign: id, title: content.title, state, delivery: content.delivery, ...(content.pickupAt === undefined ? {} : { pickupAt: content.pickupAt }),
    lines: linesOf(of, expectedAt(to)), households: to.reduce((sum, one) => sum + comesFor(one), 0),
    buildings: to.map((one) => viewGoing(of, one, arrivals, names)).sort(byName),
    counts: counts.map(viewCount).sort((a, b) => (a.at < b.at ? 1 : -1)), ...(said === undefined ? {} : { everywhere: said }),
  }
}
