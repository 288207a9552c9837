/** Signing out takes with it whatever the next person at this phone must not find. */
import { forget } from './kept'
import { forgetMe } from './me'
import { signOut } from './sign-in'
import { showUnread } from './unread'

export const draftKey = 'draft-report'

export function leave(): void {
  for (const key of [draftKey, 'household', 'arrival']) forget(key)
  signOut()
  forgetMe()
  showUnread(0)
}
