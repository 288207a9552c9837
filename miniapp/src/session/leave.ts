/** Signing out takes with it whatever the next person at this phone must not find. */
import { forget } from './kept'
import { forgetMe } from './me'
import { signOut } from './sign-in'
import { showUnread } from './unread'

export const draftKey = 'draft-report'
export const homeDraftKey = 'draft-home'

export function leave(): void {
  for (const key of [draftKey, homeDraftKey, 'household', 'arrival']) forget(key)
  signOut()
  forgetMe()
  showUnread(0)
}
