/** One version of the rule of measures at a place, as it is kept. What it says stands in shared/measure-rules.ts. */
import { array, enum as oneOf, int, lazy, object, optional, string, type infer as Infer } from '../../shared/zod'
import { grades, measureKindNames } from '../../shared/measure-words'
import { inOrder, type RuleLine } from '../../shared/measure-rules'
import type { RuleTableView } from '../../shared/measures'
import { placeLevels } from '../../shared/place-tree'
import type { PathStep } from '../../shared/places'
import type { Person } from '../inbox/task'

export const keptLine = lazy(() => object({ grade: oneOf(grades), from: int(), to: int(), kind: oneOf(measureKindNames), days: int(), checks: int() }))
export const rule = lazy(() => object({
  place: string(), placeName: string(), level: oneOf(placeLevels), version: int(), lines: array(keptLine()), at: string(), by: object({ user: string(), name: string() }), note: optional(string()), reason: optional(string()), until: optional(string()),
}))
export type Rule = Infer<ReturnType<typeof rule>>

interface Said { readonly lines: readonly RuleLine[]; readonly note?: string | undefined; readonly reason?: string | undefined; readonly until?: string | undefined }

/** The version after `old`; a reason and an end belong to what places below the city add. */
export function nextRule(old: Rule | undefined, { id, name, level }: PathStep, { lines, note, reason, until }: Said, by: Person, now: string): Rule {
  const added = level === 'city' || lines.length === 0 ? {} : { reason, until }
  return { place: id, placeName: name, level, version: (old?.version ?? 0) + 1, lines: inOrder(lines), at: now, by: { user: by.user, name: by.name }, ...(note ? { note } : {}), ...added }
}

export const viewRule = ({ by, ...kept }: Rule): RuleTableView => ({ ...kept, by: by.name })
