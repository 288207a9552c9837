/** The short form of each kind of help, question by question; a kind without one does not compile. Who it is for, and how urgent, is asked of all alike. */
import type { NeedOf } from '@shared/help-form'
import type { HelpKind } from '@shared/help-kinds'
import type { helpChoices } from '@shared/help-words'
import type { helpFormWords } from '@/i18n/help-form'

export type FormKind = Exclude<HelpKind, 'call-back'>
export type Label = keyof (typeof helpFormWords)['zh']['fields']
type Own<K extends FormKind> = Exclude<keyof NeedOf<K>, 'kind' | 'answers' | number | symbol>
type Choice = keyof typeof helpChoices

/** `line`, `long`: typed; `day`, `clock`; `one` of several, `many` of them; `flags`: what is true of it; `count`: a small number; `lines`: medicines. */
export type Question<N extends string = string> = { readonly name: N; readonly label: Label; readonly hint?: Label } & (
  | { readonly sort: 'line' }
  | { readonly sort: 'long' }
  | { readonly sort: 'day' }
  | { readonly sort: 'clock' }
  | { readonly sort: 'one'; readonly options: readonly Choice[] }
  | { readonly sort: 'many'; readonly options: readonly Choice[] }
  | { readonly sort: 'flags'; readonly flags: readonly (N & Label)[] }
  | { readonly sort: 'count'; readonly most: number }
  | { readonly sort: 'lines' }
)

const cashOrCard = ['cash', 'card'] as const
const pay = { sort: 'one', name: 'pay', label: 'pay', options: cashOrCard } as const
const note = { sort: 'long', name: 'note', label: 'note' } as const

export const forms: { readonly [K in FormKind]: readonly Question<Own<K>>[] } = {
  medicine: [
    { sort: 'lines', name: 'lines', label: 'lines' }, { sort: 'line', name: 'pharmacy', label: 'pharmacy', hint: 'pharmacyHint' }, { sort: 'flags', name: 'insuranceCard', label: 'medicineFlags', flags: ['insuranceCard', 'cold'] }, pay,
    { sort: 'day', name: 'wanted', label: 'wanted', hint: 'wantedHint' }, note,
  ],
  transport: [
    { sort: 'line', name: 'to', label: 'to', hint: 'toHint' }, { sort: 'day', name: 'day', label: 'day' }, { sort: 'clock', name: 'time', label: 'time', hint: 'timeHint' },
    { sort: 'one', name: 'moves', label: 'moves', options: ['walks', 'wheelchair', 'lying'] }, { sort: 'flags', name: 'back', label: 'backFlags', flags: ['back'] }, note,
  ],
  meal: [{ sort: 'count', name: 'people', label: 'people', most: 20 }, { sort: 'count', name: 'days', label: 'days', most: 14 }, { sort: 'line', name: 'diet', label: 'diet', hint: 'dietHint' }, note],
  errand: [{ sort: 'one', name: 'what', label: 'errand', options: ['shopping', 'parcel', 'gas', 'water', 'other'] }, { sort: 'long', name: 'list', label: 'list', hint: 'listHint' }, pay, note],
  psychological: [{ sort: 'one', name: 'talk', label: 'talk', options: ['phone', 'visit'] }, note],
  infant: [{ sort: 'one', name: 'what', label: 'infant', options: ['formula', 'nappies', 'maternity', 'other'] }, { sort: 'long', name: 'list', label: 'list', hint: 'infantHint' }, pay, note],
  stranded: [{ sort: 'many', name: 'needs', label: 'needs', options: ['food', 'lodging'] }, { sort: 'count', name: 'people', label: 'people', most: 20 }, note],
  other: [{ sort: 'long', name: 'what', label: 'what' }, note],
}

/** What may be asked for with a form, in the order in which it stands. */
export const formKinds = Object.keys(forms) as FormKind[]
export const isFormKind = (kind: string): kind is FormKind => formKinds.some((one) => one === kind)
/** The four that stand large for old eyes. */
export const fourKinds = ['medicine', 'transport', 'meal', 'errand'] as const satisfies readonly FormKind[]
