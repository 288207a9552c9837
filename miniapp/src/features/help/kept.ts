/** The drafts of requests for help on this phone: one for each kind and household, one for each request that is changed. */
import { isDoor } from '@/features/identity/door-draft'
import { forget, keep, readKept } from '@/session/kept'
import { helpDraftKey } from '@/session/personal'
import type { HelpDraft, LineDraft } from './draft'
import { isFormKind } from './forms'

/** Under which name a draft stands; it goes through addresses as it is. */
export const spotOf = ({ id, kind, whose, household, change }: Pick<HelpDraft, 'id' | 'kind' | 'whose' | 'household' | 'change'>): string => (change ? id : `${whose === 'desk' ? 'desk' : household}-${kind}`)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const areTexts = (of: Readonly<Record<string, unknown>>, ...names: readonly string[]): boolean => names.every((name) => typeof of[name] === 'string')
const isLine = (one: unknown): one is LineDraft => isObject(one) && areTexts(one, 'key', 'name', 'strength', 'quantity', 'left', 'daily', 'substitution')
const arePicks = (of: unknown): boolean => isObject(of) && Object.values(of).every((chosen) => Array.isArray(chosen) && chosen.every((one) => typeof one === 'string'))
const isChange = (of: unknown): boolean => of === undefined || (isObject(of) && typeof of['event'] === 'string' && typeof of['version'] === 'number')

/** A draft of an older build, or of anyone else's making, is no draft. */
export function isDraft(kept: unknown): kept is HelpDraft {
  if (!isObject(kept) || !areTexts(kept, 'id', 'kind', 'household', 'member', 'channel', 'phone', 'language')) return false
  const { kind, whose, person, door, agreed, texts, picks, lines, change } = kept
  const who = ['home', 'neighbour', 'desk'].includes(String(whose)) && isObject(person) && areTexts(person, 'id', 'name') && isDoor(door) && typeof agreed === 'boolean'
  return isFormKind(String(kind)) && who && isObject(texts) && areTexts(texts, ...Object.keys(texts)) && arePicks(picks) && Array.isArray(lines) && lines.every(isLine) && isChange(change) && (kept['prescription'] === undefined || typeof kept['prescription'] === 'string')
}

function keptDrafts(): Readonly<Record<string, HelpDraft>> {
  const kept = readKept(helpDraftKey)
  return isObject(kept) ? Object.fromEntries(Object.entries(kept).filter((one): one is [string, HelpDraft] => isDraft(one[1]))) : {}
}

/** The oldest give way. */
const most = 12

export const keptDraft = (spot: string): HelpDraft | undefined => keptDrafts()[spot]

export function keepDraft(draft: HelpDraft): void {
  const spot = spotOf(draft)
  const others = Object.entries(keptDrafts()).filter(([one]) => one !== spot).slice(1 - most)
  keep(helpDraftKey, Object.fromEntries([...others, [spot, draft]]))
}

export function forgetDraft(draft: HelpDraft): void {
  const left = Object.entries(keptDrafts()).filter(([one]) => one !== spotOf(draft))
  if (left.length > 0) keep(helpDraftKey, Object.fromEntries(left))
  else forget(helpDraftKey)
}
