/** What was taken off a household's bag, as it sees it. */
import { adjustmentStates, differenceKinds } from './difference-states'
import { idOf } from './id-schema'
import { instant } from './time-schema'
import { enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from './zod'

/** `fen` is given back: nothing while a substitution is only proposed; then `yes` and `no` are what either answer would give back. `on`: it is about what came instead, by that difference. `fixed`: why it was put right since; `late`: so much of it only after the bag was collected. */
export const adjustment = lazy(() =>
  object({
    difference: idOf('difference'), kind: oneOf(differenceKinds), state: oneOf(adjustmentStates), package: string(), name: string(), quantity: int(), fen: int(), reason: string(), at: instant(),
    instead: optional(string()), on: optional(idOf('difference')), yes: optional(int()), no: optional(int()), fixed: optional(string()), late: optional(int()),
  }),
)
export type Adjustment = Infer<ReturnType<typeof adjustment>>
