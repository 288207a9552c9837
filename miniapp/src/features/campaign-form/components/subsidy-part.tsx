import { View } from '@tarojs/components'
import { periodWords, programmeIds, programmes } from '@shared/subsidy-programmes'
import type { Faults } from '@/api/fields'
import { campaignFormWords } from '@/i18n/campaign-form'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import type { PackageForm } from '@/features/campaigns/form'

/** Under which programme a package costs less, how much less, and how many each building is given. */
export function SubsidyPart({ of, at, faults, onChange }: { of: PackageForm; at: string; faults: Faults; onChange: (part: Partial<PackageForm>) => void }) {
  const words = useWords(campaignFormWords)
  const say = useSay()
  const { subsidised } = of
  const options = [{ value: 'none' as const, name: words.noSubsidy }, ...programmeIds.map((value) => ({ value, name: say(programmes[value].name), note: say(periodWords[programmes[value].period]) }))]
  return (
    <>
      <Field id={`${of.id}-subsidy`} label={words.subsidy}>
        <ChoiceList
          id={`${of.id}-subsidy`} label={words.subsidy} options={options} chosen={[subsidised?.programme ?? 'none']}
          onChange={([programme = 'none']) => { onChange({ subsidised: programme === 'none' ? undefined : { fen: '', each: '', ...subsidised, programme } }) }}
        />
      </Field>
      {subsidised ? (
        <View className='pair'>
          <TextField id={`${of.id}-subsidy-fen`} kind='digit' max={12} label={words.subsidyOf(say(programmes[subsidised.programme].payer))} value={subsidised.fen} onChange={(fen) => { onChange({ subsidised: { ...subsidised, fen } }) }} {...faults.at(`${at}.subsidy.fen`)} />
          <TextField id={`${of.id}-subsidy-each`} kind='number' max={4} label={words.subsidyEach} value={subsidised.each} onChange={(each) => { onChange({ subsidised: { ...subsidised, each } }) }} {...faults.at(`${at}.subsidy.each`)} />
        </View>
      ) : null}
    </>
  )
}
