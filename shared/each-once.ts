/** Lists in which nothing stands twice. */
import { refine } from './zod'

const partOf = (one: unknown, key: string): unknown => (typeof one === 'object' && one !== null ? (one as Record<string, unknown>)[key] : undefined)

/**
 * Refuses with `twice` a list that holds the same word, or the same `key` of its objects, more than once.
 * It looks at lists with other faults too, so that all that is wrong is said at once; an element without a word or a key counts for nothing.
 */
export const eachOnce = (key?: string) =>
  refine<unknown[]>((list) => {
    const words = list.map((one) => (key === undefined ? one : partOf(one, key))).filter((word) => typeof word === 'string')
    return new Set(words).size === words.length
  }, { error: 'twice', when: ({ value }) => Array.isArray(value) })
