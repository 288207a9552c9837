/** API Gateway's HTTP API on one machine: a request becomes an event of payload 2.0, the function's answer a response. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

export type HttpHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

/** The gateway takes no more, whatever stands behind it. */
const bodyLimit = 10 * 1024 * 1024
const isText = (type: string | undefined): boolean => type === undefined || /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded))/.test(type)

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'cookie') headers[name] = Array.isArray(value) ? value.join(',') : value
  }
  return headers
}

function queryOf(search: string): Record<string, string> | undefined {
  if (search === '') return undefined
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(search)) query[name] = name in query ? `${query[name] ?? ''},${value}` : value
  return query
}

function contextOf(request: IncomingMessage, path: string, now: Date): APIGatewayProxyEventV2['requestContext'] {
  return {
    accountId: 'local', apiId: 'local', domainName: request.headers.host ?? 'localhost', domainPrefix: 'local', requestId: randomUUID(),
    routeKey: '$default', stage: '$default', time: now.toISOString(), timeEpoch: now.getTime(),
    http: { method: request.method ?? 'GET', path, protocol: 'HTTP/1.1', sourceIp: request.socket.remoteAddress ?? '', userAgent: request.headers['user-agent'] ?? '' },
  }
}

/** The event, or undefined when the body is larger than the gateway takes. */
async function eventOf(request: IncomingMessage, path: string, search: string, now: Date): Promise<APIGatewayProxyEventV2 | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return undefined
  const bytes = request.method === 'GET' ? Buffer.alloc(0) : await buffer(request)
  if (bytes.length > bodyLimit) return undefined
  const text = isText(request.headers['content-type'])
  const query = queryOf(search)
  return {
    version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: search, headers: headersOf(request), isBase64Encoded: bytes.length > 0 && !text,
    requestContext: contextOf(request, path, now),
    ...(query ? { queryStringParameters: query } : {}),
    ...(request.headers.cookie ? { cookies: request.headers.cookie.split(/; */) } : {}),
    ...(bytes.length > 0 ? { body: bytes.toString(text ? 'utf8' : 'base64') } : {}),
  }
}

function send(response: ServerResponse, answer: APIGatewayProxyStructuredResultV2, now: Date): void {
  const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8')
  const headers = { ...answer.headers, ...(answer.cookies ? { 'set-cookie': answer.cookies } : {}), 'content-length': body.length, date: now.toUTCString() }
  response.writeHead(answer.statusCode ?? 200, headers as Record<string, string | string[] | number>).end(body)
}

export function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }))
}

/** Answers with what the function says; a function that throws is a 500, as in the cloud. */
export async function invoke(handler: HttpHandler, request: IncomingMessage, response: ServerResponse, path: string, search: string, now: () => Date): Promise<void> {
  const event = await eventOf(request, path, search, now())
  if (!event) {
    response.shouldKeepAlive = false
    refuse(response, 413, 'Request Entity Too Large')
    return
  }
  try {
    send(response, await handler(event), now())
  } catch (error) {
    console.error(`${event.requestContext.http.method} ${path} failed:`, error)
    refuse(response, 500, 'Internal Server Error')
  }
}
