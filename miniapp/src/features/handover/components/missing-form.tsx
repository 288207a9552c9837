import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import { useAct } from '@/api/use-act'
import { missingWords } from '@/i18n/missing'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { api } from '../api'
import type { Lackable } from '../lacks'
import { MissingFields, type MissingDraft } from './missing-fields'

interface MissingFormProps { campaign: string; household: string; of: readonly Lackable[]; onDone: () => void }

const fresh = (of: readonly Lackable[]): MissingDraft => ({ id: newId('missing'), what: of[0]?.key ?? '', sort: 'missing', quantity: 1, note: '' })

/** Says that something is missing. What was chosen and typed stays until it is sent; another content is another request. */
export function MissingForm({ campaign, household, of, onDone }: MissingFormProps) {
  const words = useWords(missingWords)
  const act = useAct()
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState(() => fresh(of))
  const close = (): void => { setOpen(false) }
  const send = (): void => {
    void act.run(async () => {
      const { id, what, sort, quantity, note } = draft
      const { package: own = '', difference } = of.find(({ key }) => key === what) ?? {}
      await api.missing.say({ params: { campaign, missing: id }, body: { household, package: own, ...(difference === undefined ? {} : { difference }), sort, quantity, ...(note.trim() === '' ? {} : { note }) } })
      setDraft(fresh(of))
      close()
      toast(words.sent)
      onDone()
    })
  }
  return (
    <>
      <Button id='say-missing' onTap={() => { setDraft((before) => (of.some(({ key }) => key === before.what) ? before : fresh(of))); setOpen(true) }}>{words.say}</Button>
      {open ? (
        <Dialog id='missing-sheet' title={words.title} sheet onClose={close}>
          <MissingFields of={of} draft={draft} refusal={act.refusal} onChange={(more) => { setDraft((before) => ({ ...before, ...more, id: newId('missing') })) }} />
          <View className='stack stack--s'>
            <RefusalNote refusal={act.refusal} />
            <Button id='missing-send' look='main' busy={act.busy} onTap={send}>{words.send}</Button>
            <Button id='missing-no' look='quiet' onTap={close}>{words.cancel}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
