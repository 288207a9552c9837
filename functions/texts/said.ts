/** An answer as its reader may read it: texts that wait are shown to who wrote them and to who acts on a duty, with the mark; to others once somebody has looked. */
import type { Lang } from '../../shared/words'
import { hasMarks, idsIn, said, saying } from './mark'
import { readText } from './store'

export interface Reader { readonly user: string | undefined; readonly onDuty: boolean; readonly lang: Lang }

/** Reads nothing where nothing is marked. What is known no more stays as it was last: not shown to others. */
export async function forReader<T>(answer: T, { user, onDuty, lang }: Reader): Promise<T> {
  const text = JSON.stringify(answer) as string | undefined
  if (text === undefined || !hasMarks(text)) return answer
  const found = new Map(await Promise.all(idsIn(text).map(async (id) => [id, await readText(id)] as const)))
  return saying(answer, (id, plain) => {
    const one = found.get(id)
    return said(one?.state ?? 'kept-back', plain, { own: onDuty || (one !== undefined && one.by === user), lang })
  })
}
