import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Adjustment } from '@shared/adjustment'
import { yuan } from '@shared/money'
import { asRefusal } from '@/api/refusal'
import { useAct } from '@/api/use-act'
import { adjustedWords } from '@/i18n/adjusted'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { Tag } from '@/ui/tag'
import { toast } from '@/ui/toast'
import { api } from '../api'
import type { BagPart } from './bag-part'
import { ProposalSure } from './proposal-sure'

/** Something else is proposed: what either answer means in yuan stands on its button, and is asked once more, for it stays. */
export function Proposal({ campaign: { pay }, bag, of, onChange }: BagPart & { of: Adjustment; onChange: () => void }) {
  const { difference, name, quantity, reason, instead = '', yes = 0, no = 0 } = of
  const words = useWords(adjustedWords)
  const { money } = useWords(offerWords)
  const act = useAct()
  const [accept, choose] = useState<boolean>()
  const sayings = { yes: yes === 0 ? words.yesSame : words.yes[pay](money(yuan(yes))), no: words.no[pay](money(yuan(no))) }
  const close = (): void => { choose(undefined); act.clear() }
  const send = (): void => {
    void act.run(async () => {
      try {
        await api.differences.answer({ params: { campaign: bag.campaign, difference }, body: { household: bag.household, accept: accept === true } })
        toast(words.said)
      } catch (thrown) {
        // Somebody of the household was first: what they said is on the page that is read now.
        if (asRefusal(thrown).code !== 'answer-over') throw thrown
        toast(asRefusal(thrown).message, 'alert')
      }
      choose(undefined)
      onChange()
    })
  }
  return (
    <Card id={`proposal-${difference}`} tone='amber'>
      <View className='stack stack--s'>
        <View className='row'><Tag tone='wait'>{words.answer}</Tag></View>
        <CardTitle>{words.ask(name, quantity, instead)}</CardTitle>
        <View>{words.reason(reason)}</View>
        <Button id={`accept-${difference}`} look='main' onTap={() => { choose(true) }}>{sayings.yes}</Button>
        <Button id={`decline-${difference}`} onTap={() => { choose(false) }}>{sayings.no}</Button>
        <View className='small'>{words.until}</View>
      </View>
      {accept === undefined ? null : <ProposalSure title={accept ? words.sureYes(instead) : words.sureNo(name)} meaning={accept ? sayings.yes : sayings.no} act={act} onYes={send} onClose={close} />}
    </Card>
  )
}
