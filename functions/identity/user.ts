/** A user: someone who has signed in. Rules: name, consents, phone. */
import { array, boolean, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { consentKinds, type ConsentKind } from '../../shared/consent'

export const phoneNumber = lazy(() => object({ phone: string(), verified: boolean() }))
export type PhoneNumber = Infer<ReturnType<typeof phoneNumber>>

export const user = lazy(() =>
  object({
    id: string(), openid: string(), name: optional(string()), phone: optional(phoneNumber()), createdAt: string(), v: int(),
    consents: array(object({ kind: oneOf(consentKinds), version: string(), given: boolean(), at: string() })),
  }),
)
export type User = Infer<ReturnType<typeof user>>

export function newUser(id: string, openid: string, now: string): User {
  return { id, openid, createdAt: now, consents: [], v: 1 }
}

export function rename(user: User, name: string): User {
  return { ...user, name, v: user.v + 1 }
}

/** The newest word on each kind counts, the last one where a kind is named twice; older versions stay in the list as the record of what was agreed to when. */
export function consent(user: User, given: readonly { kind: ConsentKind; version: string; given: boolean }[], now: string): User {
  const last = new Map(given.map((one) => [`${one.kind} ${one.version}`, one]))
  const said = [...last.values()].map((one) => ({ ...one, at: now }))
  const kept = user.consents.filter((old) => !said.some((one) => one.kind === old.kind && one.version === old.version))
  return { ...user, consents: [...kept, ...said], v: user.v + 1 }
}

export function withPhone(user: User, phone: PhoneNumber): User {
  return { ...user, phone, v: user.v + 1 }
}
