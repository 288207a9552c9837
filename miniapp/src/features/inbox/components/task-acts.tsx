import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TaskDetail } from '@shared/inbox'
import type { Act } from '@/api/use-act'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { Button } from '@/ui/button'
import { CallSheet, GiveBackSheet, NoteSheet, ResolveSheet, RevealSheet, type Done, type SheetProps } from './task-sheets'

export type WorkVerb = TaskDetail['verbs'][number]
const looks: Record<WorkVerb, 'main' | 'plain' | 'danger'> = { claim: 'main', reveal: 'plain', call: 'plain', note: 'plain', resolve: 'main', 'give-back': 'danger' }

const sheets: Record<Exclude<WorkVerb, 'claim'>, (props: SheetProps) => JSX.Element> = {
  reveal: RevealSheet, call: CallSheet, note: NoteSheet, resolve: ResolveSheet, 'give-back': GiveBackSheet,
}

/** `shown`: the phone number stands on the page already, and needs no second look. */
interface TaskActsProps { detail: TaskDetail; shown: boolean; act: Act; onClaim: () => void; onDone: (verb: WorkVerb, done: Done) => void }

/** The buttons that the state table leaves to me: the server names the verbs, this draws them. */
export function TaskActs({ detail, shown, act, onClaim, onDone }: TaskActsProps) {
  const words = useWords(workWords)
  const [sheet, setSheet] = useState<Exclude<WorkVerb, 'claim'>>()
  const Sheet = sheet ? sheets[sheet] : undefined
  const tap = (verb: WorkVerb): void => {
    if (verb === 'claim') onClaim()
    else setSheet(verb)
  }
  const open = detail.task.state === 'open' || detail.task.state === 'held'
  return (
    <View>
      <View className='btns'>
        {detail.verbs.filter((verb) => verb !== 'reveal' || !shown).map((verb) => <Button key={verb} id={`do-${verb}`} look={looks[verb]} busy={verb === 'claim' && act.busy} onTap={() => { tap(verb) }}>{words[verb]}</Button>)}
      </View>
      {detail.verbs.length === 0 ? <View className='small'>{open ? words.notHere(detail.task.placeName) : words.nothing}</View> : null}
      {Sheet && sheet ? <Sheet detail={detail} onClose={() => { setSheet(undefined) }} onDone={(done) => { setSheet(undefined); onDone(sheet, done) }} /> : null}
    </View>
  )
}
