import { View } from '@tarojs/components'
import { useState } from 'react'
import { shanghaiDay } from '@shared/civil-time'
import { roleWords } from '@shared/duties'
import type { Rota, Serving } from '@shared/rota'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { awayWords } from '@/i18n/away'
import { dutyWords } from '@/i18n/duties'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Facts } from '@/ui/facts'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { lastDayOf } from '../last-day'
import { useAway } from '../use-away'
import { HeldBy } from './still-held'

interface ServingSheetProps { place: string; of: Serving; onClose: () => void; onEnded: (rota: Rota) => void }

/** What ending means is said before it is done. */
function End({ place, of, onEnded }: Omit<ServingSheetProps, 'onClose'>) {
  const words = useWords(dutyWords)
  const say = useSay()
  const act = useAct()
  const role = say(roleWords[of.role])
  const end = (): void => {
    void act.run(async () => {
      const rota = await api.duties.end({ body: { place, role: of.role, user: of.user } })
      toast(words.ended)
      onEnded(rota)
    })
  }
  return (
    <View className='stack stack--s'>
      <View className='strong'>{of.me ? words.endOwnSure(role) : words.endSure(of.name, role)}</View>
      <View id='duty-end-text'>{of.me ? words.endOwnText : words.endText}</View>
      <RefusalNote refusal={act.refusal} id='duty-end-refusal' />
      <Button id='duty-end-yes' look='main' busy={act.busy} onTap={end}>{words.endYes}</Button>
    </View>
  )
}

function About({ of }: { of: Serving }) {
  const words = useWords(dutyWords)
  const say = useSay()
  const when = useWhen()
  const away = useWords(awayWords)
  const sayAway = useAway()
  const coming = Date.parse(of.from) > now()
  const facts = [
    { name: words.role, value: of.standsInFor ? `${say(roleWords[of.role])} · ${away.standsIn(of.standsInFor)}` : say(roleWords[of.role]) }, { name: words.serving, value: of.there ? words.there : coming ? words.toCome : words.away },
    { name: coming ? words.firstDay : words.since, value: when.day(shanghaiDay(of.from)) }, { name: words.lastDay, value: of.until ? when.day(lastDayOf(of.until)) : words.noEnd },
    ...(of.away ? [{ name: away.sheet, value: sayAway(of.away) }] : []),
  ]
  return <Facts id='serving-facts' of={facts} />
}

export function ServingSheet({ place, of, onClose, onEnded }: ServingSheetProps) {
  const words = useWords(dutyWords)
  const core = useWords(coreWords)
  const [ending, setEnding] = useState(false)
  return (
    <Dialog id='serving' title={of.me ? `${of.name} (${words.me})` : of.name} sheet onClose={onClose}>
      <View className='stack stack--s'>
        {ending ? <End place={place} of={of} onEnded={onEnded} /> : <About of={of} />}
        {!ending && of.away && of.mayEnd && !of.me ? <HeldBy user={of.user} name={of.name} place={place} /> : null}
        {of.mayEnd && !ending ? <Button id='duty-end' look='danger' onTap={() => { setEnding(true) }}>{of.me ? words.endOwn : words.end}</Button> : null}
        <Button id='serving-close' look='quiet' onTap={onClose}>{ending ? core.cancel : core.close}</Button>
      </View>
    </Dialog>
  )
}
