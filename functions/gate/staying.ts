/** What measures mean at the gate, written with them: whoever is under one that is spent at home comes in and does not go out, until its last day. */
import { measureKind, type MeasureKind, type MeasureState } from '../../shared/measure-words'
import type { Write } from '../table/table'
import { stayAtHome, type Staying } from './pass'
import { putIssued, readHeld } from './store'

interface Under { readonly member: string; readonly kind: MeasureKind; readonly state: MeasureState; readonly until: string }

/** Undefined where it changes nothing: one that waits for its place to be named has not begun, and leaves what stood. */
function stayingOf({ member, kind, state, until }: Under): Staying | undefined {
  if (state === 'proposed' || kind === 'none') return undefined
  return { member, kind, until: state === 'running' && measureKind(kind).home ? until : undefined }
}

/** For people of one household, each once. Reads its passes; writes nothing where they say so already. */
export async function staysWith(household: string, measures: readonly Under[], now: string): Promise<Write[]> {
  const changes = measures.flatMap((one) => stayingOf(one) ?? [])
  if (changes.length === 0) return []
  const held = await readHeld(household, now)
  return putIssued(held, stayAtHome(held, changes, now))
}
