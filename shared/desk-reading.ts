/** What the rules say of the people named at the desk, in something that is no filing as it stands. */
import type { FieldIssue } from './field-words'
import { items, readable } from './report-reading'
import { personName } from './text'

/** The household is searched by name: whoever is named twice would travel twice. */
export function nameIssues(given: unknown): FieldIssue[] {
  const people = typeof given === 'object' && given !== null && 'people' in given ? items(given.people) : []
  const names = people.map(({ name }) => readable(personName(), name))
  return names.flatMap((name, index): FieldIssue[] => (name !== undefined && names.indexOf(name) < index ? [{ path: `people.${String(index)}.name`, code: 'twice' }] : []))
}
