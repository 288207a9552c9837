/** The only router: contract → session → may this actor? → parse → handler → status. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { alsoSay } from '../../shared/field-words'
import type { AnswerOf, BodyOf, FileAnswer, ParamsOf, QueryOf, Route, Routes, Schema } from '../../shared/http'
import { read } from '../../shared/parse'
import { serverFieldWords } from '../../shared/server-field-words'
import type { Lang } from '../../shared/words'
import { clock } from '../clock'
import { readSession } from '../identity/session'
import { readActor } from '../identity/store'
import { TableBusy } from '../table/patience'
import { forReader } from '../texts/said'
import { check, type Loaders, type Values } from './access'
import type { Actor } from './actor'
import { safeHeaders } from './headers'
import { log, logFailure } from './log'
import { Refusal, refusalAnswer } from './refusal'
import { bodyOf, langOf, textOf, tokenOf, valuesOf } from './request'
import { entry, findRoute, type Entry } from './route-table'

alsoSay(serverFieldWords)

type LoadName<R extends Route> = R['access'] extends { of: { load: infer K } } | { at: { load: infer K } } ? K : never
type SubjectOf<R extends Route, L> = { [K in keyof L]: K extends LoadName<R> ? (L[K] extends (id: string) => Promise<infer O> ? (NonNullable<O> extends { subject: infer S } ? S : never) : never) : never }[keyof L]

/** What a handler gets: everything checked, parsed and read. */
export interface Call<R extends Route, L = object> {
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
  readonly actor: R['access'] extends { who: 'anyone' } ? undefined : Actor
  readonly subject: SubjectOf<R, L>
  /** ISO, UTC. */
  readonly now: string
  readonly lang: Lang
  /** The body and the headers as they came, for what is signed over them. */
  readonly raw: string
  readonly headers: Readonly<Record<string, string | undefined>>
}
export type Handlers<T extends Routes, L = object> = { readonly [N in keyof T]: (call: Call<T[N], L>) => Promise<AnswerOf<T[N]>> }
type AnyHandle = (call: never) => Promise<unknown>
type Answer = APIGatewayProxyStructuredResultV2
/** Stands between a call and its handler, for functions whose routes carry what others will read. */
export type Through = (route: string, call: Call<Route>, handle: (call: Call<Route>) => Promise<unknown>) => Promise<unknown>
const straight: Through = (_, call, handle) => handle(call)

/** The routes of a domain with their handlers; a route without a handler does not compile. */
export function bind<T extends Routes, L extends Loaders = object>(routes: T, handlers: Handlers<T, L>): Entry<AnyHandle>[] {
  return Object.entries(routes).map(([name, route]) => entry(route, handlers[name as keyof T] as AnyHandle))
}

async function whoCalls(route: Route, event: APIGatewayProxyEventV2, now: Date): Promise<Actor | undefined> {
  if (route.access.who === 'anyone') return undefined
  const token = tokenOf(event)
  const session = token === undefined ? 'forged' : readSession(token, now)
  if (session === 'expired') throw new Refusal('session-expired')
  const actor = session === 'forged' ? undefined : await readActor(session.user, now.toISOString())
  if (!actor) throw new Refusal('unauthenticated')
  return actor
}

function parse(schema: (() => Schema) | undefined, value: unknown, lang: Lang): unknown {
  if (!schema) return undefined
  const result = read(schema(), value, lang)
  if (!result.ok) throw new Refusal('invalid', { fields: result.fields })
  return result.value
}

interface Served { readonly loaders: Loaders; readonly through: Through }
const nameOf = ({ method, path }: Route): string => `${method} ${path}`

async function answer(found: Entry<AnyHandle>, params: Record<string, string>, event: APIGatewayProxyEventV2, { loaders, through }: Served, lang: Lang): Promise<unknown> {
  const { route, handle } = found
  const now = clock.now()
  const body = bodyOf(event, route.bodyBytes)
  const actor = await whoCalls(route, event, now)
  const values: Values = valuesOf(event, params, body)
  const subject = actor && (await check(route.access, actor, values, loaders))
  const call = { params, query: parse(found.query, values.query, lang), body: parse(found.body, values.body, lang), actor, subject, now: now.toISOString(), lang, raw: textOf(event), headers: event.headers }
  const answered = await through(nameOf(route), call as never, handle as never)
  return route.file ? answered : forReader(answered, { user: actor?.user.id, onDuty: route.access.who === 'duty', lang })
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof TableBusy) return new Refusal('busy')
  logFailure(error)
  return new Refusal('failed')
}

function reply(statusCode: number, body: unknown): Answer {
  return { statusCode, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...safeHeaders }, body: JSON.stringify(body) }
}

/** A file goes as it is; its name in any script (RFC 6266). */
function replyFile({ name, type, base64 }: FileAnswer): Answer {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'cache-control': 'no-store', ...safeHeaders }
  return { statusCode: 200, headers, body: base64, isBase64Encoded: true }
}

async function route(entries: readonly Entry<AnyHandle>[], event: APIGatewayProxyEventV2, served: Served): Promise<[string, Answer]> {
  const lang = langOf(event)
  const { method } = event.requestContext.http
  // HEAD asks for what GET would answer, without the answer itself (RFC 9110, 9.3.2).
  const match = findRoute(entries, method === 'HEAD' ? 'GET' : method, event.rawPath)
  const name = typeof match === 'string' ? match : nameOf(match.entry.route)
  try {
    if (typeof match === 'string') throw new Refusal(match)
    const answered = await answer(match.entry, match.params, event, served, lang)
    return [name, match.entry.route.file ? replyFile(answered as FileAnswer) : reply(200, answered)]
  } catch (error) {
    const { status, body } = refusalAnswer(toRefusal(error), lang)
    return [name, reply(status, body)]
  }
}

/** The Lambda of a domain. */
export function serve(entries: readonly Entry<AnyHandle>[], loaders: Loaders = {}, through: Through = straight): (event: APIGatewayProxyEventV2) => Promise<Answer> {
  return async (event) => {
    const started = performance.now()
    const [name, answered] = await route(entries, event, { loaders, through })
    log({ route: name, status: answered.statusCode, ms: Math.round((performance.now() - started) * 10) / 10, request: event.requestContext.requestId })
    return event.requestContext.http.method === 'HEAD' ? { ...answered, body: '' } : answered
  }
}
