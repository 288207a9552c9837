/** What becomes of a confirmed bag on its way to its household, and the stations that it passes. */
export const bagStages = ['expected', 'arrived', 'uncollected', 'collected'] as const
export type BagStage = (typeof bagStages)[number]

/** `or`: where it had not arrived yet. */
interface Move { readonly by: 'worker' | 'clock'; readonly to: BagStage; readonly or?: BagStage }

/** `arrive` is said of a whole building. Whoever comes before that gets their bag as well. What is collected stays so, but for a tick at the wrong door: `uncollect` is for whoever ticked it off and for who leads the campaign (`undoHours`). */
export const bagMoves = {
  expected: {
    arrive: { by: 'worker', to: 'arrived' },
    collect: { by: 'worker', to: 'collected' },
  },
  arrived: {
    collect: { by: 'worker', to: 'collected' },
    miss: { by: 'clock', to: 'uncollected' },
  },
  uncollected: {
    collect: { by: 'worker', to: 'collected' },
  },
  collected: {
    uncollect: { by: 'worker', to: 'arrived', or: 'expected' },
  },
} as const satisfies Record<BagStage, Record<string, Move>>

type Verbs<T> = { [S in keyof T]: keyof T[S] }[keyof T]
export type BagVerb = Verbs<typeof bagMoves>

/** Where a bag goes from `stage`; undefined where the stage does not allow the verb. */
export function bagAfter(stage: BagStage, verb: BagVerb): BagStage | undefined {
  const moves: Partial<Record<BagVerb, Move>> = bagMoves[stage]
  return moves[verb]?.to
}

/** A bag that is still there so many hours after its last slot, or after it arrived where there are none, is somebody's task. */
export const uncollectedHours = 4
/** A phone without a network may tell so many hours later what was collected when. */
export const offlineHours = 72
/** So long after the server heard of it a wrong tick can be taken back; not once its task was closed with it, or its household said that something is missing. */
export const undoHours = 24
/** What is handed over is counted at each, in this order. */
export const stations = ['supermarket', 'community', 'building'] as const
export type Station = (typeof stations)[number]
/** Who hands bags over. */
export const handingRoles = ['leader', 'community-worker', 'volunteer'] as const
/** How it was known whose bag it is: by the code, at the door, or by hand from the list. */
export const howCollected = ['code', 'door', 'hand'] as const
export type HowCollected = (typeof howCollected)[number]

/** What stands in the code as a picture: the code after this. */
export const codePrefix = 'SW-'
/** The code in what was scanned or typed, as it stands in the list. */
export const readCode = (text: string): string => text.trim().toUpperCase().replace(/^SW-/, '').replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
