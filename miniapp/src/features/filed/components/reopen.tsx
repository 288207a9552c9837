import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '@shared/ids'
import type { ReportDetail } from '@shared/reports'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { reportWords } from '@/i18n/reports'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { LongField } from '@/ui/text-field'

/** Not settled after all: offered while the server allows it, with a word on what is missing. */
export function Reopen({ detail, onChange }: { detail: ReportDetail; onChange: (detail: ReportDetail) => void }) {
  const words = useWords(reportWords)
  const core = useWords(coreWords)
  const act = useAct()
  const [event] = useState(() => newId('event'))
  const [asked, setAsked] = useState(false)
  const [text, setText] = useState('')
  if (!detail.verbs.includes('reopen')) return null
  const close = (): void => { setAsked(false) }
  const send = (): void => {
    void act.run(async () => { onChange(await api.reports.reopen({ params: { report: detail.report.id }, body: { id: event, text } })) })
  }
  return (
    <>
      <Button id='reopen' onTap={() => { setAsked(true) }}>{words.reopen}</Button>
      {asked ? (
        <Dialog id='reopen-dialog' title={words.reopen} sheet onClose={close}>
          <LongField id='reopen-text' label={words.reopenWhat} value={text} onChange={setText} error={act.refusal?.fields.find((field) => field.path === 'text')?.message} />
          <View className='stack stack--s'>
            <RefusalNote refusal={act.refusal} />
            <Button id='reopen-yes' look='main' busy={act.busy} off={text.trim() === ''} onTap={send}>{words.reopen}</Button>
            <Button id='reopen-no' look='quiet' onTap={close}>{core.cancel}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
