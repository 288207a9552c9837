import { View } from '@tarojs/components'
import type { Household } from '@shared/identity'
import type { Faults } from '@/api/fields'
import { reportWords } from '@/i18n/reports'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Warning } from '@/ui/warning'
import type { Draft } from '../draft'

/** The label that stands at a field of the form. */
function useLabelOf(draft: Draft, household: Household): (path: string) => string {
  const words = useWords(reportWords)
  const stay = (index: string, part = ''): string => {
    const labels: Readonly<Record<string, string>> = { district: words.district, address: words.address, from: words.from, to: words.till }
    return [words.stay(Number(index) + 1), labels[part] ?? ''].filter((one) => one !== '').join(' · ')
  }
  const traveller = (index: string, part = ''): string => {
    const member = draft.travellers[Number(index)]?.member
    return part === 'symptoms' ? words.symptoms(household.members.find((one) => one.id === member)?.name ?? '') : words.who
  }
  return (path) => {
    const [head = '', index, part] = path.split('.')
    if (head === 'stays') return index === undefined ? words.stays : stay(index, part)
    if (head === 'travellers') return index === undefined ? words.who : traveller(index, part)
    if (path === 'transport.number' && draft.transport !== '') return words.number[draft.transport]
    if (path === 'lodging.address') return words.elsewhereAddress
    const labels: Readonly<Record<string, string>> = { transport: words.transport, arrival: words.arrival, lodging: words.lodging, note: words.note }
    return labels[head] ?? ''
  }
}

/** Under a form that was not taken: how many fields, which ones, and what is the matter with each. */
export function FaultsNote({ faults, draft, household }: { faults: Faults; draft: Draft; household: Household }) {
  const words = useWords(reportWords)
  const { lang } = usePreferences()
  const labelOf = useLabelOf(draft, household)
  if (faults.all.length === 0) return null
  const line = (label: string, message: string): string => (label === '' ? message : `${label}${lang === 'zh' ? '：' : ': '}${message}`)
  return (
    <Warning id='form-faults' title={words.fix(faults.all.length)}>
      {faults.all.map((fault, index) => <View key={`${index} ${fault.path}`}>{line(labelOf(fault.path), fault.message)}</View>)}
    </Warning>
  )
}
