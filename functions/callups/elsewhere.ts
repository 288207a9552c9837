/** What was typed has no call-up before it: whether it is the present code of another site is looked up, and only where it is none of this one's. */
import type { CallUp } from './callup'
import { stillListed } from './hand'
import { judgeCode } from './site-code'
import { communityOf, reachedAt, readAccepted } from './store'

/** Of those that they said yes to, of those that have reached this community, and of the shifts at this gate. */
export async function isOfAnotherSite({ id, place }: Pick<CallUp, 'id' | 'place'>, user: string, code: string, at: string): Promise<boolean> {
  const [own, hands, shifts] = await Promise.all([readAccepted(user), reachedAt('hands', communityOf(place), at), reachedAt('gate', place, at)])
  const others = new Set([...(own ? stillListed(own, at).map((one) => one.callup) : []), ...hands, ...shifts].filter((one) => one !== id))
  return [...others].some((one) => judgeCode(one, code, at) === 'good')
}
