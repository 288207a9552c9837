import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { newId } from '@shared/ids'
import type { TaskDetail, TaskMoved } from '@shared/inbox'
import { useAct, type Act } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { focusFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { keepSheetText, sheetText } from '../sheet-text'

export interface Done { readonly moved: TaskMoved; readonly phone?: string }
export type Detail = TaskDetail
export interface SheetProps { detail: TaskDetail; onClose: () => void; onDone: (done: Done) => void }

interface FrameProps { id: string; title: string; act: Act; ready?: boolean; confirm?: string; onClose: () => void; onConfirm: () => void; children: ReactNode }

/** A sheet that asks one thing before a verb is sent. */
export function Frame({ id, title, act, ready = true, confirm, onClose, onConfirm, children }: FrameProps) {
  const core = useWords(coreWords)
  const words = useWords(workWords)
  return (
    <Dialog id={id} title={title} sheet onClose={onClose}>
      {children}
      <View className='stack stack--s'>
        <RefusalNote refusal={act.refusal} id={`${id}-refusal`} />
        <Button id={`${id}-yes`} look='main' busy={act.busy} off={!ready} onTap={onConfirm}>{confirm ?? words.confirm}</Button>
        <Button id={`${id}-no`} look='quiet' onTap={onClose}>{core.cancel}</Button>
      </View>
    </Dialog>
  )
}

/**
 * Of one verb at one task. The event's id is made once per sheet, so that sending again writes one line; what was typed before and not sent is there again.
 * `send` sends what is whole; else `missing` says at its field what is not.
 */
export function useSheet({ task }: TaskDetail, verb: string) {
  const act = useAct()
  const [id] = useState(() => newId('event'))
  const [text, put] = useState(() => sheetText(task.id, verb))
  const [tried, setTried] = useState(false)
  const setText = (typed: string): void => {
    put(typed)
    keepSheetText(task.id, verb, typed)
  }
  const send = (whole: boolean, what: () => Promise<void>): void => {
    setTried(true)
    if (whole) void act.run(async () => { await what(); keepSheetText(task.id, verb, '') })
    else focusFirstFault(verb)
  }
  const missing = (isMissing: boolean, error: string): { error?: string } => (tried && isMissing ? { error } : {})
  return { act, id, text, setText, said: text.trim() === '' ? {} : { text }, send, missing }
}

/** What the server found wrong with a field. */
export const errorAt = (act: Act, path: string): { error?: string } => {
  const found = act.refusal?.fields.find((field) => field.path === path)
  return found ? { error: found.message } : {}
}
