/** The community whose link or QR brought the person here; kept until a household is registered. */
import { communityOfScene } from '@shared/place-tree'
import { forget, keep, readKept } from './kept'

export function keepArrival(given: Readonly<Record<string, unknown>> | undefined): void {
  const scene = given?.['scene']
  const community = typeof scene === 'string' ? communityOfScene(scene) : undefined
  if (community !== undefined) keep('arrival', community)
}

export function arrival(): string | undefined {
  const kept = readKept('arrival')
  return typeof kept === 'string' ? kept : undefined
}

export function forgetArrival(): void {
  forget('arrival')
}
