import { View } from '@tarojs/components'
import { symptoms, symptomWords, type Symptom } from '@shared/report-words'
import type { Faults } from '@/api/fields'
import { measureWords } from '@/i18n/measures'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'

export interface Feeling { readonly temperature: string; readonly symptoms: readonly Symptom[]; readonly well: boolean; readonly tested: boolean }
export const unsaid: Feeling = { temperature: '', symptoms: [], well: false, tested: false }
export const fine: Feeling = { ...unsaid, well: true }
/** Something has to be said, if only that all is well. */
export const saysNothing = ({ temperature, symptoms: felt, well }: Feeling): boolean => temperature.trim() === '' && felt.length === 0 && !well

const well = 'well'
/** To be well and to feel something do not go together: what was chosen last counts. */
function felt(chosen: readonly string[], before: Feeling): Pick<Feeling, 'symptoms' | 'well'> {
  const nowWell = chosen.includes(well) && !before.well
  return nowWell ? { well: true, symptoms: [] } : { well: chosen.length === 1 && chosen[0] === well, symptoms: symptoms.filter((one) => chosen.includes(one)) }
}

/** In tenths; undefined where nothing was typed, NaN where it is no number. */
export function tenths(typed: string): number | undefined {
  const tidy = typed.normalize('NFKC').replace(',', '.').replace(/[℃°c\s]/gi, '')
  return tidy === '' ? undefined : Math.round(Number(tidy) * 10)
}

/** How somebody is: temperature, symptoms, and whether a test was taken where there are any to take; `at`: of whom, as several may be asked on one page. */
export function FeelingFields({ at, of, tests, faults, onChange }: { at: string; of: Feeling; tests: boolean; faults: Faults; onChange: (part: Partial<Feeling>) => void }) {
  const [words, say] = [useWords(measureWords), useSay()]
  return (
    <View className='stack stack--s'>
      <TextField id={`temperature-${at}`} label={words.temperature} hint={words.temperatureHint} kind='digit' max={6} value={of.temperature} onChange={(temperature) => { onChange({ temperature }) }} {...faults.at('temperature')} />
      <Field id={`symptoms-${at}`} label={words.symptoms} {...faults.at('symptoms')}>
        <ChoiceList id={`symptoms-${at}`} label={words.symptoms} many options={[{ value: well, name: words.noneFelt }, ...symptoms.map((value) => ({ value, name: say(symptomWords[value]) }))]} chosen={of.well ? [well] : of.symptoms} onChange={(chosen) => { onChange(felt(chosen, of)) }} />
      </Field>
      {tests ? <ChoiceList id={`tested-${at}`} label={words.tested} many options={[{ value: 'yes', name: words.tested }]} chosen={of.tested ? ['yes'] : []} onChange={(chosen) => { onChange({ tested: chosen.length > 0 }) }} /> : null}
    </View>
  )
}
