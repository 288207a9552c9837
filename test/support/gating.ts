/** Passes and entries, made through the routes. */
import { api } from '../../shared/api'
import type { GateSync, HeldPass, HeldPasses, NewEntry } from '../../shared/gate'
import { newId } from '../../shared/ids'
import { today } from './builders'
import { ok } from './caller'
import { timeNow } from './clock'
import type { Home, Person } from './people'
import { at } from './places'

export const passesOf = (home: Home, as: Person = home.resident): Promise<HeldPasses> => ok(api.gate.passes, { as, body: { household: home.id } })

export async function myPass(home: Home, as: Person = home.resident): Promise<HeldPass> {
  const mine = (await passesOf(home, as)).items.find((one) => one.mine)
  if (!mine) throw new Error('There is no pass of their own')
  return mine
}

export const aVisitor = (home: Home, more: object = {}) => ({ kind: 'visitor', household: home.id, name: '赵小燕', day: today(0), days: 1, ...more })
export const aVehicle = (home: Home, more: object = {}) => ({ kind: 'vehicle', household: home.id, plate: '鄂A12345', days: 30, ...more })

/** All is well: in by a pass, with the four musts. */
export function anEntry(more: Partial<NewEntry> = {}): NewEntry {
  return { id: newId('event'), at: timeNow(), direction: 'in', by: 'scan', verdict: 'ok', admitted: true, identity: true, details: true, temperature: 36.5, mask: true, ...more }
}

export const synced = (keeper: Person, after?: string, place: string = at.community): Promise<GateSync> => ok(api.gate.sync, { as: keeper, query: { place, ...(after === undefined ? {} : { after }) } })
export const entered = (keeper: Person, entries: readonly NewEntry[], place: string = at.community) => ok(api.gate.enter, { as: keeper, body: { place, entries } })
