import { missingSorts, missingSortWords, type MissingSort } from '@shared/missing-rules'
import type { Refusal } from '@/api/refusal'
import { missingWords } from '@/i18n/missing'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { Stepper } from '@/ui/stepper'
import { LongField } from '@/ui/text-field'
import type { Lackable } from '../lacks'

export interface MissingDraft { readonly id: string; readonly what: string; readonly sort: MissingSort; readonly quantity: number; readonly note: string }
interface MissingFieldsProps { of: readonly Lackable[]; draft: MissingDraft; refusal?: Refusal; onChange: (more: Partial<MissingDraft>) => void }

/** Which package, what is wrong with it, how many, and a note. */
export function MissingFields({ of, draft, refusal, onChange }: MissingFieldsProps) {
  const words = useWords(missingWords)
  const say = useSay()
  const wrong = (path: string): string | undefined => refusal?.fields.find((one) => one.path === path)?.message
  return (
    <>
      <Field id='missing-package' label={words.which} error={wrong('package')}>
        <ChoiceList id='missing-package' label={words.which} options={of.map((one) => ({ value: one.key, name: one.name }))} chosen={[draft.what]} onChange={([what = '']) => { onChange({ what, quantity: 1 }) }} />
      </Field>
      <Field id='missing-sort' label={words.sort}>
        <ChoiceList id='missing-sort' label={words.sort} options={missingSorts.map((value) => ({ value, name: say(missingSortWords[value]) }))} chosen={[draft.sort]} onChange={([sort = 'missing']) => { onChange({ sort }) }} />
      </Field>
      <Field id='missing-count' label={words.count} error={wrong('quantity')}>
        <Stepper id='missing-count' value={draft.quantity} min={1} max={of.find((one) => one.key === draft.what)?.most ?? 1} less={words.less} more={words.more} onChange={(quantity) => { onChange({ quantity }) }} />
      </Field>
      <LongField id='missing-note' label={words.note} hint={words.hint} value={draft.note} max={800} error={wrong('note')} onChange={(note) => { onChange({ note }) }} />
    </>
  )
}
