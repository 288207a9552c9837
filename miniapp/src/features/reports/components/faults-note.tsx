import { View } from '@tarojs/components'
import type { Faults } from '@/api/fields'
import { journeyWords } from '@/i18n/journey'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Warning } from '@/ui/warning'
import type { JourneyDraft } from '../draft'

/** The label that stands at a field of the journey. */
export function useJourneyLabel(draft: JourneyDraft): (path: string) => string {
  const words = useWords(journeyWords)
  const stay = (index: string, part = ''): string => {
    const labels: Readonly<Record<string, string>> = { district: words.district, address: words.address, from: words.from, to: words.till }
    return [words.stay(Number(index) + 1), labels[part] ?? ''].filter((one) => one !== '').join(' · ')
  }
  return (path) => {
    const [head = '', index, part] = path.split('.')
    if (head === 'stays') return index === undefined ? words.stays : stay(index, part)
    if (path === 'transport.number' && draft.transport !== '') return words.number[draft.transport]
    if (path === 'lodging.address') return words.elsewhereAddress
    const labels: Readonly<Record<string, string>> = { transport: words.transport, arrival: words.arrival, lodging: words.lodging, note: words.note }
    return labels[head] ?? ''
  }
}

/** Under a form that was not taken: how many fields, which ones, and what is the matter with each. */
export function FaultsNote({ faults, labelOf }: { faults: Faults; labelOf: (path: string) => string }) {
  const words = useWords(journeyWords)
  const { lang } = usePreferences()
  if (faults.all.length === 0) return null
  const line = (label: string, message: string): string => (label === '' ? message : `${label.replace(/[？?]$/, '')}${lang === 'zh' ? '：' : ': '}${message}`)
  // One question may be asked of several people at once: it is one thing to mend.
  const lines = [...new Set(faults.all.map((fault) => line(labelOf(fault.path), fault.message)))]
  return (
    <Warning id='form-faults' title={words.fix(lines.length)}>
      {lines.map((text) => <View key={text}>{text}</View>)}
    </Warning>
  )
}
