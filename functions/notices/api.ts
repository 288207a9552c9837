/** The notices function: the list, the count of what is unread, and marking it read. */
import { notices } from '../../shared/notices'
import { bind, serve } from '../http/serve'
import { viewNotice } from './notice'
import { markRead, noticesOfUser, readUpTo, unreadAfter } from './store'

export const handler = serve(
  bind(notices, {
    list: async ({ query, actor, lang }) => {
      const [upTo, { rows, cursor }] = await Promise.all([readUpTo(actor.user.id), noticesOfUser(actor.user.id, query.cursor, lang)])
      return { items: rows.map((row) => viewNotice(row, upTo)), ...(cursor ? { cursor } : {}) }
    },
    unread: async ({ actor }) => ({ unread: await unreadAfter(actor.user.id, await readUpTo(actor.user.id)) }),
    read: async ({ actor, body }) => {
      const before = await readUpTo(actor.user.id)
      const upTo = body.upTo > before ? body.upTo : before
      await markRead(actor.user.id, upTo)
      return { unread: await unreadAfter(actor.user.id, upTo) }
    },
  }),
)
