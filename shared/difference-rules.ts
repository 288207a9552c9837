/** What is wrong with a difference before any bag is looked at: asked on the phone while it is filled in, and by the server again. */
import type { DifferenceContent } from './differences'
import type { FieldIssue } from './field-words'
import { yuan } from './money'

interface Standing { readonly kind: DifferenceContent['kind']; readonly fen: number }
/** What is wrong with putting an amount right, in fen for each unit: it is another, within the price, and what was proposed instead only gives more back. */
export function fixIssues({ kind, fen: before }: Standing, price: number, fen: number): FieldIssue[] {
  if (fen === before) return [{ path: 'fen', code: 'amount-same' }]
  if (fen > price) return [{ path: 'fen', code: `too-big:${yuan(price)}` }]
  return kind === 'substitution' && fen < before ? [{ path: 'fen', code: `too-small:${yuan(before)}` }] : []
}

/** Put right to nought: it takes nothing off any more, and another is recorded instead. */
export const isTakenBack = ({ kind, fen, fixes = [] }: Standing & { readonly fixes?: readonly unknown[] | undefined }): boolean => kind !== 'substitution' && fen === 0 && fixes.length > 0

type Said = Pick<DifferenceContent, 'kind' | 'package' | 'of' | 'fen' | 'instead'>

export function differenceIssues(packages: readonly { readonly id: string; readonly price: number }[], { kind, package: id, of, fen, instead }: Said): FieldIssue[] {
  const found = packages.find((one) => one.id === id)
  return [
    ...(found ? [] : [{ path: 'package', code: 'package' } as const]),
    ...(found && fen > found.price ? [{ path: 'fen', code: `too-big:${yuan(found.price)}` } as const] : []),
    ...(fen < 1 && kind !== 'substitution' ? [{ path: 'fen', code: `too-small:${yuan(1)}` } as const] : []),
    ...(kind === 'substitution' && instead === undefined ? [{ path: 'instead', code: 'required' } as const] : []),
    ...(kind === 'price-drop' && of !== 'all' ? [{ path: 'of', code: 'drop-all' } as const] : []),
  ]
}
