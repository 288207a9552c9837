import { View } from '@tarojs/components'
import type { Faults } from '@/api/fields'
import { doorWords } from '@/i18n/door'
import { helpFormWords } from '@/i18n/help-form'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Warning } from '@/ui/warning'
import type { HelpDraft } from '@/features/help/draft'
import { forms } from '@/features/help/forms'

/** The label that stands at a field of the form. */
function useLabel({ kind, lines }: HelpDraft): (path: string) => string {
  const words = useWords(helpFormWords)
  const door = useWords(doorWords)
  const plain: Readonly<Record<string, string>> = {
    member: words.who, channel: words.how, phone: words.phone, agreed: words.agreed, 'person.name': words.name, place: door.where, building: door.building, unit: door.unit, room: door.room, 'need.answers.alone': words.alone, 'need.answers.by': words.by,
  }
  const ofLine: Readonly<Record<string, string>> = { name: words.lineName, strength: words.strength, quantity: words.quantity, left: words.left, daily: words.daily }
  return (path) => {
    const [, name = '', index, part = ''] = path.split('.')
    if (name === 'lines' && index !== undefined) return [lines.length > 1 ? words.medicine(Number(index) + 1) : '', ofLine[part] ?? ''].filter((one) => one !== '').join(' · ')
    const question = forms[kind].find((one) => `need.${one.name}` === path)
    return plain[path] ?? (question ? words.fields[question.label] : '')
  }
}

/** Under a form that was not taken: how many fields, which ones, and what is the matter with each. */
export function FaultsList({ draft, faults }: { draft: HelpDraft; faults: Faults }) {
  const words = useWords(helpFormWords)
  const labelOf = useLabel(draft)
  const { lang } = usePreferences()
  if (faults.all.length === 0) return null
  const line = (label: string, message: string): string => (label === '' ? message : `${label.replace(/[？?]$/, '')}${lang === 'zh' ? '：' : ': '}${message}`)
  return (
    <Warning id='form-faults' title={words.fix(faults.all.length)}>
      {faults.all.map(({ path, message }) => <View key={path}>{line(labelOf(path), message)}</View>)}
    </Warning>
  )
}
