/** Reads a difference as it was filled in, and says what it would do. Rules only. */
import { differenceIssues, fixIssues } from '@shared/difference-rules'
import { mostNamed } from '@shared/difference-states'
import type { Difference, DifferenceContent } from '@shared/differences'
import { alsoSay, sayField } from '@shared/field-words'
import { mostFen } from '@shared/money'
import { orderFieldWords } from '@shared/order-field-words'
import type { FieldFault } from '@shared/parse'
import type { Lang } from '@shared/words'
import { fenOf } from '@/features/campaigns/content'
import { accountWords } from '@/i18n/accounts'
import type { DifferenceDraft, Offered } from './draft'

alsoSay(orderFieldWords)

export type Judged = { readonly ok: true; readonly content: DifferenceContent } | { readonly ok: false; readonly fields: FieldFault[] }

/** What nobody has filled in yet. */
function missingIn({ kind, package: id, who, named, yuan, reason, instead }: DifferenceDraft, lang: Lang): FieldFault[] {
  const { missing } = accountWords[lang]
  const at = (path: string, is: boolean, message: string): FieldFault[] => (is ? [{ path, message }] : [])
  return [
    ...at('kind', kind === '', missing.kind), ...at('package', id === '', missing.package), ...at('of', who === '', missing.who), ...at('of', who === 'named' && named.length === 0, missing.households),
    ...at('of', who === 'named' && named.length > mostNamed, missing.many(mostNamed)), ...at('fen', fenOf(yuan) === undefined, missing.yuan), ...at('instead', kind === 'substitution' && instead.trim() === '', missing.instead), ...at('reason', reason.trim() === '', missing.reason),
  ]
}

export function judge(draft: DifferenceDraft, packages: readonly Offered[], lang: Lang): Judged {
  const { kind, package: id, who, named, reason, instead } = draft
  const missing = missingIn(draft, lang)
  const fen = fenOf(draft.yuan)
  if (kind === '' || fen === undefined || missing.length > 0) return { ok: false, fields: missing }
  const of = who === 'all' ? 'all' as const : { households: named.map(({ household, quantity }) => ({ household, quantity })) }
  const content = { kind, package: id, of, fen, reason: reason.trim(), ...(kind === 'substitution' ? { instead: instead.trim() } : {}) }
  const issues = differenceIssues(packages, content)
  return issues.length === 0 ? { ok: true, content } : { ok: false, fields: issues.map(({ path, code }) => ({ path, message: sayField(code, lang) ?? '' })) }
}

/** Another amount, and why; that it is within the price the server says. */
export function judgeFix(of: Difference, { yuan, reason }: Pick<DifferenceDraft, 'yuan' | 'reason'>, lang: Lang): { readonly ok: true; readonly fix: { readonly fen: number; readonly reason: string } } | { readonly ok: false; readonly fields: FieldFault[] } {
  const { missing } = accountWords[lang]
  const fen = fenOf(yuan)
  const amount = fen === undefined ? [{ path: 'fen', message: missing.yuan }] : fixIssues(of, mostFen, fen).map(({ path, code }) => ({ path, message: sayField(code, lang) ?? '' }))
  const fields = [...amount, ...(reason.trim() === '' ? [{ path: 'reason', message: missing.reason }] : [])]
  return fen !== undefined && fields.length === 0 ? { ok: true, fix: { fen, reason: reason.trim() } } : { ok: false, fields }
}

/** `fen` is taken off; of a substitution where all say yes, and `whole` where all say no. */
export interface Effect { readonly households: number; readonly units: number; readonly fen: number; readonly whole: number }

/** Undefined until it can be said. At most that much: what earlier differences took off is not taken off again. */
export function effectOf({ package: id, who, named, yuan }: DifferenceDraft, packages: readonly Offered[]): Effect | undefined {
  const [offered, fen] = [packages.find((one) => one.id === id), fenOf(yuan)]
  if (!offered || fen === undefined || who === '' || (who === 'named' && named.length === 0)) return undefined
  const units = who === 'all' ? offered.sold : named.reduce((sum, { quantity }) => sum + quantity, 0)
  return { households: who === 'all' ? offered.households : named.length, units, fen: units * Math.min(fen, offered.price), whole: units * offered.price }
}
