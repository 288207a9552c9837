/** A text that could not be checked, and waits for a worker's eye. Rules only. */
import { createHash } from 'node:crypto'
import { idPrefixes } from '../../shared/ids'
import { textSources } from '../../shared/text-sources'
import { enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'

/** `by`: who wrote it. `looked`: who let it pass, or kept it back. */
export const waitingText = lazy(() =>
  object({ id: string(), text: string(), by: string(), source: oneOf(textSources), community: string(), at: string(), state: oneOf(['waiting', 'passed', 'kept-back']), looked: optional(object({ user: string(), name: string(), at: string() })), v: int() }),
)
export type WaitingText = Infer<ReturnType<typeof waitingText>>

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The same text of the same person is the same check, however often it is sent. */
export function textId(user: string, text: string): string {
  const bytes = createHash('sha256').update(`${user} ${text}`).digest()
  const tail = [...bytes.subarray(0, 25)].map((byte) => alphabet.charAt(byte % 32)).join('')
  return `${idPrefixes.text}_0${tail}`
}

/** Looked at again, the last word stands. */
export function look(old: WaitingText, passes: boolean, by: { user: string; name: string }, now: string): WaitingText {
  return { ...old, state: passes ? 'passed' : 'kept-back', looked: { user: by.user, name: by.name, at: now }, v: old.v + 1 }
}
