import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Household } from '@shared/identity'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { homeWords } from '@/i18n/home'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { putMe, refreshMe } from './me'

function Question({ household, join, onClose }: { household: Household; join: string; onClose: () => void }) {
  const words = useWords(homeWords)
  const core = useWords(coreWords)
  const act = useAct()
  const takeBack = (): void => {
    void act.run(async () => {
      putMe(await api.households.withdrawJoin({ params: { household: household.id, join } }))
      toast(words.takeBackDone)
    })
  }
  const close = (): void => {
    onClose()
    // Whoever came too late sees how it was answered.
    if (act.refusal) void refreshMe()
  }
  return (
    <Dialog id='take-back-dialog' title={words.takeBackSure} onClose={close}>
      <View className='stack stack--s'>
        <View>{words.takeBackText(household.label)}</View>
        <RefusalNote refusal={act.refusal} id='take-back-refusal' />
        <Button id='take-back-yes' look='stop' busy={act.busy} onTap={takeBack}>{words.takeBack}</Button>
        <Button id='take-back-no' look='quiet' onTap={close}>{core.cancel}</Button>
      </View>
    </Dialog>
  )
}

/** Beside a household that was asked to take this person in: the wish can be taken back until someone works on it. */
export function TakeBackJoin({ household }: { household: Household }) {
  const words = useWords(homeWords)
  const [asked, setAsked] = useState(false)
  const join = household.members.find((one) => one.me && one.waiting)?.join
  if (join === undefined) return null
  return (
    <>
      <Button id={`take-back-${household.id}`} look='danger' fit onTap={() => { setAsked(true) }}>{words.takeBack}</Button>
      {asked ? <Question household={household} join={join} onClose={() => { setAsked(false) }} /> : null}
    </>
  )
}
