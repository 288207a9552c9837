/** Which function a path belongs to, as API Gateway decides: a literal path first, then the longest {proxy+}. What belongs to none goes to that of `anyPath`, once nothing local answers it. */
import type { HttpRoute } from '../declared'

export interface Bound<T> { readonly route: HttpRoute; readonly to: T }

export function router<T>(bound: readonly Bound<T>[]): (path: string) => T | undefined {
  const literal = new Map(bound.filter(({ route }) => !route.path.includes('{')).map(({ route, to }) => [route.path, to]))
  const greedy = bound.filter(({ route }) => route.path.endsWith('/{proxy+}'))
    .map(({ route, to }) => ({ below: route.path.slice(0, -'{proxy+}'.length), to }))
    .sort((a, b) => b.below.length - a.below.length)
  return (path) => literal.get(path) ?? greedy.find(({ below }) => path.startsWith(below) && path.length > below.length)?.to
}
