/** Whoever is no volunteer of a place any more does not come to what they said yes to as one: the hands are free at once. */
import { newId } from '../../shared/ids'
import { logFailure } from '../http/log'
import { readAccepted, readHand } from './store'
import { giveBack } from './taking'

/** Those that have not begun. One that fails holds up no other: whoever checks in is asked for the duty anyway. */
export async function leaveCallUps(user: string, place: string, now: string): Promise<void> {
  const coming = (await readAccepted(user))?.items.filter((one) => !one.runs && one.from > now) ?? []
  for (const { callup } of coming) {
    try {
      const hand = await readHand(callup, user)
      if (hand?.as === place && hand.state === 'coming') await giveBack(callup, undefined, { by: { user, name: hand.name }, event: newId('event', Date.parse(now)), now })
    } catch (error) {
      logFailure(error)
    }
  }
}
