/** Page cursors: the key after which the next page begins, sealed to the list it belongs to by that list's own keys. */
import { Refusal } from './refusal'
import { faults } from '../../shared/parse'
import type { Lang } from '../../shared/words'
import type { Key } from '../table/table'

/** What a list is read by: a partition and how its sort keys begin, or a partition of the index. */
export type Listed = { readonly p: string; readonly prefix: string } | { readonly g1p: string }

export function toCursor(next: Key): string {
  return Buffer.from(JSON.stringify(next)).toString('base64url')
}

/** Our keys have no other characters; all of these lie within the ranges that lists read. */
const keyText = /^[\w#:.-]{1,200}$/

function decode(cursor: string): Record<string, string> {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const parts = typeof key === 'object' && key !== null ? Object.entries(key as Record<string, unknown>) : []
    return Object.fromEntries(parts.map(([name, value]) => [name, typeof value === 'string' && keyText.test(value) ? value : '']))
  } catch {
    return {}
  }
}

function belongs(key: Readonly<Record<string, string>>, list: Listed): boolean {
  const names = 'g1p' in list ? ['g1p', 'g1s', 'p', 's'] : ['p', 's']
  const whole = Object.keys(key).sort().join() === names.join() && names.every((name) => key[name] !== '')
  return whole && ('g1p' in list ? key['g1p'] === list.g1p : key['p'] === list.p && (key['s'] ?? '').startsWith(list.prefix))
}

/** The key in a cursor. One of another list is refused, so that nobody reads what they may not see by borrowing its marker. */
export function fromCursor(cursor: string | undefined, list: Listed, lang: Lang): Key | undefined {
  if (cursor === undefined) return undefined
  const key = decode(cursor)
  if (!belongs(key, list)) throw new Refusal('invalid', { fields: faults([{ path: 'cursor', code: 'cursor' }], lang) })
  return key as unknown as Key
}
