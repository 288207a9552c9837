/** The rule of a year of birth that looks at today; its form stands in the schema. */
import type { FieldIssue } from './field-words'

/** `year`: whatever was given; nothing is said of what is no number. `today` is a Shanghai day. */
export function birthYearIssues(year: unknown, path: string, today: string): FieldIssue[] {
  return typeof year === 'number' && year > Number(today.slice(0, 4)) ? [{ path, code: 'birth-year-future' }] : []
}
