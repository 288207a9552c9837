import { View } from '@tarojs/components'
import { useState } from 'react'
import { alongWith } from '@shared/help-runs'
import { kindRow } from '@shared/task-kinds'
import { helpNeedWords } from '@shared/volunteer-fit'
import type { OpenRequest } from '@shared/volunteers'
import { usePaged } from '@/api/use-paged'
import { taskWords } from '@/i18n/tasks'
import { volunteerWords } from '@/i18n/volunteers'
import { useWhen } from '@/i18n/when'
import { useListed, useSay, useWords } from '@/i18n/words'
import { Cell } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { Tag } from '@/ui/tag'
import { api } from '../api'
import { OpenSheet } from './open-sheet'

function OpenCell({ of, along, onTap }: { of: OpenRequest; /** How many others of this list are fetched at the same pharmacy on the same day. */ along: number; onTap: () => void }) {
  const [words, tasks] = [useWords(volunteerWords), useWords(taskWords)]
  const [say, listed, when] = [useSay(), useListed(), useWhen()]
  const note = (
    <View>
      <View>{of.area === of.placeName ? of.placeName : `${of.placeName} ${of.area}`}</View>
      {of.run ? <View>{words.run(of.run.at, when.day(of.run.day))}</View> : null}
      {of.ride ? <View>{words.ride(`${when.day(of.ride.day)} ${of.ride.time ?? ''}`.trim())}</View> : null}
      <View>{words.due(when.moment(of.due))}</View>
      {of.needs.length > 0 ? <View>{listed(of.needs.map((one) => say(helpNeedWords[one])))}</View> : null}
      {of.lacks.length > 0 ? <View>{words.lacks(listed(of.lacks.map((one) => say(helpNeedWords[one]))))}</View> : null}
      {along > 0 ? <View>{words.inRun(along + 1)}</View> : null}
      {of.urgency === 'normal' ? null : <View className='row'><Tag tone='bad'>{tasks.urgencies[of.urgency]}</Tag></View>}
    </View>
  )
  return <Cell id={`open-${of.task}`} title={say(kindRow(of.kind).title)} note={note} onTap={onTap} />
}

async function read(cursor?: string) {
  const page = await api.volunteers.open({ query: cursor === undefined ? {} : { cursor } })
  return { ...page, items: page.items.map((one) => ({ ...one, id: one.task })) }
}

interface OpenListProps { on: boolean; /** How many I may still take. */ room: number; onTaken: () => void }

/** Who waits for a hand in my communities; read anew whenever I go on or off duty. */
export function OpenList({ on, room, onTaken }: OpenListProps) {
  const words = useWords(volunteerWords)
  const [chosen, choose] = useState<OpenRequest & { id: string }>()
  const open = usePaged(on ? 'on' : '', read)
  if (!on) return <StateView id='open-off' art='lock' title={words.offTitle} text={words.offText} />
  const gone = (): void => { void open.first.reload(); onTaken() }
  return (
    <>
      <Title>{words.open}</Title>
      <PagedList id='open' of={open} empty={<StateView id='open-none' art='empty' title={words.openNone} text={words.openNoneText} />}>
        {(one) => <OpenCell key={one.task} of={one} along={alongWith(one, open.items)} onTap={() => { choose(one) }} />}
      </PagedList>
      {chosen ? <OpenSheet key={chosen.task} of={chosen} room={room} onGone={gone} onClose={() => { choose(undefined) }} /> : null}
    </>
  )
}
