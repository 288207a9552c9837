/** Homes follow the places they stand at. */
import type { PathStep } from '../../shared/places'
import { Refusal } from '../http/refusal'
import { atPlace, type Household } from '../identity/household'
import { moveHousehold, putHousehold, readHome } from '../identity/store'
import { followHome, type Following } from '../inbox/follow'
import { placeKey } from '../table/keys'
import { write } from '../table/table'

export interface At { readonly id: string; readonly path: readonly PathStep[] }

const attempts = 5
const said = (path: readonly PathStep[]): string => JSON.stringify(path.map(({ id, level, name }) => [id, level, name]))

/** What a door is called where it meets another of the same number: by the building it came from. */
const typedFrom = (old: Household, from: string): string => (old.building ? `${from}${old.building}` : from).replace(/\s/g, '').slice(0, 20)

/** To another place of the tree, with its door; `from` names the place that it leaves, for a door that is taken there. */
async function moveDoor(old: Household, to: At, from: string): Promise<boolean> {
  const plain = await write(moveHousehold(old, atPlace(old, to, old.building)))
  if (!plain.includes(0)) return plain.length === 0
  return (await write(moveHousehold(old, atPlace(old, to, typedFrom(old, from))))).length === 0
}

/** `to`: where the household's place lies now. True when it was changed. */
async function bringHome(old: Household, to: At, from: string): Promise<boolean> {
  if (old.place !== to.id) return moveDoor(old, to, from)
  return (await write([putHousehold(atPlace(old, to, old.building))])).length === 0
}

/** One household and what it has open, in agreement with its place; answers how much was changed. */
export async function agreeHome(id: string, placeOf: (place: string) => (At & { from: string }) | undefined, following: Following): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const home = await readHome(id)
    const to = home && placeOf(home.place)
    if (!home || !to) return 0
    const right = home.place === to.id && said(home.path) === said(to.path) && home.label === atPlace(home, to, home.building).label
    if (right) return followHome(id, following)
    if (await bringHome(home, to, to.from)) return 1 + (await followHome(id, following))
  }
  throw new Refusal('stale')
}

/**
 * Puts a household whose building was typed into that building of the tree; all that it has open follows. Done again, it does nothing.
 * Refuses `door-taken` where another household is registered at that door.
 */
export async function settleHousehold(id: string, to: At & { readonly level: PathStep['level'] }, following: Following): Promise<Household> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const home = await readHome(id)
    if (!home) throw new Refusal('not-found')
    const next = atPlace(home, to, to.level === 'building' ? undefined : home.building)
    const failed = home.place === to.id ? [] : await write([{ check: placeKey(to.id), when: 'in-use' }, ...moveHousehold(home, next)])
    if (failed.includes(0)) throw new Refusal('place-retired')
    if (failed.includes(1)) throw new Refusal('door-taken')
    if (failed.length > 0) continue
    await followHome(id, following)
    return home.place === to.id ? home : next
  }
  throw new Refusal('stale')
}
