/** One request over Taro.request, tried again where trying again is safe. */
import Taro from '@tarojs/taro'
import type { Method } from '@shared/http'
import { learnNow } from '@/session/now'
import { preferences } from '@/session/preferences'
import { Refusal, refusalOf } from './refusal'

export interface Call { readonly method: Method; readonly url: string; readonly body?: unknown; readonly token?: string }

/** Ten seconds an attempt, three attempts with a pause between: half a minute at most, then the person is told. A file may take its time, at 50 KB a second. */
const attemptMs = 10_000
const bytesPerMs = 50
const pauses = [600, 1800]
const base = process.env.TARO_APP_API ?? ''

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

function lost(thrown: unknown): Refusal {
  const said = typeof thrown === 'object' && thrown !== null && 'errMsg' in thrown ? String(thrown.errMsg) : String(thrown)
  return new Refusal(/time ?out|abort/i.test(said) ? 'timeout' : 'offline', '')
}

function headerOf(header: unknown, name: string): unknown {
  if (typeof header !== 'object' || header === null) return undefined
  return Object.entries(header).find(([key]) => key.toLowerCase() === name)?.[1]
}

async function attempt(call: Call): Promise<unknown> {
  const data = call.body === undefined ? undefined : JSON.stringify(call.body)
  const answer = await Taro.request<unknown>({
    url: base + call.url,
    method: call.method as keyof Taro.request.Method,
    ...(data === undefined ? {} : { data }),
    header: {
      'content-type': 'application/json',
      'accept-language': preferences().lang,
      ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
    },
    timeout: attemptMs + Math.ceil((data?.length ?? 0) / bytesPerMs),
  }).catch((thrown: unknown) => Promise.reject(lost(thrown)))
  learnNow(headerOf(answer.header, 'date'))
  if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data
  throw refusalOf(answer.data)
}

/** Every write of this API carries an id made here, so the same request sent again has no second effect. */
function worthAgain(thrown: unknown): boolean {
  return thrown instanceof Refusal && (thrown.code === 'offline' || thrown.code === 'timeout' || thrown.code === 'busy')
}

export async function send(call: Call): Promise<unknown> {
  for (const pause of pauses) {
    try {
      return await attempt(call)
    } catch (thrown) {
      if (!worthAgain(thrown)) throw thrown
      await wait(pause)
    }
  }
  return attempt(call)
}
