/** The store of files: read, put, remove one. What it answers otherwise than meant is tried again, then `TableBusy`, as where the table is. */
import { createHash } from 'node:crypto'
import { sign } from 'aws4'
import { credentials, environment } from '../credentials'
import { patience, TableBusy } from '../table/patience'
import { bucketUrl } from './sign'

interface Asked { readonly method: 'GET' | 'PUT' | 'DELETE'; readonly key: string; readonly body?: Buffer; readonly headers?: Readonly<Record<string, string>> }

const tries = 3
const silenceMs = 8000

function signed({ method, key, body, headers = {} }: Asked): { url: string; headers: Record<string, string> } {
  const { protocol, host, pathname } = bucketUrl()
  const content = createHash('sha256').update(body ?? '').digest('hex')
  const request = { service: 's3', region: environment('AWS_REGION'), host, method, path: pathname + key, headers: { ...headers, host, 'x-amz-content-sha256': content } }
  const sent = Object.entries(sign(request, credentials()).headers as Record<string, string>).filter(([name]) => name !== 'host')
  return { url: `${protocol}//${host}${request.path}`, headers: Object.fromEntries(sent) }
}

async function attempt(asked: Asked): Promise<Response | undefined> {
  const { url, headers } = signed(asked)
  try {
    const answer = await fetch(url, { method: asked.method, headers, redirect: 'error', signal: AbortSignal.timeout(silenceMs), ...(asked.body && { body: new Uint8Array(asked.body) }) })
    return answer.status < 500 && answer.status !== 429 ? answer : undefined
  } catch {
    return undefined
  }
}

/** All that is asked here may be asked twice. */
async function ask(asked: Asked): Promise<Response> {
  for (let time = 1; time <= tries; time += 1) {
    const answer = await attempt(asked)
    if (answer) return answer
    if (time < tries) await patience.wait(patience.random() * 100 * 2 ** time)
  }
  throw new TableBusy('The store of files did not answer')
}

function hold(answer: Response, asked: Asked): Response {
  if (!answer.ok) throw new Error(`The store of files answered ${String(answer.status)} to ${asked.method} ${asked.key}`)
  return answer
}

export const bucket = {
  /** Its bytes; undefined where there is nothing of that name, `too-large` where there is more than `most` bytes of it. */
  read: async (key: string, most: number): Promise<Buffer | 'too-large' | undefined> => {
    const asked: Asked = { method: 'GET', key }
    const answer = await ask(asked)
    if (answer.status === 404) return undefined
    if (Number(hold(answer, asked).headers.get('content-length')) <= most) return Buffer.from(await answer.arrayBuffer())
    await answer.body?.cancel()
    return 'too-large'
  },
  put: async (key: string, body: Buffer, type: string): Promise<void> => {
    // Its key names its content: whoever has it need never ask again.
    const asked: Asked = { method: 'PUT', key, body, headers: { 'content-type': type, 'content-length': String(body.length), 'cache-control': 'private, max-age=86400, immutable' } }
    hold(await ask(asked), asked)
  },
  /** Where there is nothing of that name it is done. */
  remove: async (key: string): Promise<void> => {
    const asked: Asked = { method: 'DELETE', key }
    const answer = await ask(asked)
    if (answer.status !== 404) hold(answer, asked)
  },
}
