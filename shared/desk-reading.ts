/** What the rules say of the people named at the desk, in something that is no filing as it stands. */
import { birthYearIssues } from './birth-year'
import type { FieldIssue } from './field-words'
import { items, readable } from './report-reading'
import { personName } from './text'

/** The household is searched by name: whoever is named twice would travel twice. `today` is a Shanghai day. */
export function peopleIssues(given: unknown, today: string): FieldIssue[] {
  const people = typeof given === 'object' && given !== null && 'people' in given ? items(given.people) : []
  const names = people.map(({ name }) => readable(personName(), name))
  return names.flatMap((name, index): FieldIssue[] => {
    const path = `people.${String(index)}`
    const twice = name !== undefined && names.indexOf(name) < index
    return [...(twice ? [{ path: `${path}.name`, code: 'twice' } as const] : []), ...birthYearIssues(people[index]?.['birthYear'], `${path}.birthYear`, today)]
  })
}
