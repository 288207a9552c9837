import { View } from '@tarojs/components'
import type { Need } from '@shared/help-form'
import { helpChoices } from '@shared/help-words'
import { helpFactWords } from '@/i18n/help-facts'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import type { Fact } from '@/ui/facts'

/** What was asked for, in the order of its form. */
export function useNeedFacts(): (need: Need) => Fact[] {
  const words = useWords(helpFactWords)
  const say = useSay()
  const when = useWhen()
  const day = (text: string): string => when.alone(when.day(text))
  const own = (need: Need): Fact[] => {
    switch (need.kind) {
      case 'medicine':
        return [
          { name: words.medicines, value: need.lines.map((one) => <View key={one.id}>{one.name} {one.strength ?? ''} {words.times(one.quantity)}{'\n'}{words.left(one.daily, one.left)} · {say(helpChoices[one.substitution])}</View>) },
          { name: words.pharmacy, value: need.pharmacy }, ...(need.insuranceCard ? [{ name: words.insuranceCard, value: words.takeAlong }] : []), ...(need.cold ? [{ name: words.cold, value: words.yes }] : []), ...(need.wanted ? [{ name: words.wanted, value: day(need.wanted) }] : []), { name: words.pay, value: say(helpChoices[need.pay]) },
        ]
      case 'transport':
        return [{ name: words.to, value: need.to }, { name: words.day, value: `${day(need.day)} ${need.time ?? ''}` }, { name: words.moves, value: say(helpChoices[need.moves]) }, { name: words.back, value: need.back ? words.yes : words.no }]
      case 'meal':
        return [{ name: words.people, value: String(need.people) }, { name: words.days, value: String(need.days) }, ...(need.diet ? [{ name: words.diet, value: need.diet }] : [])]
      case 'errand':
      case 'infant':
        return [{ name: words.what, value: `${say(helpChoices[need.what])}\n${need.list}` }, { name: words.pay, value: say(helpChoices[need.pay]) }]
      case 'psychological':
        return [{ name: words.talk, value: say(helpChoices[need.talk]) }]
      case 'stranded':
        return [{ name: words.what, value: need.needs.map((one) => say(helpChoices[one])).join(' · ') }, { name: words.people, value: String(need.people) }]
      case 'other':
        return [{ name: words.what, value: need.what }]
      case 'call-back':
        return []
    }
  }
  return (need) => [...own(need), ...('note' in need && need.note ? [{ name: words.note, value: need.note }] : [])]
}
