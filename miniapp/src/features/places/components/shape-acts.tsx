import { View } from '@tarojs/components'
import { useState } from 'react'
import { mayStandBelow, ownLevels } from '@shared/own-levels'
import type { PlaceJob } from '@shared/places'
import { shapeWords } from '@/i18n/shape'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { AddSheet } from './add-sheet'
import { MergeSheet } from './merge-sheet'
import { MoveSheet } from './move-sheet'
import { RenameSheet } from './rename-sheet'
import { RetireSheet } from './retire-sheet'
import { RoomsSheet } from './rooms-sheet'
import type { ShapeSheetProps } from './sheet'

const sheets = { add: AddSheet, editRooms: RoomsSheet, rename: RenameSheet, move: MoveSheet, merge: MergeSheet, retire: RetireSheet }
type Deed = keyof typeof sheets
const looks: Partial<Record<Deed, 'main' | 'danger'>> = { add: 'main', retire: 'danger' }

/** What is published is only added to; a group holds rooms and nothing stands below it. */
function deedsAt(level: string): Deed[] {
  const own = ownLevels.some((one) => one === level)
  return [level === 'group' ? 'editRooms' : 'add', ...(own ? (['rename', 'move', 'merge', 'retire'] as const) : [])]
}

/** While a change of the community is on its way these are refused. */
const waiting: readonly Deed[] = ['rename', 'move', 'merge', 'retire']

/** `job`: the change that is on its way. What is being merged away is out of use already. */
export function ShapeActs({ of, job, onDone }: Pick<ShapeSheetProps, 'of' | 'onDone'> & { job?: PlaceJob }) {
  const words = useWords(shapeWords)
  const [open, setOpen] = useState<Deed>()
  const Sheet = open ? sheets[open] : undefined
  if (job?.kind === 'merge' && job.place === of.place.id) return null
  return (
    <View>
      <View className='btns'>
        {deedsAt(of.place.level).map((deed) => <Button key={deed} id={`do-${deed}`} look={looks[deed] ?? 'plain'} off={job !== undefined && waiting.includes(deed)} onTap={() => { setOpen(deed) }}>{words[deed]}</Button>)}
        {mayStandBelow('building', of.place.level) ? <Button id='do-import' onTap={() => { goTo('import', { place: of.place.id }) }}>{words.importHere}</Button> : null}
      </View>
      {Sheet ? <Sheet of={of} onClose={() => { setOpen(undefined) }} onDone={(done) => { setOpen(undefined); onDone(done) }} /> : null}
    </View>
  )
}
