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

/** `said`: what is told instead of the verb's own words; `given`: a number that a neighbour gave for them; `label`: the home with its room, shown together with the number. */
export interface Done { readonly moved: TaskMoved; readonly phone?: string; readonly given?: string; readonly label?: string; readonly said?: string }
export type Detail = TaskDetail
export interface SheetProps { detail: TaskDetail; onClose: () => void; onDone: (done: Done) => void }

/** A request for help that was left without a number: what there is to look at is the room. */
export const isRoomAlone = ({ request, household }: TaskDetail): boolean => request.kind === 'help' && household.phone === undefined && household.given === undefined

interface FrameProps { id: string; title: string; act: Act; confirm?: string; onClose: () => void; onConfirm: (() => void) | undefined; children: ReactNode }

/** A sheet that asks one thing before a verb is sent; where there is nothing to choose from, nothing is confirmed. */
export function Frame({ id, title, act, confirm, onClose, onConfirm, children }: FrameProps) {
  const core = useWords(coreWords)
  const words = useWords(workWords)
  return (
    <Dialog id={id} title={title} sheet onClose={onClose}>
      {children}
      <View className='stack stack--s'>
        <RefusalNote refusal={act.refusal} id={`${id}-refusal`} />
        {onConfirm ? <Button id={`${id}-yes`} look='main' busy={act.busy} onTap={onConfirm}>{confirm ?? words.confirm}</Button> : null}
        <Button id={`${id}-no`} look='quiet' onTap={onClose}>{core.cancel}</Button>
      </View>
    </Dialog>
  )
}

/** `ifWhole` goes on with what is whole, and leads to the first field that is not; `missing` then says there what it lacks. */
export function useWhole(sheet: string) {
  const [tried, setTried] = useState(false)
  const ifWhole = (whole: boolean, then: () => void): void => {
    setTried(true)
    if (whole) then()
    else focusFirstFault(sheet)
  }
  const missing = (isMissing: boolean, error: string): { error?: string } => (tried && isMissing ? { error } : {})
  return { ifWhole, missing }
}

/**
 * Of one verb at one task. The event's id is made once per sheet, so that sending again writes one line; what was typed before and not sent is there again.
 * `send` sends what is whole; else `missing` says at its field what is not.
 */
export function useSheet({ task }: TaskDetail, verb: string) {
  const act = useAct()
  const [id] = useState(() => newId('event'))
  const [text, put] = useState(() => sheetText(task.id, verb))
  const { ifWhole, missing } = useWhole(verb)
  const setText = (typed: string): void => {
    put(typed)
    keepSheetText(task.id, verb, typed)
  }
  const send = (whole: boolean, what: () => Promise<void>): void => {
    ifWhole(whole, () => { void act.run(async () => { await what(); keepSheetText(task.id, verb, '') }) })
  }
  return { act, id, text, setText, said: text.trim() === '' ? {} : { text }, send, missing }
}

/** What the server found wrong with a field. */
export const errorAt = (act: Act, path: string): { error?: string } => {
  const found = act.refusal?.fields.find((field) => field.path === path)
  return found ? { error: found.message } : {}
}
