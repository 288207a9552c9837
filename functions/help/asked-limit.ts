/** How much somebody may ask for other households at a time: a row of theirs names what of it is open. */
import { idAs } from '../../shared/ids'
import { array, int, lazy, object, string } from '../../shared/zod'
import { Refusal } from '../http/refusal'
import { isLive, task } from '../inbox/task'
import { openAskedKey, taskKey } from '../table/keys'
import { fromRow } from '../table/row'
import { follows, get, getMany, type Write } from '../table/table'
import { askedDays } from './store'

export const mostOpenAsked = 5
const names = lazy(() => object({ open: array(string()), v: int() }))

const row = (user: string, open: readonly string[], v: number, now: string): Write => ({ put: { ...openAskedKey(user), open: [...open], v: v + 1, ttl: Math.floor(Date.parse(now) / 1000) + askedDays * 86_400 }, when: follows(v + 1) })

/** The row as it is, and which of the requests that it names are open still. */
export async function openAsked(user: string): Promise<{ open: string[]; v: number }> {
  const kept = await get(openAskedKey(user))
  if (!kept) return { open: [], v: 0 }
  const { open, v } = fromRow(names(), kept)
  const found = await getMany(open.map(taskKey))
  return { open: found.map((one) => fromRow(task(), one)).filter(isLive).map(({ id }) => idAs('help', id)), v }
}

/** One that was opened again counts like the others, also where it is more than may be asked anew. */
export async function putAskedAgain(user: string, help: string, now: string): Promise<Write> {
  const { open, v } = await openAsked(user)
  return row(user, [...open.filter((one) => one !== help), help], v, now)
}

/** One more, if there is room for it; held to its version, so that many at once cannot pass the limit. */
export async function putOneMoreAsked(user: string, help: string, now: string): Promise<Write> {
  const { open, v } = await openAsked(user)
  if (open.length >= mostOpenAsked) throw new Refusal('asked-limit')
  return row(user, [...open, help], v, now)
}
