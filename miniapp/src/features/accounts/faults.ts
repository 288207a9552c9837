/** What is wrong with the households that were picked, each by its door: they may stand in several buildings. */
import type { FieldFault } from '@shared/parse'
import type { Named } from './draft'

export function namedFaults(faults: readonly FieldFault[], named: readonly Named[], say: (who: string, what: string) => string): string | undefined {
  const said = faults.flatMap(({ path, message }) => {
    const [, n] = /^of\.households\.(\d+)\./.exec(path) ?? []
    const one = n === undefined ? undefined : named[Number(n)]
    return one ? [say(one.label, message)] : []
  })
  return said.length > 0 ? said.join('\n') : undefined
}
