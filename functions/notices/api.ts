/** The notices function: the list, the count of what is unread, and marking it read. */
import { idPrefixes, ulid } from '../../shared/ids'
import { notices } from '../../shared/notices'
import { bind, serve } from '../http/serve'
import { viewNotice } from './notice'
import { markRead, noticesOfUser, readUpTo, unreadAfter } from './store'

/** Behind every notice that can have been made by now: a mark beyond it would hide those to come. */
const lastOf = (now: string): string => `${idPrefixes.notice}_${ulid(Date.parse(now), () => 0.999)}`

export const handler = serve(
  bind(notices, {
    list: async ({ query, actor, lang }) => {
      const [upTo, { rows, cursor }] = await Promise.all([readUpTo(actor.user.id), noticesOfUser(actor.user.id, query.cursor, lang)])
      return { items: rows.map((row) => viewNotice(row, upTo)), ...(cursor ? { cursor } : {}) }
    },
    unread: async ({ actor }) => ({ unread: await unreadAfter(actor.user.id, await readUpTo(actor.user.id)) }),
    read: async ({ actor, body, now }) => {
      const before = await readUpTo(actor.user.id)
      const asked = body.upTo < lastOf(now) ? body.upTo : lastOf(now)
      const upTo = asked > before ? asked : before
      await markRead(actor.user.id, upTo)
      return { unread: await unreadAfter(actor.user.id, upTo) }
    },
  }),
)
