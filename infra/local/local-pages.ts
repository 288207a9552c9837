/** What exists on one machine only: whom one can sign in as, and the clock. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { people } from '../seed/people'
import { refuse } from './gateway'
import type { MovableClock } from './movable-clock'

export interface LocalPages { readonly clock: MovableClock; readonly moveTo: (instant: Date) => Promise<void> }

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body))
}

const persons = people.map(({ key, name, words, duty }) => ({ key, name: name || '新邻居 New neighbour', words, ...(duty ? { role: duty.role } : {}) }))

/** `{ now }` is an instant, `{ forward }` minutes; both only forward. */
function target(asked: unknown, now: Date): Date | undefined {
  const { now: instant, forward } = typeof asked === 'object' && asked !== null ? asked as { now?: unknown; forward?: unknown } : {}
  const time = typeof instant === 'string' ? Date.parse(instant) : typeof forward === 'number' ? now.getTime() + forward * 60_000 : NaN
  return time >= now.getTime() ? new Date(time) : undefined
}

/** True when the path was one of these. */
export async function answerLocal(pages: LocalPages, path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (path === '/local/people' && request.method === 'GET') send(response, { people: persons })
  else if (path === '/local/clock' && request.method === 'GET') send(response, { now: pages.clock.now().toISOString() })
  else if (path === '/local/clock' && request.method === 'POST') {
    const to = target(await json(request).catch(() => undefined), pages.clock.now())
    if (!to) {
      refuse(response, 422, 'Say { "now": an instant to come } or { "forward": minutes }')
      return true
    }
    await pages.moveTo(to)
    send(response, { now: pages.clock.now().toISOString() })
  } else return false
  return true
}
