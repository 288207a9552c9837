/** Units that send hands, and one that was asked. */
import { isRefused } from '../../functions/http/refusal'
import { withUnit, type Unit } from '../../functions/duties/unit'
import { changeUnits } from '../../functions/duties/unit-store'
import { api } from '../../shared/api'
import { newId } from '../../shared/ids'
import { ok } from './caller'
import { event } from './filing'
import { aPerson } from './people'
import { at } from './places'

export const aUnitOf = (given: Partial<Unit> = {}): Unit => ({ id: newId('unit'), name: '顺达搬运', skills: ['carrying', 'driving'], hands: 6, contact: '马师傅', phone: '13900001111', ...given })

/** Kept at a place, the community's own unless said otherwise. */
export async function aUnit({ place = at.community, ...given }: Partial<Unit> & { place?: string } = {}): Promise<Unit> {
  const unit = aUnitOf(given)
  const kept = await changeUnits(place, (before) => withUnit(before, unit))
  if (isRefused(kept)) throw new Error(kept.refused)
  return unit
}

/** A unit of the grid and of the community, and the line by which the latter was asked at a task. */
export async function unitScene(task: string): Promise<{ unit: string; ask: string }> {
  const { id: unit } = await aUnit()
  await aUnit({ id: unit, place: at.grid })
  const as = await aPerson({ name: '周敏', duties: [{ role: 'community-worker', place: at.community }] })
  const { moved } = await ok(api.tasks.askUnit, { as, params: { task }, body: { ...event(), at: at.community, unit, hands: 2, skill: 'carrying' } })
  return { unit, ask: moved.event.id }
}
