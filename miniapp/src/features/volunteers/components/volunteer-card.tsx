import { View } from '@tarojs/components'
import { useState } from 'react'
import { languageWords } from '@shared/help-kinds'
import { decisionsIn, type Decision } from '@shared/volunteer-states'
import { vehicleWords, volunteerSkills } from '@shared/volunteer-fit'
import type { Listed } from '@shared/volunteers'
import { useAct } from '@/api/use-act'
import { volunteerWords } from '@/i18n/volunteers'
import { useWhen } from '@/i18n/when'
import { useListed, useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { headingProps } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { hasOthers, timesOf } from '../times'
import { DecideSheet } from './decide-sheet'

function useFacts({ skills, vehicle, languages, hours, at, by, text }: Listed) {
  const words = useWords(volunteerWords)
  const [say, listed, when] = [useSay(), useListed(), useWhen()]
  const free = [...timesOf(hours).map((one) => words[one]), ...(hasOthers(hours) ? ['…'] : [])]
  return [
    { name: words.canDo, value: skills.length > 0 ? listed(skills.map((one) => say(volunteerSkills[one]))) : words.notSaid }, { name: words.drives, value: say(vehicleWords[vehicle]) }, { name: words.speaks, value: listed(languages.map((one) => say(languageWords[one]))) },
    { name: words.free, value: free.length > 0 ? listed(free) : words.notSaid }, { name: by ? words.decided : words.signedUp, value: by ? words.by(by, when.moment(at)) : when.alone(when.moment(at)) }, ...(text ? [{ name: words.reason, value: text }] : []),
  ]
}

/** What somebody offers, and what may be said to it. */
export function VolunteerCard({ place, of, onDone }: { place: string; of: Listed; onDone: () => void }) {
  const words = useWords(volunteerWords)
  const facts = useFacts(of)
  const [asks, ask] = useState<Exclude<Decision, 'approve'>>()
  const act = useAct()
  const tap = (decision: Decision): void => {
    if (decision !== 'approve') {
      ask(decision)
      return
    }
    void act.run(async () => {
      await api.volunteers.decide({ params: { user: of.user }, body: { place, decision } })
      toast(words.approved)
      onDone()
    })
  }
  return (
    <Card id={`volunteer-${of.user}`}>
      <View className='stack stack--s'>
        <View className='strong' {...headingProps(2)}>{of.name}</View>
        <Facts of={facts} />
        <RefusalNote refusal={act.refusal} />
        <View className='row'>
          {decisionsIn(of.state).map((decision) => <Button key={decision} id={`${decision}-${of.user}`} fit look={decision === 'approve' ? 'main' : 'danger'} busy={act.busy} onTap={() => { tap(decision) }}>{words[decision]}</Button>)}
        </View>
        {asks ? <DecideSheet place={place} of={of} decision={asks} onDone={onDone} onClose={() => { ask(undefined) }} /> : null}
      </View>
    </Card>
  )
}
