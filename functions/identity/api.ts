/** The identity function: sessions, me, households. */
import { newId } from '../../shared/ids'
import { households, me$, sessions } from '../../shared/identity'
import { renameServer } from '../duties/rename'
import { Refusal } from '../http/refusal'
import { bind, serve } from '../http/serve'
import { write } from '../table/table'
import { openidOf } from '../wechat/client'
import { householdHandlers, householdLoaders } from './household-api'
import { openSession } from './session'
import { putNewUser, putUser, userOfWechat } from './store'
import { consent, newUser, rename, type User } from './user'
import { viewMe } from './view'

/** The user behind an openid, made at the first sign-in; two first sign-ins at once make one user. */
async function userFor(openid: string, now: string): Promise<string> {
  const known = await userOfWechat(openid)
  if (known) return known
  const made = newUser(newId('user', Date.parse(now)), openid, now)
  const failed = await write(putNewUser(made))
  return failed.length === 0 ? made.id : ((await userOfWechat(openid)) ?? made.id)
}

async function keep(user: User): Promise<User> {
  if ((await write([putUser(user)])).length > 0) throw new Refusal('stale')
  return user
}

export const handler = serve([
  ...bind(sessions, { open: async ({ body, now }) => openSession(await userFor(await openidOf(body.code), now), new Date(now)) }),
  ...bind(me$, {
    read: async ({ actor }) => viewMe(actor),
    rename: async ({ actor, body }) => {
      const user = await keep(rename(actor.user, body.name))
      await renameServer({ id: user.id, name: body.name }, [...actor.duties, ...(actor.coming ?? [])])
      return viewMe({ ...actor, user })
    },
    consent: async ({ actor, body, now }) => viewMe({ ...actor, user: await keep(consent(actor.user, body.consents, now)) }),
  }),
  ...bind<typeof households, typeof householdLoaders>(households, householdHandlers),
], householdLoaders)
