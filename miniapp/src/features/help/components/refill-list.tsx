import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Refill } from '@shared/help'
import { newId } from '@shared/ids'
import { api } from '../api'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { helpMineWords } from '@/i18n/help-mine'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { endAt } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'

interface RefillCardProps { household: string; refill: Refill; onGone: () => void }

/** Medicine of one pharmacy that runs out: one tap asks for the same once more. */
function RefillCard({ household, refill: { member, who, out, pharmacy, version, lines }, onGone }: RefillCardProps) {
  const words = useWords(helpMineWords)
  const when = useWhen()
  const act = useAct()
  const [help] = useState(() => newId('help'))
  const ask = (): void => {
    void act.run(async () => {
      await api.help.refill({ params: { help }, body: { household, member, version } })
      toast(words.refillDone)
      await endAt('help', { id: help, did: 'asked' })
    }).then((through) => { if (!through) onGone() })
  }
  return (
    <Card id={`refill-${String(version)}`} tone='amber'>
      <CardTitle>{words.refill(who)}</CardTitle>
      <View>{words.refillText(when.day(out))}</View>
      {lines.map((line) => <View key={line.id}>{line.name} {line.strength ?? ''} × {line.quantity}</View>)}
      <View className='small'>{pharmacy}</View>
      <RefusalNote refusal={act.refusal} id={`refill-${String(version)}-refusal`} />
      <Button id={`refill-${String(version)}-yes`} look='main' busy={act.busy} onTap={ask}>{words.refillYes}</Button>
    </Card>
  )
}

/** What is proposed to a household; nothing where nothing runs out. */
export function RefillList({ household }: { household: string }) {
  const loaded = useLoaded(household, () => api.help.refills({ query: { household } }))
  return <>{loaded.data?.items.map((one) => <RefillCard key={`${one.member} ${String(one.version)}`} household={household} refill={one} onGone={() => { void loaded.reload() }} />)}</>
}
