/** The schemas of ids; apart from ids.ts, so that a page which makes ids does not carry zod. */
import { idPattern, idPrefixes, type IdKind } from './ids'
import { lazy, regex, string } from './zod'

const makers = Object.fromEntries(
  (Object.keys(idPrefixes) as IdKind[]).map((kind) => [kind, lazy(() => string().check(regex(idPattern(kind), 'id')))]),
) as Record<IdKind, () => ReturnType<typeof string>>

/** The schema of an id of this kind. Any time in it is taken, far ahead or zero: it is the phone's, and whatever is listed by time stands under the server's (`idAt`). */
export function idOf(kind: IdKind): ReturnType<typeof string> {
  return makers[kind]()
}
