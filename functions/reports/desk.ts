/** Filing at the desk. Rules only: the household as it is, and what was told → the household as it will be, and the report's content. */
import { householdLimit } from '../../shared/identity'
import type { DeskInput } from '../../shared/desk'
import type { ReportContent } from '../../shared/report-form'
import { printOf } from '../http/print'
import type { Refused } from '../http/refusal'
import { confirmed, withContact, type HouseholdFile, type Member } from '../identity/household'

/** `added`: those whom the household did not know by this name. `changed`: it has a phone number now and had none. */
export interface Settled { readonly file: HouseholdFile; readonly added: readonly Member[]; readonly changed: boolean; readonly content: ReportContent }

const contentOf = ({ stays, transport, arrival, lodging, note }: DeskInput, travellers: ReportContent['travellers']): ReportContent =>
  ({ travellers, stays, transport, arrival, lodging, ...(note ? { note } : {}) })

function newMember({ id, name, relation, birthYear }: DeskInput['people'][number], household: string): Member {
  return { id, household, name, ...(relation ? { relation } : {}), ...(birthYear ? { birthYear } : {}), v: 1 }
}

/** People are found by their exact name among those confirmed, or added without an account. A typed number becomes the contact only where there is none. */
export function settle(before: HouseholdFile, input: DeskInput): Settled | Refused {
  const known = confirmed(before)
  const found = input.people.map((person) => ({ person, member: known.find((one) => one.name === person.name) }))
  const added = found.filter(({ member }) => !member).map(({ person }) => newMember(person, before.household.id))
  if (added.some(({ id }) => before.members.some((one) => one.id === id))) return { refused: 'id-taken' }
  if (before.members.length + added.length > householdLimit) return { refused: 'household-full' }
  const travellers = found.map(({ person, member }) => ({ member: member?.id ?? person.id, symptoms: person.symptoms }))
  const changed = input.phone !== undefined && !before.household.contact
  const household = changed ? withContact(before.household, { phone: input.phone ?? '', verified: false }) : before.household
  return { file: { household, members: [...before.members, ...added] }, added, changed, content: contentOf(input, travellers) }
}

/** The same words at the same door give the same text. */
export function deskPrint(input: DeskInput): string {
  return printOf('desk', input)
}
