/** What a route is: plain data that the server obeys, the phone is typed by, and OpenAPI is written from. */
import type { core } from './zod'
import type { RefusalCode } from './refusals'
import type { FieldFault } from './parse'
import type { IdKind } from './ids'
import type { Role } from './duties'
import type { Words } from './words'

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
export type Schema = core.$ZodType

/** Where the household, place or record stands that a rule of access speaks of. */
export type Source =
  | { readonly from: 'path' | 'query' | 'body'; readonly name: string }
  | { readonly load: 'report' | 'task' | 'join' | 'campaign' | 'order' | 'upload' | 'help' | 'care' | 'measure' | 'callup' }

/**
 * Who may call. `household`: a confirmed member of it; strangers get 404, since it exists for nobody else; with `orRequester` also who asked for it from another household.
 * `requester`: who asked for it, and nobody else, in the same way.
 * `duty`: someone on a duty now, exactly at the place (`here`) or there or anywhere above it (`above`);
 * with `roles: 'by-kind'` the kind of the task says which roles. A loaded record does not exist (404) for those who work through no inbox on its path. `lent`: besides whoever was lent for this one record, as long as they hold it; with `again` also once they do not, for what they have done already and send again.
 */
export type Access =
  | { readonly who: 'anyone' }
  | { readonly who: 'signed-in' }
  | { readonly who: 'household'; readonly of: Source; readonly orRequester?: true }
  | { readonly who: 'requester'; readonly of: Extract<Source, { load: string }> }
  | { readonly who: 'duty'; readonly at: Source; readonly reach: 'here' | 'above'; readonly roles: readonly Role[] | 'by-kind'; readonly lent?: true; readonly again?: true; readonly says?: RefusalCode }

export interface Route {
  readonly method: Method
  readonly path: `/${string}`
  readonly summary: string
  readonly access: Access
  readonly query?: () => Schema
  readonly body?: () => Schema
  /** How many bytes a body may have where it is not `limits.bodyBytes`. */
  readonly bodyBytes?: number
  readonly answer: () => Schema
  /** What is answered is a file, as it is: its name and type in the headers. */
  readonly file?: true
  /** What this route may refuse besides what its access, its parameters and its body bring with them. */
  readonly refusals?: readonly RefusalCode[]
}
/** What a route that answers a file gives back. */
export interface FileAnswer { readonly name: string; readonly type: string; readonly base64: string }
export type Routes = Readonly<Record<string, Route>>

export function defineRoutes<const R extends Routes>(routes: R): R {
  return routes
}

type ParamNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never
type Out<S> = S extends () => infer T ? (T extends Schema ? core.output<T> : never) : undefined
type In<S> = S extends () => infer T ? (T extends Schema ? core.input<T> : never) : undefined

export type ParamsOf<R extends Route> = { readonly [N in ParamNames<R['path']>]: string }
export type QueryOf<R extends Route> = Out<R['query']>
export type BodyOf<R extends Route> = Out<R['body']>
/** What the phone sends: before defaults and cleaning. */
export type QueryInput<R extends Route> = In<R['query']>
export type BodyInput<R extends Route> = In<R['body']>
export type AnswerOf<R extends Route> = Out<R['answer']>

/** How the parameters of paths look; anything else in their place is 404. */
export const pathParameters = {
  report: 'report', task: 'task', household: 'household', member: 'member', join: 'join', invitation: 'invitation', absence: 'absence', job: 'job', import: 'import', unit: 'unit', campaign: 'campaign', order: 'order', question: 'question', difference: 'difference', upload: 'upload', help: 'help', refund: 'refund', missing: 'missing', user: 'user', care: 'household', measure: 'measure', guest: 'guest', callup: 'callup', text: 'text', list: 'list', arrival: 'arrival',
} as const satisfies Record<string, IdKind>
/** The code of an invitation as it stands in a path. */
export const codeParameter = /^[0-9A-HJKMNP-TV-Z]{12}$/
export const placeParameter = /^[A-Za-z0-9-]{1,40}$/

/** The body of every refusal. `present` is the state that stood in the way, so that a page can show it. */
export interface RefusalBody {
  error: { code: RefusalCode; message: string; fields?: FieldFault[]; present?: Record<string, unknown> }
}

export const limits = { bodyBytes: 64 * 1024, page: 20 } as const
export type Title = Words
