import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TaskDetail } from '@shared/inbox'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { settleWords } from '@/i18n/settle'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { PlaceSearch } from '@/ui/place-search'
import { toast } from '@/ui/toast'
import { errorAt, Frame, useWhole } from './sheet-frame'

interface SettleProps { detail: TaskDetail; onSettled: (detail: TaskDetail) => void }

function SettleSheet({ detail: { task, household }, onSettled, onClose }: SettleProps & { onClose: () => void }) {
  const words = useWords(settleWords)
  const act = useAct()
  const [place, setPlace] = useState('')
  const { ifWhole, missing } = useWhole('settle')
  const send = (): void => {
    ifWhole(place !== '', () => {
      void act.run(async () => {
        const answered = await api.tasks.settle({ params: { task: task.id }, body: { place } })
        toast(words.settled)
        onClose()
        onSettled(answered)
      })
    })
  }
  return (
    <Frame id='settle' title={words.settle} act={act} onClose={onClose} onConfirm={send}>
      <View className='strong'>{household.label}</View>
      <View className='lead'>{words.text}</View>
      <PlaceSearch id='settle-at' label={words.which} within={household.within ?? task.place} fits={(one) => one.level === 'building'} chosen={place} onChange={setPlace} {...errorAt(act, 'place')} {...missing(place === '', words.missing)} />
    </Frame>
  )
}

/** A home whose building was typed is put where it stands in the tree. */
export function SettleHome(props: SettleProps) {
  const words = useWords(settleWords)
  const [open, setOpen] = useState(false)
  if (!props.detail.household.typed) return null
  return (
    <>
      <Button id='settle-home' icon='pin' onTap={() => { setOpen(true) }}>{words.settle}</Button>
      {open ? <SettleSheet {...props} onClose={() => { setOpen(false) }} /> : null}
    </>
  )
}
