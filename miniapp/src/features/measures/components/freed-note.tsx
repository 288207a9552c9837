import { useRef } from 'react'
import { newId } from '@shared/ids'
import type { Measure } from '@shared/measures'
import { useAct } from '@/api/use-act'
import { freedWords } from '@/i18n/freed'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { Warning } from '@/ui/warning'
import { api } from '../api'

/** A list no longer has the row that it was set for: one tap ends it, with that as the reason. */
export function FreedNote({ of: { id, freed }, onDone }: { of: Measure; onDone: (next: Measure) => void }) {
  const words = useWords(freedWords)
  const act = useAct()
  const event = useRef(newId('event'))
  if (!freed) return null
  const reason = words.text(freed.list, freed.address)
  const end = (): void => {
    void act.run(async () => {
      const next = await api.measures.end({ params: { measure: id }, body: { id: event.current, reason: reason.slice(0, 200) } })
      toast(words.ended)
      onDone(next)
    })
  }
  return (
    <>
      <Warning id={`freed-${id}`} title={words.title} text={reason} />
      <RefusalNote refusal={act.refusal} id={`freed-refusal-${id}`} />
      <Button id={`freed-end-${id}`} look='main' busy={act.busy} onTap={end}>{words.end}</Button>
    </>
  )
}
