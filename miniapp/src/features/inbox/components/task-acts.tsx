import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TaskDetail } from '@shared/inbox'
import type { Act } from '@/api/use-act'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { Button } from '@/ui/button'
import { Warning } from '@/ui/warning'
import { AssignSheet } from './assign-sheet'
import { HandOverSheet } from './person-sheets'
import { PassSheet } from './pass-sheet'
import { isRoomAlone, type Done, type SheetProps } from './sheet-frame'
import { ResolveSheet } from './resolve-sheet'
import { CallSheet, GiveBackSheet, NoteSheet, RevealSheet } from './task-sheets'
import { AcceptSheet, DeclineSheet, WaitSheet } from './way-sheets'

/** The verbs that stand as buttons; what makes two tasks one stands with them, side by side. */
export type WorkVerb = Exclude<TaskDetail['verbs'][number], 'merge' | 'unmerge'>
type Sheeted = Exclude<WorkVerb, 'claim'>
const looks: Partial<Record<WorkVerb, 'main' | 'danger'>> = { accept: 'main', claim: 'main', resolve: 'main', 'give-back': 'danger' }

const sheets: Record<Sheeted, (props: SheetProps) => JSX.Element> = {
  accept: AcceptSheet, decline: DeclineSheet, reveal: RevealSheet, call: CallSheet, note: NoteSheet, resolve: ResolveSheet,
  wait: WaitSheet, 'hand-over': HandOverSheet, pass: PassSheet, assign: AssignSheet, 'give-back': GiveBackSheet,
}

/** What is done less often stands behind one button. */
const seldom: readonly WorkVerb[] = ['wait', 'hand-over', 'pass', 'assign', 'give-back']

/** A task on its way from one colleague to another. */
function Offered({ detail }: { detail: TaskDetail }) {
  const words = useWords(workWords)
  const { offer, task, verbs } = detail
  if (!offer) return null
  return <Warning id='offered' title={verbs.includes('accept') ? words.offeredToMe(task.holder?.name ?? '') : words.offered(offer.name)} />
}

/** `shown`: the phone number stands on the page already, and needs no second look. */
interface TaskActsProps { detail: TaskDetail; shown: boolean; act: Act; onClaim: () => void; onDone: (verb: WorkVerb, done: Done) => void }

/** The buttons that the state table leaves to me: the server names the verbs, this draws them. */
export function TaskActs({ detail, shown, act, onClaim, onDone }: TaskActsProps) {
  const words = useWords(workWords)
  const [sheet, setSheet] = useState<Sheeted>()
  const [more, setMore] = useState(false)
  const Sheet = sheet ? sheets[sheet] : undefined
  const tap = (verb: WorkVerb): void => {
    if (verb === 'claim') onClaim()
    else setSheet(verb)
  }
  const open = detail.task.state === 'open' || detail.task.state === 'held'
  const own = detail.verbs.filter((verb): verb is WorkVerb => verb !== 'merge' && verb !== 'unmerge')
  const verbs = own.filter((verb) => verb !== 'reveal' || !shown)
  const rest = verbs.filter((verb) => seldom.includes(verb))
  const folded = rest.length > 1 && !more
  return (
    <View>
      <Offered detail={detail} />
      <View className='btns'>
        {(folded ? verbs.filter((verb) => !rest.includes(verb)) : verbs).map((verb) => <Button key={verb} id={`do-${verb}`} look={looks[verb] ?? 'plain'} busy={verb === 'claim' && act.busy} onTap={() => { tap(verb) }}>{verb === 'reveal' && isRoomAlone(detail) ? words.room : words[verb]}</Button>)}
        {folded ? <Button id='do-more' look='quiet' icon='down' onTap={() => { setMore(true) }}>{words.more}</Button> : null}
      </View>
      {own.length === 0 ? <View className='small'>{open ? words.notHere(detail.task.placeName) : words.nothing}</View> : null}
      {Sheet && sheet ? <Sheet detail={detail} onClose={() => { setSheet(undefined) }} onDone={(done) => { setSheet(undefined); onDone(sheet, done) }} /> : null}
    </View>
  )
}
