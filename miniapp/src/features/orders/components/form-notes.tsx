import type { Campaign } from '@shared/campaigns'
import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { Restored } from '@/ui/restored'
import { Warning } from '@/ui/warning'
import { forgetDraft, keepDraft, standsAlready, type OrderDraft } from '../draft'
import { repriced } from '../wants'
import { OrderedAlready } from './ordered-already'
import { Repriced } from './repriced'

interface FormNotesProps { draft: OrderDraft; campaign: Campaign; restored: boolean; onStartOver: () => void }

/** Where what stands in the form comes from, and what has changed since. */
export function FormNotes({ draft, campaign, restored, onStartOver }: FormNotesProps) {
  const words = useWords(orderWords)
  const { lang } = usePreferences()
  const asChange = (next: OrderDraft): void => {
    forgetDraft(draft)
    keepDraft(next)
    goTo('orderCheck', { id: campaign.id, household: draft.household, order: next.id })
  }
  return (
    <>
      {standsAlready(draft, campaign) ? <OrderedAlready draft={draft} onSend={asChange} /> : null}
      {restored ? <Restored onStartOver={onStartOver} /> : null}
      {draft.again ? <Warning id='again' title={words.again(draft.again.title)} text={draft.again.gone.length > 0 ? words.gone(draft.again.gone.join(lang === 'zh' ? '、' : ', ')) : ''} /> : null}
      <Repriced lines={repriced(draft.wanted, campaign.packages)} />
    </>
  )
}
