/** That a user belongs to a household: the side that stands with the user, read at every request. */
import { boolean, lazy, object, string, type infer as Infer } from '../../shared/zod'

export const membership = lazy(() => object({ user: string(), household: string(), member: string(), waiting: boolean() }))
export type Membership = Infer<ReturnType<typeof membership>>
