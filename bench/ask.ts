/** Asks the functions themselves, signed in, and insists on a good answer. */
import type { Api } from '../shared/api'
import { openSession } from '../functions/identity/session'
import { eventOf, type Asked } from './event'
import { handlers } from './handlers'
import { today } from './today'

export async function tokenOf(user: string | undefined, at: Date = today): Promise<string | undefined> {
  return user === undefined ? undefined : (await openSession(user, at)).token
}

export async function ask(domain: keyof Api, asked: Asked, token: string | undefined): Promise<void> {
  const { statusCode, body } = await handlers[domain](eventOf(asked, token))
  if (statusCode !== 200) throw new Error(`${asked.method} ${asked.path} answered ${String(statusCode)}: ${body ?? ''}`)
}
