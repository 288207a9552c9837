/**
 * The one door to zod. Everything else says `import * as z from './zod'`, so that bundlers keep only what is used.
 * `jitless` must be set before any schema is made: WeChat forbids `new Function`.
 */
import { config } from 'zod/mini'

export {
  array, boolean, discriminatedUnion, enum, gte, int, iso, literal, lte, maxLength, minLength, nullable, number, object,
  optional, overwrite, pipe, record, refine, regex, safeParse, string, toJSONSchema, transform, trim, unknown, union, coerce,
} from 'zod/mini'
export type { infer, core } from 'zod/mini'

// Without a locale of zod's: parse.ts says every mistake in the product's own words.
config({ jitless: true })

/** For what people choose and do not type: left empty, it says so (a code of field-words.ts). */
export const chosen = { error: ({ input }: { readonly input?: unknown }): string | undefined => (input == null ? 'choose' : undefined) }

/** Makes a value at its first use and keeps it: a schema that no route of a function uses is never built. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
