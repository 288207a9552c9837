/** Who serves where, with the boards that say who is there; one of them is away, and a colleague stands in. */
import { goAway } from '../../functions/duties/absence'
import { boardOf, entryOf, withEntry, type Board } from '../../functions/duties/board'
import type { ServingRow } from '../../functions/duties/roster'
import { dutyOfRow, putBoard, putDuty } from '../../functions/duties/store'
import { putNotice } from '../../functions/notices/store'
import type { PlaceNode } from '../../functions/places/store'
import { startOfDay, addDays, shanghaiDay } from '../../shared/civil-time'
import { awayPerson, people, standIn } from './people'
import type { Rows } from './rows'
import { stableId } from './stable-id'

const day = 86_400_000
type Places = ReadonlyMap<string, PlaceNode>
type UserOf = (key: string) => string

function serving(places: Places, since: string, userOf: UserOf): { row: ServingRow; board: string }[] {
  return people.flatMap(({ key, name, duty }) => {
    const place = duty && places.get(duty.place)
    return place ? [{ row: { user: userOf(key), name, place: place.id, placeName: place.name, role: duty.role, from: since }, board: boardOf(place.path) }] : []
  })
}

/** From the day before yesterday for a week, said a day before it began. */
function absence(all: readonly ServingRow[], board: Board, now: number, userOf: UserOf): ReturnType<typeof goAway> {
  const own = all.find((row) => row.user === userOf(awayPerson))
  if (!own) throw new Error(`${awayPerson} serves nowhere`)
  const [from, until] = [-2, 5].map((days) => startOfDay(addDays(shanghaiDay(now), days))) as [string, string]
  const wish = { id: stableId('absence', 'a week off', now - 3 * day), role: own.role, from: new Date(from).toISOString(), until: new Date(until).toISOString(), standIn: userOf(standIn) }
  return goAway(all.filter((row) => row.place === own.place), board, own, wish, new Date(now - 3 * day).toISOString())
}

/** The rows of all duties; answers the boards, by which the rest of the seed knows who was there. */
export function seedDuties(rows: Rows, places: Places, now: number, userOf: UserOf): Board[] {
  const boards = new Map<string, Board>()
  const put = (row: ServingRow, id: string): void => {
    const server = { id: row.user, name: row.name }
    rows.add(putDuty(server, dutyOfRow(row)))
    boards.set(id, { ...withEntry(boards.get(id) ?? { id, entries: [], v: 0 }, entryOf(server, row)), v: 1 })
  }
  const all = serving(places, new Date(now - 60 * day).toISOString(), userOf)
  for (const { row, board } of all) put(row, board)
  const at = all.find(({ row }) => row.user === userOf(awayPerson))?.board ?? ''
  const parting = absence(all.map(({ row }) => row), boards.get(at) ?? { id: at, entries: [], v: 0 }, now, userOf)
  if ('faults' in parting) throw new Error(`${awayPerson} cannot be away: ${parting.faults.map((one) => one.code).join()}`)
  for (const row of parting.put) put(row, at)
  rows.add([...parting.tell.map(putNotice), ...[...boards.values()].map(putBoard)])
  return [...boards.values()]
}
