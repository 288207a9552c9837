/** The levels of the tree of places, and how paths through it are read and said. */
import type { PathStep } from './places'

export const placeLevels = ['nation', 'province', 'city', 'district', 'street', 'community', 'grid', 'compound', 'building', 'group'] as const
export type PlaceLevel = (typeof placeLevels)[number]
export const nation = 'CN'
/** The published places are called by their division codes: a city by four digits. */
export const isCity = (id: string): boolean => /^\d{4}$/.test(id)

/** A path has at most so many steps, so that a row and a line of an inbox stay small. */
export const deepest = 12

/** The lowest step of one of these levels; undefined when the path has none. */
export function lowestOf(path: readonly PathStep[], levels: readonly PlaceLevel[]): PathStep | undefined {
  const fitting = path.filter((step) => levels.includes(step.level))
  return fitting[fitting.length - 1]
}

/** The steps from the community down: those whose inboxes show what happens in the place. */
export function fromCommunity<S extends Pick<PathStep, 'level'>>(path: readonly S[]): S[] {
  const start = path.findIndex((step) => step.level === 'community')
  return start < 0 ? [] : path.slice(start)
}

/** Steps of the division codes that nobody says: they only group what lies below. */
const unsaid = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/

/** A path as people say it: 上海市 浦东新区, 湖北省 武汉市 江岸区, each name once. */
export function sayPlace(path: readonly Pick<PathStep, 'name'>[]): string {
  const names = path.map((step) => step.name).filter((name) => !unsaid.test(name))
  return names.filter((name, index) => name !== names[index - 1]).join(' ')
}

/** A community's link or QR: what stands in WeChat's `scene` (32 characters at most). */
export function sceneOf(community: string): string {
  return `c=${community}`
}

/** The community named by a `scene`, still percent-encoded or not; undefined when it names none, whatever was scanned. */
export function communityOfScene(scene: string): string | undefined {
  return /^c(?:=|%3D)([A-Za-z0-9-]{1,30})$/i.exec(scene)?.[1]
}

/** An invitation's link or QR, beside a community's. */
export function invitationScene(code: string): string {
  return `i=${code}`
}

/** The code of the invitation named by a `scene`, still percent-encoded or not; undefined when it names none. */
export function invitationOfScene(scene: string): string | undefined {
  return /^i(?:=|%3D)([0-9A-HJKMNP-TV-Z]{12})$/.exec(scene)?.[1]
}
