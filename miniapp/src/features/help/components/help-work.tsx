import { View } from '@tarojs/components'
import type { HelpForWorker } from '@shared/help'
import { helpStepWords, isLastStep, stepsOf, type HelpStep } from '@shared/help-kinds'
import { helpWorkWords } from '@/i18n/help-work'
import { useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { Steps } from '@/ui/steps'
import { BillCard } from './bill-card'
import { HelpPhotos } from './help-photos'
import { KitList } from './kit-list'
import { NextStep } from './step-sheets'
import { WorkQuestions } from './work-questions'
import type { Work } from './work-part'

/** How far it is, in the words of its steps. */
function HowFar({ need, bringing: { step } }: Work) {
  const say = useSay()
  const steps: readonly HelpStep[] = stepsOf[need.kind]
  const at = step ? steps.indexOf(step) + 1 : 0
  return <Steps at={at} of={steps.length} words={steps.map((one, index) => `${index < at ? '✓ ' : ''}${say(helpStepWords[one])}`).join(' → ')} />
}

function Bringing(work: Work) {
  const words = useWords(helpWorkWords)
  const { help, need, bringing } = work
  if (stepsOf[need.kind].length === 0) return <WorkQuestions {...work} />
  return (
    <>
      <Card id='help-work' tone='brand'>
        <CardTitle>{words.title}</CardTitle>
        <HowFar {...work} />
        {help.check ? <View className='field'>{words.checking}</View> : null}
        {isLastStep(need.kind, bringing.step) ? <View className='field'>{words.delivered}</View> : null}
        <NextStep {...work} />
      </Card>
      <HelpPhotos held help={help.id} names={bringing.photos} />
      <KitList {...work} />
      <BillCard {...work} />
      <WorkQuestions {...work} />
    </>
  )
}

/** What whoever holds a request for help does, step by step. Nothing for those who only look. */
export function HelpWork({ help, onDone }: { help: HelpForWorker; onDone: () => void }) {
  const { need, bringing } = help
  return need && bringing ? <Bringing help={help} need={need} bringing={bringing} onDone={onDone} /> : null
}
