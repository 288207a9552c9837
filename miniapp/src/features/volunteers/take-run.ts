/** Taking several requests of one run, one after the other: each is a claim of its own, so that what others were faster with takes nothing from the rest. */
import { asRefusal, type Refusal } from '@/api/refusal'
import type { Urgency } from '@shared/task-kinds'
import type { RunStop } from '@shared/volunteers'

/** `gone`: somebody was faster, or it is needed no more. `left`: not taken, for they have in hand what they may. `refusal`: why it stopped. */
export interface TakenRun { readonly taken: readonly RunStop[]; readonly gone: readonly RunStop[]; readonly left: readonly RunStop[]; readonly refusal?: Refusal }

const rank: Record<Urgency, number> = { urgent: 0, soon: 1, normal: 2 }
/** The one that was opened first, then the most urgent; of the same urgency as one walks. */
export const inTurn = (stops: readonly RunStop[], opened: string): RunStop[] =>
  [...stops].sort((a, b) => Number(b.task === opened) - Number(a.task === opened) || rank[a.urgency] - rank[b.urgency])

const fasterCodes: readonly string[] = ['held', 'closed', 'stale', 'not-found', 'not-volunteers', 'own-request']

/** Goes on from `soFar` with what is left. */
export async function takeRun(soFar: TakenRun, room: number, claim: (stop: RunStop) => Promise<unknown>): Promise<TakenRun> {
  const [taken, gone] = [[...soFar.taken], [...soFar.gone]]
  for (const [index, stop] of soFar.left.entries()) {
    const left = soFar.left.slice(index)
    if (taken.length >= room) return { taken, gone, left }
    try {
      await claim(stop)
      taken.push(stop)
    } catch (thrown) {
      const refusal = asRefusal(thrown)
      if (refusal.code === 'claim-cap') return { taken, gone, left }
      if (!fasterCodes.includes(refusal.code)) return { taken, gone, left, refusal }
      gone.push(stop)
    }
  }
  return { taken, gone, left: [] }
}
