import { useLoaded } from '@/api/use-loaded'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Loaded } from '@/ui/loaded'
import { Warning } from '@/ui/warning'
import { api } from '../api'
import { changeOf, forgetDraft, isSame, type OrderDraft } from '../draft'

/** An answer was lost and the form changed since: its order stands, and what was changed can be sent as a change of it. */
export function OrderedAlready({ draft, onSend }: { draft: OrderDraft; onSend: (draft: OrderDraft) => void }) {
  const words = useWords(orderWords)
  const placed = useLoaded(`${draft.id} placed`, () => api.orders.read({ params: { order: draft.id } }))
  const see = (): void => {
    forgetDraft(draft)
    goTo('bag', { id: draft.campaign, household: draft.household })
  }
  return (
    <Loaded of={placed} lines={2}>
      {(order) => {
        const differs = order.verbs.includes('change') && !isSame(draft, order)
        return (
          <>
            <Warning id='ordered-already' title={words.already(order.reference)} text={differs ? words.alreadyText : ''} />
            {differs ? <Button id='send-as-change' look='main' onTap={() => { onSend(changeOf(order, draft.slot, draft)) }}>{words.asChange}</Button> : null}
            <Button id='see-order' look={differs ? 'plain' : 'main'} onTap={see}>{words.seeOrder}</Button>
          </>
        )
      }}
    </Loaded>
  )
}
