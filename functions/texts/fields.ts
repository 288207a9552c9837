/**
 * Which texts others will read, by route: what passes WeChat's content check before it is kept. `*` stands for each of a list, `@` for of which kind the form must be that has it as words.
 * Not here: names, doors and numbers (they go to no third party), medicine, what was bought in its place and where it is fetched (a prescription), what workers and those in charge of a call-up say on duty (what a volunteer says while bringing help is), and reports of trouble, which workers alone read and which have to say what was said.
 */
import type { TextSource } from '../../shared/text-sources'

/** `by`: checked of a volunteer alone who brings it, or gave it back. */
export interface Checked { readonly source: TextSource; readonly fields: readonly string[]; readonly by?: 'volunteer' }

const need: Checked = { source: 'help', fields: ['need.note', 'need.list', 'need.diet', 'need.what@other'] }
const word: Checked = { source: 'word', fields: ['text'] }
const carried: Checked = { ...word, by: 'volunteer' }

export const checkedTexts: Readonly<Record<string, Checked>> = {
  'PUT /help/{help}': need,
  'PUT /help/{help}/for': need,
  'PUT /help/{help}/desk': need,
  'POST /help/{help}/change': need,
  'POST /help/{help}/reopen': word,
  'POST /help/{help}/word': word,
  'POST /help/{help}/answers': word,
  'POST /help/{help}/questions': word,
  'POST /help/{help}/thanks': word,
  'POST /tasks/{task}/give-back': carried,
  'POST /tasks/{task}/notes': carried,
  'POST /tasks/{task}/calls': carried,
  'POST /tasks/{task}/overnight': carried,
  'POST /tasks/{task}/resolve': carried,
  'PUT /campaigns/{campaign}': { source: 'campaign', fields: ['title', 'about', 'pickupAt', 'answers', 'packages.*.name', 'packages.*.contents.*'] },
  'POST /campaigns/{campaign}/cancel': { source: 'campaign', fields: ['reason'] },
  'PUT /campaigns/{campaign}/questions/{question}': { source: 'question', fields: ['text'] },
  'POST /callups/{callup}/give-back': { source: 'callup', fields: ['text'] },
  'POST /campaigns/{campaign}/questions/{question}/answer': { source: 'question', fields: ['text'] },
}

export interface TextAt { readonly path: string; readonly text: string }

const childrenOf = (value: unknown, part: string): [string, unknown][] => {
  if (typeof value !== 'object' || value === null) return []
  const [key, kind] = part.split('@')
  if (kind !== undefined && (value as { kind?: unknown }).kind !== kind) return []
  return Object.entries(value).filter(([name]) => key === '*' || name === key)
}

function under(value: unknown, [key, ...rest]: readonly string[], at: string): TextAt[] {
  if (key === undefined) return typeof value === 'string' && value !== '' ? [{ path: at, text: value }] : []
  return childrenOf(value, key).flatMap(([name, inner]) => under(inner, rest, at === '' ? name : `${at}.${name}`))
}

/** The texts of these fields in a body, with where they stand. */
export const textsAt = (body: unknown, fields: readonly string[]): TextAt[] => fields.flatMap((field) => under(body, field.split('.'), ''))

function put(value: unknown, [key = '', ...rest]: readonly string[], change: (text: string) => string): void {
  const holder = value as Record<string, unknown>
  if (rest.length > 0) put(holder[key], rest, change)
  else if (typeof holder[key] === 'string') holder[key] = change(holder[key])
}

/** Of what came as JSON, so that it equals its original for whoever compares them (structuredClone's objects have another prototype in a suite). */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)])) : value
}

/** A copy of the body in which the texts at these paths are changed. */
export function changedAt<B>(body: B, at: readonly TextAt[], change: (text: string) => string): B {
  const copy = copyOf(body) as B
  for (const { path } of at) put(copy, path.split('.'), change)
  return copy
}
