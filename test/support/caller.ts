/** Calls a route of the contract as API Gateway would, on the domain's real handler, and holds every answer against the contract. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { handler as about } from '../../functions/about/api'
import { handler as arrivals } from '../../functions/arrivals/api'
import { refusalsOf } from '../../functions/about/openapi'
import { clock } from '../../functions/clock'
import { handler as duties } from '../../functions/duties/api'
import { handler as handover } from '../../functions/handover/api'
import { handler as callups } from '../../functions/callups/api'
import { handler as care } from '../../functions/care/api'
import { handler as gate } from '../../functions/gate/api'
import { handler as help } from '../../functions/help/api'
import { handler as identity } from '../../functions/identity/api'
import { openSession } from '../../functions/identity/session'
import { handler as imports } from '../../functions/imports/api'
import { handler as inbox } from '../../functions/inbox/api'
import { handler as measures } from '../../functions/measures/api'
import { handler as notices } from '../../functions/notices/api'
import { handler as orders } from '../../functions/orders/api'
import { handler as pay } from '../../functions/pay/api'
import { handler as places } from '../../functions/places/api'
import { handler as risk } from '../../functions/risk/api'
import { handler as sheets } from '../../functions/sheets/api'
import { handler as reports } from '../../functions/reports/api'
import { handler as texts } from '../../functions/texts/api'
import { handler as uploads } from '../../functions/uploads/api'
import { handler as volunteers } from '../../functions/volunteers/api'
import { api } from '../../shared/api'
import type { AnswerOf, FileAnswer, RefusalBody, Route } from '../../shared/http'
import { refusals, type RefusalCode } from '../../shared/refusals'
import type { Lang } from '../../shared/words'
import { safeParse } from '../../shared/zod'
import type { Person } from './people'

process.env['LOG'] = 'off'

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>
const domains: Record<keyof typeof api, Handler> = { sessions: identity, me: identity, households: identity, places, imports, reports, desk: reports, risk, arrivals, help, care, measures, gate, tasks: inbox, duties, absences: duties, invitations: duties, units: duties, volunteers, texts, callups, rosters: callups, points: callups, campaigns: orders, questions: orders, uploads, orders, differences: orders, missing: orders, payments: pay, refunds: orders, handover, sheets, subsidies: orders, notices, about }
const handlers = new Map<Route, Handler>(Object.entries(api).flatMap(([domain, routes]) => Object.values(routes).map((route: Route) => [route, domains[domain as keyof typeof api]] as const)))

export interface Given {
  /** Who calls, with a fresh session; nobody when neither this nor `token` is given. */
  as?: Person
  token?: string
  params?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string>>
  body?: object
  /** The body's text as it is, instead of `body`. */
  raw?: string
  lang?: Lang
  headers?: Readonly<Record<string, string>>
}

export function eventOf(method: string, path: string, { query = {}, body, raw, lang = 'zh', headers = {} }: Given, token?: string): APIGatewayProxyEventV2 {
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  return {
    version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: new URLSearchParams(query).toString(), queryStringParameters: { ...query },
    headers: { 'accept-language': lang, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
    requestContext: {
      accountId: '', apiId: '', domainName: '', domainPrefix: '', requestId: 'request', routeKey: '$default', stage: '$default', time: '', timeEpoch: 0,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'jest' },
    },
    isBase64Encoded: false, ...(text === undefined ? {} : { body: text }),
  }
}

const pathOf = (route: Route, params: Readonly<Record<string, string>>): string => route.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? name)

/** A file that was answered, with its name and type out of the headers. */
function fileOf({ headers = {}, body, isBase64Encoded }: APIGatewayProxyStructuredResultV2): FileAnswer {
  expect(isBase64Encoded).toBe(true)
  const name = /^attachment; filename\*=UTF-8''(\S+)$/.exec(String(headers['content-disposition']))?.[1] ?? ''
  return { name: decodeURIComponent(name), type: String(headers['content-type']), base64: body ?? '' }
}

async function send(route: Route, given: Given): Promise<{ status: number; body: unknown }> {
  const handler = handlers.get(route)
  if (!handler) throw new Error(`${route.path} is not in the contract`)
  const token = given.as ? (await openSession(given.as.user, clock.now())).token : given.token
  const answer = await handler(eventOf(route.method, pathOf(route, given.params ?? {}), given, token))
  return { status: answer.statusCode ?? 0, body: route.file && answer.statusCode === 200 ? fileOf(answer) : JSON.parse(answer.body ?? 'null') as unknown }
}

/** What is answered has the shape of the contract, and nothing besides. */
function holdAnswer(route: Route, body: unknown): void {
  const result = safeParse(route.answer(), body)
  if (!result.success) throw new Error(`${route.method} ${route.path} answered another shape: ${JSON.stringify(result.error.issues)}`)
  expect(body).toEqual(result.data)
}

const always: readonly RefusalCode[] = ['method-not-allowed']

/** Chinese for Chinese callers, none for the others; a holder's name and a number plate are as they are. */
function holdLanguage(sentence: string, present: RefusalBody['error']['present'], lang: Lang): void {
  const holder = typeof present?.['holder'] === 'string' ? present['holder'] : ''
  const there = Array.isArray(present?.['there']) ? present['there'].map(String) : []
  const said = [...there, holder].reduce((text, name) => text.replace(name, ''), sentence.replace('鄂A12345', ''))
  if (said.includes('{0}') || /\p{Script=Han}/u.test(said) !== (lang === 'zh')) throw new Error(`Not said in ${lang}: ${sentence}`)
}

/** A refusal has the one shape, a code that the contract lists for the route, and its status and sentence. */
function holdRefusal(route: Route, status: number, body: unknown, lang: Lang): RefusalBody['error'] {
  const { error } = body as RefusalBody
  const known: readonly string[] = [...refusalsOf(route), ...always]
  if (!known.includes(error.code)) throw new Error(`${route.method} ${route.path} refused with ${error.code}, which the contract does not list: ${JSON.stringify(error)}`)
  expect(Object.keys(body as object)).toEqual(['error'])
  expect(Object.keys(error).filter((name) => !['code', 'message', 'fields', 'present'].includes(name))).toEqual([])
  expect(refusals[error.code].status).toBe(status)
  for (const sentence of [error.message, ...(error.fields ?? []).map((field) => field.message)]) holdLanguage(sentence, error.present, lang)
  return error
}

export interface Called<R extends Route> { readonly status: number; readonly answer?: AnswerOf<R>; readonly refusal?: RefusalBody['error'] }

/** Calls and checks; gives the answer or the refusal. */
export async function call<R extends Route>(route: R, given: Given = {}): Promise<Called<R>> {
  const { status, body } = await send(route, given)
  if (status !== 200) return { status, refusal: holdRefusal(route, status, body, given.lang ?? 'zh') }
  holdAnswer(route, body)
  return { status, answer: body as AnswerOf<R> }
}

/** The answer of a call that must go well. */
export async function ok<R extends Route>(route: R, given: Given = {}): Promise<AnswerOf<R>> {
  const { answer, refusal } = await call(route, given)
  if (answer === undefined) throw new Error(`${route.method} ${route.path} refused: ${JSON.stringify(refusal)}`)
  return answer
}

/** The refusal of a call that must not go well. */
export async function refused(route: Route, given: Given = {}): Promise<RefusalBody['error']> {
  const { answer, refusal } = await call(route, given)
  if (refusal === undefined) throw new Error(`${route.method} ${route.path} answered: ${JSON.stringify(answer)}`)
  return refusal
}
