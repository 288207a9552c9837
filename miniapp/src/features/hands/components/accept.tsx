import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CallUpCard } from '@shared/callups'
import { newId } from '@shared/ids'
import { useAct } from '@/api/use-act'
import { handsWords } from '@/i18n/hands'
import { useWords } from '@/i18n/words'
import { homeOf, meNow } from '@/session/me'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { api } from '../api'

/** As a volunteer of a community that it has reached, or for the household whose gate it is. */
function saysYes({ id: callup, sort, as = '' }: CallUpCard, id: string): Promise<CallUpCard> {
  const me = meNow()
  const household = me && homeOf(me)
  return sort === 'gate' ? api.rosters.take({ params: { callup }, body: { id, household: household?.id ?? '' } }) : api.callups.accept({ params: { callup }, body: { id, place: as } })
}

/** The tap that says yes; sent again after a lost answer it is the same yes. */
export function Accept({ of, onDone }: { of: CallUpCard; onDone: (of: CallUpCard) => void }) {
  const words = useWords(handsWords)
  const act = useAct()
  const [id] = useState(() => newId('event'))
  const accept = (): void => {
    void act.run(async () => {
      const next = await saysYes(of, id)
      toast(words.accepted)
      onDone(next)
    })
  }
  return (
    <View className='stack stack--s'>
      <RefusalNote refusal={act.refusal} id={`accept-refusal-${of.id}`} />
      <Button id={`accept-${of.id}`} look='main' icon='hand' busy={act.busy} onTap={accept}>{of.sort === 'gate' ? words.take : words.accept}</Button>
      {of.phase === 'running' && of.sort === 'hands' ? <View className='small'>{words.acceptNow}</View> : null}
    </View>
  )
}
