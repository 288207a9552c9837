/** Which field is wrong: from the phone's own reading of the contract, or from the server's. */
import type { FieldFault } from '@shared/parse'

export interface Faults {
  /** What stands at this field; `undefined` when it is well. */
  readonly at: (path: string) => { error?: string }
  readonly all: readonly FieldFault[]
}

export function faultsOf(...lists: readonly (readonly FieldFault[] | undefined)[]): Faults {
  const all = lists.flatMap((list) => list ?? [])
  return {
    all,
    at: (path) => {
      const found = all.find((fault) => fault.path === path)
      return found ? { error: found.message } : {}
    },
  }
}
