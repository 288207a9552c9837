/** Finds the route of a request: method and path, segment by segment. */
import { codeParameter, pathParameters, placeParameter, type Route, type Schema } from '../../shared/http'
import { idPattern } from '../../shared/ids'
import { lazy } from '../../shared/zod'

/** `query` and `body` build the route's schemas at its first request and keep them. */
export interface Entry<T> {
  readonly route: Route
  readonly handle: T
  readonly segments: readonly string[]
  readonly query: (() => Schema) | undefined
  readonly body: (() => Schema) | undefined
}
export type Match<T> = { entry: Entry<T>; params: Record<string, string> } | 'not-found' | 'method-not-allowed'

export function entry<T>(route: Route, handle: T): Entry<T> {
  return { route, handle, segments: route.path.split('/'), query: route.query && lazy(route.query), body: route.body && lazy(route.body) }
}

const patterns = new Map<string, RegExp>([
  ['place', placeParameter], ['code', codeParameter],
  ...Object.entries(pathParameters).map(([name, kind]) => [name, idPattern(kind)] as const),
])

function paramsOf(segments: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (segments.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const value = given[index] ?? ''
    if (!segment.startsWith('{')) {
      if (segment !== value) return undefined
      continue
    }
    const name = segment.slice(1, -1)
    if (!patterns.get(name)?.test(value)) return undefined
    params[name] = value
  }
  return params
}

/** A path whose parameter cannot be one of ours is not found; a known path with another method says so. */
export function findRoute<T>(entries: readonly Entry<T>[], method: string, path: string): Match<T> {
  const given = path.split('/')
  let known = false
  for (const one of entries) {
    const params = paramsOf(one.segments, given)
    if (params && one.route.method === method) return { entry: one, params }
    known ||= params !== undefined
  }
  return known ? 'method-not-allowed' : 'not-found'
}
