import { View } from '@tarojs/components'
import { differenceKinds } from '@shared/difference-states'
import type { Campaign } from '@shared/campaigns'
import { yuan } from '@shared/money'
import type { Faults } from '@/api/fields'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import { withKind, withNamed, withPackage, type DifferenceDraft } from '../draft'
import { namedFaults } from '../faults'
import { WhichHouseholds } from './which-households'

interface RecordFormProps { of: Campaign; draft: DifferenceDraft; faults: Faults; onChange: (change: (draft: DifferenceDraft) => DifferenceDraft) => void }

function What({ of: { packages }, draft, faults, onChange }: RecordFormProps) {
  const words = useWords(accountWords)
  return (
    <>
      <Field id='difference-kind' label={words.kind} {...faults.at('kind')}>
        <ChoiceList id='difference-kind' label={words.kind} options={differenceKinds.map((value) => ({ value, name: words.kinds[value], note: words.kindTexts[value] }))} chosen={draft.kind === '' ? [] : [draft.kind]} onChange={([kind]) => { if (kind) onChange((one) => withKind(one, kind, packages)) }} />
      </Field>
      <Field id='difference-package' label={words.package} {...faults.at('package')}>
        <ChoiceList id='difference-package' label={words.package} options={packages.map(({ id, name, price, households, sold }) => ({ value: id, name, note: words.packageNote(yuan(price), households, sold) }))} chosen={[draft.package]} onChange={([id]) => { if (id !== undefined) onChange((one) => withPackage(one, id, packages)) }} />
      </Field>
    </>
  )
}

function Who({ of, draft, faults, onChange }: RecordFormProps) {
  const words = useWords(accountWords)
  const offered = of.packages.find(({ id }) => id === draft.package)
  const error = faults.at('of').error ?? namedFaults(faults.all, draft.named, words.faultOf)
  const options = [
    { value: 'all' as const, name: words.all, ...(offered ? { note: words.allText(offered.households, offered.sold) } : {}) },
    ...(draft.kind === 'price-drop' ? [] : [{ value: 'named' as const, name: words.named, note: words.namedText }]),
  ]
  return (
    <Field id='difference-who' label={words.who} {...(error === undefined ? {} : { error })}>
      <View className='stack'>
        <ChoiceList id='difference-who' label={words.who} options={options} chosen={draft.who === '' ? [] : [draft.who]} onChange={([who]) => { if (who) onChange((one) => ({ ...one, who })) }} />
        {draft.who !== 'named' ? null : draft.package === '' ? <View>{words.firstPackage}</View> : <WhichHouseholds campaign={of.id} of={draft.package} named={draft.named} onChange={(named) => { onChange((one) => withNamed(one, named)) }} />}
      </View>
    </Field>
  )
}

/** What happened, to which package, for whom, how much goes back and why. */
export function RecordForm(props: RecordFormProps) {
  const { draft, faults, onChange } = props
  const words = useWords(accountWords)
  return (
    <View>
      <What {...props} />
      <Who {...props} />
      {draft.kind === 'substitution' ? <TextField id='difference-instead' label={words.insteadField} hint={words.insteadHint} value={draft.instead} max={30} onChange={(instead) => { onChange((one) => ({ ...one, instead })) }} {...faults.at('instead')} /> : null}
      <TextField id='difference-yuan' kind='digit' label={words.yuan} {...(draft.kind === '' ? {} : { hint: words.yuanHint[draft.kind] })} value={draft.yuan} max={10} onChange={(typed) => { onChange((one) => ({ ...one, yuan: typed })) }} {...faults.at('fen')} />
      <TextField id='difference-reason' label={words.reason} hint={words.reasonHint} value={draft.reason} max={100} onChange={(reason) => { onChange((one) => ({ ...one, reason })) }} {...faults.at('reason')} />
    </View>
  )
}
