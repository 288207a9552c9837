/** What an API Gateway event says: language, token, body, values. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { limits } from '../../shared/http'
import type { Lang } from '../../shared/words'
import { Refusal } from './refusal'
import type { Values } from './access'

/** English where the caller prefers it to Chinese; else Chinese. */
export function langOf(event: APIGatewayProxyEventV2): Lang {
  return /^\s*en\b/i.test(event.headers['accept-language'] ?? '') ? 'en' : 'zh'
}

export function tokenOf(event: APIGatewayProxyEventV2): string | undefined {
  return /^Bearer ([^\s]{1,4096})$/i.exec(event.headers['authorization'] ?? '')?.[1]
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('malformed')
  }
}

/** The body's text, byte for byte. */
export const textOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string => (isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body)

/** The body as an object; undefined where there is none. Too large, not JSON or no object: refused. */
export function bodyOf(event: APIGatewayProxyEventV2, most: number = limits.bodyBytes): Record<string, unknown> | undefined {
  if (!event.body) return undefined
  const text = textOf(event)
  if (Buffer.byteLength(text) > most) throw new Refusal('too-large')
  const body = json(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal('malformed')
  return body as Record<string, unknown>
}

export function valuesOf(event: APIGatewayProxyEventV2, path: Record<string, string>, body: Record<string, unknown> | undefined): Values {
  return { path, query: event.queryStringParameters ?? {}, body: body ?? {} }
}
