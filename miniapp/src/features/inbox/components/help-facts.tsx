import type { HelpForWorker } from '@shared/help'
import { languageWords } from '@shared/help-kinds'
import { signWords, urgencyCases } from '@shared/help-urgency'
import { helpFactWords } from '@/i18n/help-facts'
import { useNeedFacts } from '@/features/help/components/need-facts'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Facts, type Fact } from '@/ui/facts'

/** A request for help, for whoever has it or looks at it: medicines by name are its holder's alone. */
export function HelpFacts({ help }: { help: HelpForWorker }) {
  const words = useWords(helpFactWords)
  const say = useSay()
  const factsOf = useNeedFacts()
  const when = useWhen()
  const { rated, outline, need } = help
  const why = rated.corrected?.text ?? say(urgencyCases.find((one) => one.code === rated.because)?.why ?? urgencyCases[0].why)
  const facts: Fact[] = [
    { name: words.why, value: rated.sign ? `${words.call120} · ${say(signWords[rated.sign])}` : why },
    { name: words.asker, value: help.asker },
    ...(help.language ? [{ name: words.language, value: say(languageWords[help.language]) }] : []),
    ...(!need && outline.lines ? [{ name: words.medicines, value: words.kinds(outline.lines) }] : []),
    ...(!need && outline.insuranceCard ? [{ name: words.insuranceCard, value: words.takeAlong }] : []),
    ...(!need && outline.cold ? [{ name: words.cold, value: words.yes }] : []),
    ...(!need && outline.ride ? [{ name: words.to, value: words.afterwards }, { name: words.day, value: `${when.alone(when.day(outline.ride.day))} ${outline.ride.time ?? ''}`.trim() }] : []),
    ...(need ? factsOf(need) : []),
  ]
  return <Facts id='help-facts' of={facts} />
}
