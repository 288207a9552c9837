import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays } from '@shared/civil-time'
import { grantDays } from '@shared/subsidy-states'
import { programmes } from '@shared/subsidy-programmes'
import { useAct } from '@/api/use-act'
import { errorAt, Frame } from '@/features/inbox/components/sheet-frame'
import { subsidyWords } from '@/i18n/subsidies'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { DateField } from '@/ui/picker-field'
import { api } from '../api'
import type { GrantSheetProps } from './sheet'

/** From which day to which; another worker's word meanwhile is told, not overwritten. */
export function GiveSheet({ programme, of, door, onClose, onDone }: GrantSheetProps) {
  const words = useWords(subsidyWords)
  const say = useSay()
  const act = useAct()
  const { today } = useWhen()
  const [from, setFrom] = useState(of && of.until >= today && of.state === 'given' ? of.from : today)
  const [until, setUntil] = useState(of && of.until >= today ? of.until : addDays(today, 90))
  const send = (): void => {
    void act.run(async () => { onDone(await api.subsidies.give({ body: { ...door, programme, from, until, version: of?.version ?? 0 } }), words.given_) })
  }
  return (
    <Frame id='give' title={words.giveTitle(say(programmes[programme].name))} act={act} confirm={words.giveYes} onClose={onClose} onConfirm={send}>
      <View className='stack stack--s'>
        <DateField id='give-from' label={words.from} value={from} from={addDays(today, -grantDays)} to={addDays(today, grantDays)} placeholder={words.choose} onChange={setFrom} {...errorAt(act, 'from')} />
        <DateField id='give-until' label={words.until} value={until} from={today} to={addDays(today, grantDays)} placeholder={words.choose} onChange={setUntil} {...errorAt(act, 'until')} />
      </View>
    </Frame>
  )
}
