import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newId } from '@shared/ids'
import { kindRow } from '@shared/task-kinds'
import { helpNeedWords } from '@shared/volunteer-fit'
import type { OpenRequest } from '@shared/volunteers'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { volunteerWords } from '@/i18n/volunteers'
import { useWhen } from '@/i18n/when'
import { useListed, useSay, useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Facts } from '@/ui/facts'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { Warning } from '@/ui/warning'
import { api } from '../api'
import { RunPart } from './run-part'

interface OpenSheetProps { of: OpenRequest; /** How many I may still take. */ room: number; onGone: () => void; onClose: () => void }

/** All that is told before it is taken. */
function useFacts({ area, due, filedAt, needs, run, ride, placeName }: OpenRequest) {
  const words = useWords(volunteerWords)
  const [say, listed, when] = [useSay(), useListed(), useWhen()]
  return [
    { name: words.area, value: area === placeName ? placeName : `${placeName} ${area}` }, { name: words.until, value: when.alone(when.moment(due)) }, { name: words.asked, value: when.alone(when.moment(filedAt)) },
    ...(needs.length > 0 ? [{ name: words.takes, value: listed(needs.map((one) => say(helpNeedWords[one]))) }] : []), ...(run ? [{ name: words.fetch, value: words.run(run.at, when.day(run.day)) }] : []),
    ...(ride ? [{ name: words.rideAt, value: `${when.alone(when.day(ride.day))} ${ride.time ?? ''}`.trim() }, { name: words.rideTo, value: words.rideToLater }] : []),
  ]
}

/** A request before it is taken, and the tap that takes it. */
export function OpenSheet({ of, room, onGone, onClose }: OpenSheetProps) {
  const [words, core] = [useWords(volunteerWords), useWords(coreWords)]
  const [say, listed, facts] = [useSay(), useListed(), useFacts(of)]
  const [id] = useState(() => newId('event'))
  const act = useAct()
  const [ran, setRan] = useState(false)
  const full = room <= 0
  const take = (): void => {
    void act.run(async () => {
      await api.volunteers.claim({ params: { task: of.task }, body: { id, place: of.place } })
      toast(words.taken)
      onClose()
      onGone()
      goTo('task', { id: of.task })
    }).then((done) => { if (!done) onGone() })
  }
  return (
    <Dialog id='open-sheet' title={say(kindRow(of.kind).title)} sheet onClose={onClose}>
      <View className='stack stack--s'>
        <Facts id='open-facts' of={facts} />
        {of.lacks.length > 0 ? <Warning id='open-lacks' title={words.lacks(listed(of.lacks.map((one) => say(helpNeedWords[one]))))} /> : null}
        {of.run ? <RunPart of={of} run={of.run} room={room} onTaken={() => { setRan(true); onGone() }} onDone={() => { onClose(); void Taro.pageScrollTo({ scrollTop: 0, duration: 200 }).catch(() => undefined) }} /> : null}
        {ran ? null : <View className='small'>{full ? words.full : words.sealed}</View>}
        <RefusalNote refusal={act.refusal} />
        {full || ran ? null : <Button id='open-take' look='main' icon='hand' busy={act.busy} onTap={take}>{words.take}</Button>}
        {ran ? null : <Button id='open-close' look='quiet' onTap={onClose}>{core.cancel}</Button>}
      </View>
    </Dialog>
  )
}
