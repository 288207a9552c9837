/** The two ends of a session. */
import { forgetMe } from './me'
import { forgetPerson } from './personal'
import { forgetAllRevealed } from './revealed'
import { signOut } from './sign-in'
import { showUnread } from './unread'

/** Nobody is here now; what was not sent waits for its owner. */
export function endSession(): void {
  signOut()
  forgetMe()
  forgetAllRevealed()
  showUnread(0)
}

/** Signing out takes with it whatever the next person at this phone must not find. */
export function leave(): void {
  forgetPerson()
  endSession()
}
