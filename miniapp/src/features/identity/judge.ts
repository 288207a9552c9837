/** Reads who somebody is by the contract and by the rules: the same ones that the server asks. */
import { birthYearIssues } from '@shared/birth-year'
import { alsoSay } from '@shared/field-words'
import { homeFieldWords } from '@shared/home-field-words'
import { memberInput, type Household, type Member } from '@shared/identity'
import { readBy } from '@shared/parse'
import type { Lang } from '@shared/words'
import { memberOf, type MemberDraft } from './components/member-form'

alsoSay(homeFieldWords)

/** Another of the household who has this name already. */
export function namesakeOf(household: Household, id: string, name: string): Member | undefined {
  return household.members.find((one) => one.id !== id && !one.waiting && one.name === name)
}

/** `today` is a Shanghai day. */
export function judgeMember(draft: MemberDraft, lang: Lang, today: string) {
  const given = memberOf(draft)
  return readBy(memberInput(), given, birthYearIssues(given['birthYear'], 'birthYear', today), lang)
}
