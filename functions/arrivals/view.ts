/** Lists and their people as a district sees them: names masked, numbers never. */
import { addCounts, noCounts, type Counts } from '../../shared/arrival-states'
import type { ArrivalLine, ArrivalList, ArrivalListLine, CommunityCounts, QueuedArrival } from '../../shared/arrivals'
import { shanghaiDay } from '../../shared/civil-time'
import { idAs, reference } from '../../shared/ids'
import { maskName } from '../../shared/masks'
import { sayPlace } from '../../shared/place-tree'
import type { Lang } from '../../shared/words'
import { placeIn, type District, type Named } from './address'
import { communityOf, type Arrival } from './arrival'
import type { Numbered, PersonOf } from './arrival-store'
import type { RowProblem } from './lines'
import type { KeptList, ListFile } from './list'
import { sayProblem } from './words'

export const sumOf = (numbered: readonly Numbered[]): Counts => numbered.reduce((sum, { counts }) => addCounts(sum, counts), noCounts)
/** Where most are open first. */
export function byCommunity(numbered: readonly Numbered[]): CommunityCounts[] {
  const open = ({ queued, tasked, reported }: Counts): number => queued + tasked + reported
  return [...numbered].sort((a, b) => open(b.counts) - open(a.counts) || (a.name < b.name ? -1 : 1)).map(({ place, name, counts }) => ({ ...(place === undefined ? {} : { place }), name, ...counts }))
}

export const viewLine = ({ id, file, by, at, until, state, rows, good, bad }: KeptList, numbered?: readonly Numbered[]): ArrivalListLine => ({ id, file, by: by.name, at, until: shanghaiDay(until * 1000), state, rows, good, bad, ...(numbered ? { counts: sumOf(numbered) } : {}) })

export function viewList({ list, run }: ListFile, numbered: readonly Numbered[], lang: Lang): ArrivalList {
  const { id, district, file, by, at, until, state, columns, rows, good, repeated, bad, noted, problems } = list
  return {
    id, place: district, file, by: by.name, at, until: shanghaiDay(until * 1000), state, columns, rows, good, repeated, bad, noted,
    problems: problems.map(({ row, column, code, other }) => ({ row, column, message: sayProblem({ column, code: code as RowProblem['code'], ...(other === undefined ? {} : { other }) }, lang) })),
    done: run.done, known: run.known, counts: sumOf(numbered), communities: byCommunity(numbered),
  }
}

export function viewArrival(one: Arrival, who: PersonOf | undefined): ArrivalLine {
  const { id, list, row, state, arrival, request, report, self, closed } = one
  const place = communityOf(one)?.name
  return {
    id, list, row, state, self, ...(who ? { who: maskName(who.name) } : {}), ...(arrival === undefined ? {} : { arrival }), ...(place === undefined ? {} : { place }),
    ...(request === undefined ? {} : { task: reference(idAs('task', request)) }), ...(report === undefined ? {} : { report: reference(report) }),
    ...(closed ? { closed: { by: closed.by, at: closed.at, outcome: closed.outcome, ...(who?.note === undefined || closed.via !== 'queue' ? {} : { text: who.note }) } } : {}),
  }
}

const viewNear = ({ path }: Named) => ({ place: path.at(-1)?.id ?? '', name: path.at(-1)?.name ?? '', says: sayPlace(path.slice(-2)) })

export function viewQueued({ id, list, row, v, at, arrival }: Arrival, who: PersonOf | undefined, district: District): QueuedArrival {
  const known = who ? { who: maskName(who.name), ...(who.from === '' ? {} : { from: who.from }), ...(who.address === '' ? {} : { address: who.address }) } : {}
  return { id, list, row, version: v, at, ...known, ...(arrival === undefined ? {} : { arrival }), near: who ? placeIn(who.address, district).near.map(viewNear) : [] }
}
