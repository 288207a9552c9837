import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ArrivalLine, QueuedArrival } from '@shared/arrivals'
import type { PathStep } from '@shared/places'
import { useAct } from '@/api/use-act'
import { arrivalWords } from '@/i18n/arrivals'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { CardTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { PlacePicker } from '@/ui/place-picker'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { CloseSheet } from './close-sheet'

interface QueuedCardProps { of: QueuedArrival; district: string; path: readonly PathStep[]; settled?: ArrivalLine | undefined; onSettled: (line: ArrivalLine) => void }

/** Somebody whose address says of no community: one tap where it may mean one, any other is chosen; or nobody is to look, and why. */
export function QueuedCard({ of, district, path, settled, onSettled }: QueuedCardProps) {
  const [words, when] = [useWords(arrivalWords), useWhen()]
  const act = useAct()
  const [open, setOpen] = useState<'picker' | 'close'>()
  const { id, row, version, who, from, arrival, address, near } = of
  const put = (to: string, name: string): void => {
    setOpen(undefined)
    void act.run(async () => {
      onSettled(await api.arrivals.put({ params: { place: district, arrival: id }, body: { to, version } }))
      toast(words.placed(name))
    })
  }
  const facts = [...(address === undefined ? [] : [{ name: words.address, value: address }]), ...(from === undefined ? [] : [{ name: words.from, value: from }]), ...(arrival === undefined ? [] : [{ name: words.arrival, value: when.day(arrival) }])]
  return (
    <Card id={`queued-${id}`}>
      <View className='stack stack--s'>
        <CardTitle>{who ?? words.unnamed} · {words.row(row)}</CardTitle>
        <Facts of={facts} />
        {settled ? <View id={`settled-${id}`} className='strong'>{settled.state === 'closed' ? words.closed : words.placed(settled.place ?? '')}</View> : (
          <View className='stack stack--s'>
            <RefusalNote refusal={act.refusal} id={`put-refusal-${id}`} />
            {near.map((one) => <Button key={one.place} id={`put-${id}-${one.place}`} look='main' busy={act.busy} onTap={() => { put(one.place, one.name) }}>{words.putTo(one.says)}</Button>)}
            <Button id={`pick-${id}`} icon='pin' busy={act.busy} onTap={() => { setOpen('picker') }}>{near.length > 0 ? words.pickOther : words.pick}</Button>
            <Button id={`close-${id}`} look='quiet' onTap={() => { setOpen('close') }}>{words.closeIt}</Button>
          </View>
        )}
      </View>
      {open === 'picker' ? <PlacePicker id='queue-picker' title={words.pick} until='community' start={path} root={district} onClose={() => { setOpen(undefined) }} onPick={(to) => { const at = to.at(-1); if (at) put(at.id, at.name) }} /> : null}
      {open === 'close' ? <CloseSheet of={of} district={district} onClose={() => { setOpen(undefined) }} onDone={(line) => { setOpen(undefined); onSettled(line) }} /> : null}
    </Card>
  )
}
