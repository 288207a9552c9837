/** Reading what came from outside: a value, or the fields that are wrong in the caller's language. */
import { safeParse, type core } from './zod'
import { sayField, type FieldIssue } from './field-words'
import type { Lang } from './words'

export interface FieldFault { path: string; message: string }
export type Read<T> = { ok: true; value: T } | { ok: false; fields: FieldFault[] }

/** Our code for a mistake that only zod has a word for. */
function codeOf(issue: core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.input === undefined || issue.input === null ? 'required' : 'form'
  if (issue.code === 'invalid_value') return issue.input == null ? 'choose' : 'choice'
  if (issue.code === 'invalid_union') return codeOfUnion(issue)
  if (issue.code === 'too_big' && issue.origin === 'array') return `too-many:${String(issue.maximum)}`
  if (issue.code === 'too_big' && issue.origin === 'string') return `too-long:${String(issue.maximum)}`
  if (issue.code === 'too_small' && issue.origin === 'array') return 'at-least-one'
  if (issue.code === 'too_small' && issue.origin === 'string') return 'required'
  if (issue.code === 'too_big') return `too-big:${String(issue.maximum)}`
  if (issue.code === 'too_small') return `too-small:${String(issue.minimum)}`
  return 'form'
}

/** Where no alternative was named by its discriminator that is a choice to make; else what the last alternative, the fullest, says. */
function codeOfUnion(issue: core.$ZodIssueInvalidUnion): string {
  if (issue.discriminator !== undefined) return 'choice'
  const last = issue.errors[issue.errors.length - 1]?.[0]
  return last ? codeOf(last) : 'form'
}

/** Parses with `schema`; each wrong field once, at its dotted path. */
export function read<S extends core.$ZodType>(schema: S, value: unknown, lang: Lang): Read<core.output<S>> {
  const result = safeParse(schema, value, { reportInput: true })
  if (result.success) return { ok: true, value: result.data }
  const seen = new Map<string, string>()
  for (const issue of result.error.issues) {
    const path = issue.path.map(String).join('.')
    if (!seen.has(path)) seen.set(path, sayField(issue.message, lang) ?? sayField(codeOf(issue), lang) ?? '')
  }
  return { ok: false, fields: [...seen].map(([path, message]) => ({ path, message })) }
}

/** Reads by form and adds what the rules found: all that is wrong at once. */
export function readBy<S extends core.$ZodType>(schema: S, value: unknown, issues: readonly FieldIssue[], lang: Lang): Read<core.output<S>> {
  const form = read(schema, value, lang)
  return issues.length === 0 ? form : { ok: false, fields: [...(form.ok ? [] : form.fields), ...faults(issues, lang)] }
}

/** The same shape from what a rule found. */
export function faults(issues: readonly FieldIssue[], lang: Lang): FieldFault[] {
  return issues.map(({ path, code }) => ({ path, message: sayField(code, lang) ?? code }))
}
