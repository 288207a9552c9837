/** A wish to join a household that is already there: a request whose task is its status. */
import { boolean, lazy, literal, object, optional, string, type infer as Infer } from '../../shared/zod'
import { idAs } from '../../shared/ids'
import type { Refused } from '../http/refusal'
import { requestKey } from '../table/keys'
import { fromRow } from '../table/row'
import { get, type Row, type Write } from '../table/table'
import type { HouseholdFile, Member } from './household'
import { putMember, putMembership, removeMember, removeMembership } from './store'

export const join = lazy(() => object({ id: string(), kind: literal('join'), household: string(), member: string(), user: string(), name: string(), elsewhere: optional(boolean()) }))
export type Join = Infer<ReturnType<typeof join>>

/** The wish has the ULID of the member it would make, so that asking twice is one wish. */
export function newJoin(waiting: Member & { user: string }): Join {
  return { id: idAs('join', waiting.id), kind: 'join', household: waiting.household, member: waiting.id, user: waiting.user, name: waiting.name, ...(waiting.elsewhere ? { elsewhere: true } : {}) }
}

export const putJoin = (made: Join): Write => ({ put: { ...requestKey(made.id), ...made }, when: 'absent' })
export const joinOf = (row: Row): Join => fromRow(join(), row)

export async function readJoin(id: string): Promise<Join | undefined> {
  const row = await get(requestKey(id))
  return row && joinOf(row)
}

/** Lives here: the member and the membership count from now on. Does not: both go. */
export function answerJoin(file: HouseholdFile, wish: Join, livesHere: boolean): Write[] | Refused {
  const waiting = file.members.find((one) => one.id === wish.member)
  if (!waiting?.waiting) return { refused: 'closed' }
  const membership = { user: wish.user, household: wish.household, member: wish.member, waiting: false }
  if (!livesHere) return [removeMember(waiting), removeMembership(membership)]
  return [putMember({ ...waiting, waiting: undefined, v: waiting.v + 1 }), putMembership(membership)]
}
