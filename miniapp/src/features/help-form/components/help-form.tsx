import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Household } from '@shared/identity'
import { kindRow } from '@shared/task-kinds'
import { faultsOf } from '@/api/fields'
import { helpFormWords } from '@/i18n/help-form'
import { useSay, useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { showFirstFault } from '@/ui/first-fault'
import { PageTitle } from '@/ui/heading'
import { sayPath } from '@/i18n/say-place'
import { Restored } from '@/ui/restored'
import type { HelpDraft } from '@/features/help/draft'
import { forms } from '@/features/help/forms'
import { judge } from '../judge'
import { keepDraft, spotOf } from '@/features/help/kept'
import { ratedSoFar } from '../rated'
import { useDraft } from '../use-draft'
import { FaultsList } from './faults'
import type { Part } from './field-part'
import { QuestionField } from './question-field'
import { RatedNote } from '@/features/help/components/rated-note'
import { UrgencyPart } from './urgency-part'

interface HelpFormProps { fresh: () => HelpDraft; household: Household | undefined; who: (part: Part) => ReactNode }

/** Where an ambulance would have to come, as far as the phone knows. */
const addressOf = ({ whose, door }: HelpDraft, household: Household | undefined): string =>
  whose === 'home' ? (household ? `${household.communityName} ${household.label}` : '') : [sayPath(door.path), door.building, door.unit, door.room].filter(Boolean).join(' ')

/** The form of one kind: for whom, what, how urgent. `who` draws the first of these. */
export function HelpForm({ fresh, household, who }: HelpFormProps) {
  const words = useWords(helpFormWords)
  const say = useSay()
  const { lang } = usePreferences()
  const { draft, change, startOver, round, restored } = useDraft(fresh)
  const [tried, setTried] = useState(false)
  const judged = judge(draft, household, lang, now())
  const faults = faultsOf(tried && !judged.ok ? judged.fields : [])
  const part: Part = { draft, faults, onChange: change }
  const rated = ratedSoFar(draft, new Date(now()).toISOString())
  const check = (): void => {
    setTried(true)
    keepDraft(judged.ok ? { ...draft, ready: true } : draft)
    if (judged.ok) goTo('helpCheck', { spot: spotOf(draft) })
    else showFirstFault('help-form')
  }
  return (
    <View key={round}>
      <PageTitle>{draft.change ? words.changeTitle : words.formTitle(say(kindRow(draft.kind).title))}</PageTitle>
      <View className='lead'>{words.kept}</View>
      {restored ? <Restored onStartOver={startOver} /> : null}
      {draft.change ? null : who(part)}
      {forms[draft.kind].map((question) => <QuestionField key={question.name} question={question} {...part} />)}
      <UrgencyPart {...part} address={addressOf(draft, household)} />
      {rated ? <RatedNote rated={rated} /> : null}
      <FaultsList draft={draft} faults={faults} />
      <Button id='help-go-check' look='main' onTap={check}>{words.check}</Button>
    </View>
  )
}
