/**
 * The one door to zod. Everything else says `import * as z from './zod'`, so that bundlers keep only what is used.
 * `jitless` must be set before any schema is made: WeChat forbids `new Function`.
 */
import { config } from 'zod/mini'
import zhCN from 'zod/v4/locales/zh-CN.js'

export {
  array, boolean, discriminatedUnion, enum, gte, int, iso, literal, lte, maxLength, minLength, nullable, number, object,
  optional, overwrite, pipe, record, refine, regex, safeParse, string, stringbool, toJSONSchema, transform, trim, unknown, union, coerce,
} from 'zod/mini'
export type { infer, core } from 'zod/mini'

config({ ...zhCN(), jitless: true })

/** Makes a value at its first use and keeps it: a schema that no route of a function uses is never built. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
