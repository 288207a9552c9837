/** Reads who somebody is by the contract and by the rules: the same ones that the server asks. */
import { birthYearIssues } from '@shared/birth-year'
import { memberInput } from '@shared/identity'
import { readBy } from '@shared/parse'
import type { Lang } from '@shared/words'
import { memberOf, type MemberDraft } from './components/member-form'

/** `today` is a Shanghai day. */
export function judgeMember(draft: MemberDraft, lang: Lang, today: string) {
  const given = memberOf(draft)
  return readBy(memberInput(), given, birthYearIssues(given['birthYear'], 'birthYear', today), lang)
}
