/** A difference while it is filled in, kept on the phone under the id with which it is sent: three taps, or a tap after a restart, are one. */
import { differenceKinds, type DifferenceKind } from '@shared/difference-states'
import { newId } from '@shared/ids'
import { yuan } from '@shared/money'
import { forget, keep, readKept } from '@/session/kept'
import { differenceDraftKey } from '@/session/personal'

export interface Named { readonly household: string; readonly label: string; readonly quantity: number }
/** As it is typed; an empty text is no answer yet. */
export interface DifferenceDraft {
  readonly campaign: string; readonly id: string; readonly kind: DifferenceKind | ''; readonly package: string; readonly who: '' | 'all' | 'named'; readonly named: readonly Named[]
  readonly yuan: string; readonly reason: string; readonly instead: string
}
export interface Offered { readonly id: string; readonly name: string; readonly price: number; readonly sold: number; readonly households: number }

export const freshDraft = (campaign: string): DifferenceDraft => ({ campaign, id: newId('difference'), kind: '', package: '', who: '', named: [], yuan: '', reason: '', instead: '' })
export const asAnother = (draft: DifferenceDraft): DifferenceDraft => ({ ...draft, id: newId('difference') })

type Loose = Readonly<Record<string, unknown>>
const isNamed = (one: unknown): boolean => typeof one === 'object' && one !== null && typeof (one as Loose)['household'] === 'string' && typeof (one as Loose)['label'] === 'string' && typeof (one as Loose)['quantity'] === 'number'

function isDraft(kept: unknown): kept is DifferenceDraft {
  if (typeof kept !== 'object' || kept === null) return false
  const one = kept as Loose
  const texts = ['campaign', 'id', 'package', 'yuan', 'reason', 'instead'].every((name) => typeof one[name] === 'string')
  return texts && (['', ...differenceKinds] as unknown[]).includes(one['kind']) && ['', 'all', 'named'].includes(String(one['who'])) && Array.isArray(one['named']) && one['named'].every(isNamed)
}

/** The oldest give way. */
const most = 6
function allKept(): DifferenceDraft[] {
  const kept = readKept(differenceDraftKey)
  return Array.isArray(kept) ? kept.filter(isDraft) : []
}

export const keptDraft = (campaign: string): DifferenceDraft | undefined => allKept().find((one) => one.campaign === campaign)

export function keepDraft(draft: DifferenceDraft): void {
  keep(differenceDraftKey, [...allKept().filter(({ campaign }) => campaign !== draft.campaign), draft].slice(-most))
}

export function forgetDraft(campaign: string): void {
  const rest = allKept().filter((one) => one.campaign !== campaign)
  if (rest.length > 0) keep(differenceDraftKey, rest)
  else forget(differenceDraftKey)
}

/** What is missing or spoiled goes back whole unless somebody says otherwise; what was typed stays. */
function priced(before: DifferenceDraft, after: DifferenceDraft, packages: readonly Offered[]): DifferenceDraft {
  const priceOf = (id: string): string => {
    const found = packages.find((one) => one.id === id)
    return found ? yuan(found.price) : ''
  }
  if (before.yuan !== '' && before.yuan !== priceOf(before.package)) return after
  return { ...after, yuan: after.kind === 'shortage' || after.kind === 'damage' ? priceOf(after.package) : '' }
}

/** A price drops for everybody. */
export function withKind(draft: DifferenceDraft, kind: DifferenceKind, packages: readonly Offered[]): DifferenceDraft {
  return priced(draft, { ...draft, kind, ...(kind === 'price-drop' ? { who: 'all' as const } : {}) }, packages)
}

/** Other households have ordered another package. */
export function withPackage(draft: DifferenceDraft, id: string, packages: readonly Offered[]): DifferenceDraft {
  return id === draft.package ? draft : priced(draft, { ...draft, package: id, named: [] }, packages)
}

/** None of it is nobody. */
export function withNamed(draft: DifferenceDraft, one: Named): DifferenceDraft {
  const at = draft.named.findIndex(({ household }) => household === one.household)
  const named = at < 0 ? [...draft.named, one] : draft.named.map((other, index) => (index === at ? one : other))
  return { ...draft, named: named.filter(({ quantity }) => quantity > 0) }
}
