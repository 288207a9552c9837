/** The client: routes as functions, typed by the contract's schemas, which stay off the phone. `api` is that of the main package. */
import type { Api } from '@shared/api'
import type { AnswerOf, BodyInput, Method, ParamsOf, QueryInput, Route } from '@shared/http'
import { routes, type RoutesOf } from '@shared/routes/main'
import { expire, isExpired, signIn, tokenNow } from '@/session/sign-in'
import { Refusal, signsOut } from './refusal'
import { send } from './send'

type Part<Name extends string, T> = [T] extends [undefined] ? unknown : keyof T extends never ? unknown : Record<never, never> extends T ? { readonly [N in Name]?: T } : { readonly [N in Name]: T }
type Given<R extends Route> = Part<'params', ParamsOf<R>> & Part<'query', QueryInput<R>> & Part<'body', BodyInput<R>>
type CallOf<R> = R extends Route ? (...given: Record<never, never> extends Given<R> ? [given?: Given<R>] : [given: Given<R>]) => Promise<AnswerOf<R>> : never
export type Client = { readonly [D in keyof Api]: { readonly [R in keyof Api[D]]: CallOf<Api[D][R]> } }

interface Loose { readonly params?: Readonly<Record<string, string>>; readonly query?: Readonly<Record<string, unknown>>; readonly body?: unknown }

/** `/tasks/{task}` with its parameters, then the query's present entries. */
export function urlOf(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = Object.entries(query).filter(([, value]) => value !== undefined)
  const text = asked.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')
  return text === '' ? filled : `${filled}?${text}`
}

const expired = (thrown: unknown): boolean => thrown instanceof Refusal && (thrown.code === 'session-expired' || thrown.code === 'unauthenticated')

const noToken = (): Refusal => new Refusal(isExpired() ? 'session-expired' : 'no-sign-in', '')

/** A token other than the one that ran out. Where nobody can be signed in silently the session is over; a lost network does not end it. */
async function renew(used: string): Promise<string> {
  const now = tokenNow()
  if (now === undefined) throw noToken()
  if (now !== used) return now
  try {
    return await signIn()
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || !signsOut(thrown)) throw thrown
    expire()
    throw noToken()
  }
}

/** Sends with the session; a session that has run out is renewed once, silently, and the request repeated. */
async function sendSignedIn(method: Method, url: string, body: unknown): Promise<unknown> {
  const used = tokenNow()
  if (used === undefined) throw noToken()
  try {
    return await send({ method, url, body, token: used })
  } catch (thrown) {
    if (!expired(thrown)) throw thrown
    return send({ method, url, body, token: await renew(used) })
  }
}

/** What anyone may ask: whole domains, and single routes of one. */
const open = new Set(['sessions', 'about', 'places.read', 'places.children'])

/** The functions for some domains of the contract. */
export function clientOf<D extends keyof Api>(tables: RoutesOf<D>): Pick<Client, D> {
  const domains = Object.entries<object>(tables).map(([domain, table]) => [
    domain,
    Object.fromEntries(
      Object.entries<readonly [Method, string]>(table as Readonly<Record<string, readonly [Method, string]>>).map(([name, [method, path]]) => [
        name,
        (given: Loose = {}) => {
          const url = urlOf(path, given)
          return open.has(domain) || open.has(`${domain}.${name}`) ? send({ method, url, body: given.body }) : sendSignedIn(method, url, given.body)
        },
      ]),
    ),
  ])
  // Its methods come from a table that the compiler holds against the contract; the answers are the server's word.
  return Object.fromEntries(domains) as Pick<Client, D>
}

export const api = clientOf(routes)
