/**
 * Stands in for the store of files (S3) on one machine: one private bucket, its address a folder of the stand-in's.
 * Signatures, policies, sizes and expiries are verified as S3 does; objects are files, so that they live on over a restart.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { idle } from './idle'
import { holdForm, readForm } from './s3-form'
import { filesIn, type Files, type Stored } from './s3-files'
import { holdAuthorized, holdLink, StoreRefusal, type Account } from './s3-signature'

/** `now`: by which forms and links expire, in milliseconds; it may be moved forward with the product's clock. */
export interface S3Options { readonly account: Account; readonly bucket: string; readonly folder: string; readonly now: () => number }
export interface S3StandIn { readonly url: string; readonly files: Files; readonly stop: () => Promise<void> }

interface Answer { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: Buffer | string }

/** More than this is not even read. */
const mostBytes = 64 * 1024 * 1024
const kept = ['content-type', 'cache-control', 'content-disposition'] as const

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new StoreRefusal(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`

function shown({ bytes, headers }: Stored): Answer {
  return { status: 200, headers: { ...headers, etag: tagOf(bytes) }, body: bytes }
}

function takeForm({ account, bucket, now }: S3Options, files: Files, type: string, body: Buffer): Answer {
  const form = readForm(type, body)
  holdForm(account, bucket, form, now())
  files.put(form.fields.get('key') ?? '', { bytes: form.file, headers: { 'content-type': form.fields.get('content-type') ?? 'binary/octet-stream' } })
  const status = Number(form.fields.get('success_action_status'))
  return [200, 201].includes(status) ? { status, headers: { etag: tagOf(form.file) } } : { status: 204 }
}

function act(files: Files, key: string, request: IncomingMessage, body: Buffer): Answer {
  const { method, headers } = request
  if (method === 'PUT') {
    files.put(key, { bytes: body, headers: Object.fromEntries(kept.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]]))) })
    return { status: 200, headers: { etag: tagOf(body) } }
  }
  if (method === 'DELETE') {
    files.remove(key)
    return { status: 204 }
  }
  if (method !== 'GET' && method !== 'HEAD') throw new StoreRefusal(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.')
  const found = files.get(key)
  if (!found) throw new StoreRefusal(404, 'NoSuchKey', 'The specified key does not exist.')
  return shown(found)
}

async function answer(options: S3Options, files: Files, request: IncomingMessage): Promise<Answer> {
  const { account, bucket, now } = options
  const { method = 'GET', headers } = request
  if (method === 'OPTIONS') return { status: 200, headers: { 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': '*', 'access-control-max-age': '3600' } }
  const url = new URL(request.url ?? '/', `http://${headers.host ?? ''}`)
  const [, name, ...parts] = url.pathname.split('/')
  const body = await bodyOf(request)
  if (name !== bucket) throw new StoreRefusal(404, 'NoSuchBucket', 'The specified bucket does not exist')
  const key = parts.map(decodeURIComponent).join('/')
  if (method === 'POST' && key === '') return takeForm(options, files, headers['content-type'] ?? '', body)
  if (url.searchParams.has('X-Amz-Signature')) holdLink(account, { method, url, headers }, now())
  else holdAuthorized(account, { method, url, headers }, body, Date.now())
  return act(files, key, request, body)
}

function refused(error: unknown): Answer {
  const { status, code, message } = error instanceof StoreRefusal ? error : new StoreRefusal(500, 'InternalError', String(error))
  return { status, headers: { 'content-type': 'application/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message.replace(/[<&]/g, ' ')}</Message></Error>` }
}

function send(response: ServerResponse, method: string | undefined, { status, headers = {}, body = '' }: Answer): void {
  // The bucket's rules for other origins: the browser build lies elsewhere.
  const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag', vary: 'Origin' }
  response.writeHead(status, { ...open, ...(status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) }), ...headers }).end(method === 'HEAD' ? undefined : body)
}

export async function startS3(options: S3Options): Promise<S3StandIn> {
  const files = filesIn(options.folder)
  const server = createServer(idle, (request, response) => {
    void answer(options, files, request).catch(refused).then((said) => {
      if (!request.complete) response.shouldKeepAlive = false
      send(response, request.method, said)
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const stop = (): Promise<void> => new Promise((resolve) => {
    server.close(() => { resolve() })
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, files, stop }
}
