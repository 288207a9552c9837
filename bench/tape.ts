/** What the engine answered, kept action by action, to be played back without the engine. */
import { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { HttpResponse } from '@smithy/core/protocols'
import type { HttpRequest } from '@smithy/types'
import { wire } from '../functions/table/client'

/** The answers of each action in the order in which it was called; and all requests. */
export interface Tape { readonly answers: Record<string, string[]>; readonly requests: { target: string; body: string }[] }

const targetOf = (request: HttpRequest): string => request.headers['x-amz-target'] ?? ''

/** A body that says everything at once, as little work as a stream can be. */
class Said extends EventEmitter {
  constructor(bytes: Buffer) {
    super()
    process.nextTick(() => {
      this.emit('data', bytes)
      this.emit('end')
    })
  }
}

const headers = { 'content-type': 'application/x-amz-json-1.0', date: 'Sun, 22 Nov 2026 02:00:00 GMT' }
const answer = (bytes: Buffer): { response: HttpResponse } => ({ response: new HttpResponse({ statusCode: 200, headers, body: new Said(bytes) }) })

/** Lets `act` speak to the engine and keeps what was said. */
export async function record(act: () => Promise<void>): Promise<Tape> {
  const tape: Tape = { answers: {}, requests: [] }
  const { http } = wire
  wire.http = {
    handle: async (request) => {
      const target = targetOf(request)
      tape.requests.push({ target, body: request.body as string })
      const said = await text((await http.handle(request)).response.body as Readable)
      ;(tape.answers[target] ??= []).push(said)
      return answer(Buffer.from(said))
    },
  }
  try {
    await act()
    return tape
  } finally {
    wire.http = http
  }
}

/** From now on the tape answers, from its beginning again and again. */
export function play({ answers }: Tape): void {
  const bytes = new Map(Object.entries(answers).map(([target, said]) => [target, said.map((text) => Buffer.from(text))]))
  const places = new Map<string, number>()
  wire.http = {
    handle: (request) => {
      const target = targetOf(request)
      const said = bytes.get(target) ?? []
      const place = places.get(target) ?? 0
      places.set(target, (place + 1) % said.length)
      return Promise.resolve(answer(said[place] ?? Buffer.from('{}')))
    },
  }
}
