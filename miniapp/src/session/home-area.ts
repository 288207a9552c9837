/** The city in which a home was chosen last on this phone: where the next one most likely is, and no secret to whoever signs in after. */
import { placeLevels } from '@shared/place-tree'
import type { PathStep } from '@shared/places'
import { keep, readKept } from './kept'

/** The steps of a path down to its city; all of them where it does not reach one. */
export function toCity(path: readonly PathStep[]): readonly PathStep[] {
  const city = path.findIndex((step) => step.level === 'city')
  return city < 0 ? path : path.slice(0, city + 1)
}

export function keepHomeArea(path: readonly PathStep[]): void {
  keep('home-area', toCity(path))
}

const isText = (value: unknown): value is string => typeof value === 'string'

export function isPath(kept: unknown): kept is readonly PathStep[] {
  return Array.isArray(kept) && kept.every((step: unknown) => typeof step === 'object' && step !== null && 'id' in step && isText(step.id) && 'name' in step && isText(step.name) && 'level' in step && placeLevels.some((level) => level === step.level))
}

export function homeArea(): readonly PathStep[] {
  const kept = readKept('home-area')
  return isPath(kept) ? kept : []
}
