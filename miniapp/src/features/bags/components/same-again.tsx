import { useState } from 'react'
import { useAct } from '@/api/use-act'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { chooseHome } from '@/session/me'
import { now } from '@/session/now'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { Warning } from '@/ui/warning'
import { keepDraft } from '@/features/orders/draft'
import { findAgain } from '../find-again'
import type { BagPart } from './bag-part'

/** Fills a form in with what is offered again of what the household had here. */
export function SameAgain({ bag }: BagPart) {
  const words = useWords(orderWords)
  const act = useAct()
  const [none, setNone] = useState(false)
  const look = (): void => {
    void act.run(async () => {
      const draft = await findAgain(bag, now())
      setNone(draft === undefined)
      if (!draft) return
      keepDraft(draft)
      chooseHome(bag.household)
      goTo('order', { id: draft.campaign })
    })
  }
  return (
    <>
      <RefusalNote refusal={act.refusal} id='again-refusal' />
      {none ? <Warning id='again-none' title={words.againNone} text={words.againNoneText} /> : null}
      <Button id='same-again' icon='basket' busy={act.busy} onTap={look}>{words.again_}</Button>
    </>
  )
}
