import { shanghaiDay } from '@shared/civil-time'
import { roleWords } from '@shared/duties'
import type { Serving } from '@shared/rota'
import { awayWords } from '@/i18n/away'
import { dutyWords } from '@/i18n/duties'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { Cell } from '@/ui/cell'
import { Tag } from '@/ui/tag'
import { lastDayOf } from '../last-day'
import { useAway } from '../use-away'

/** Who serves, as what, and whether they are there now. */
export function ServingCell({ of, onTap }: { of: Serving; onTap: () => void }) {
  const words = useWords(dutyWords)
  const say = useSay()
  const when = useWhen()
  const away = useWords(awayWords)
  const sayAway = useAway()
  const coming = Date.parse(of.from) > now()
  const note = [say(roleWords[of.role]), of.standsInFor ? away.standsIn(of.standsInFor) : '', coming ? words.fromOn(when.day(shanghaiDay(of.from))) : '', of.until ? words.until(when.day(lastDayOf(of.until))) : '', ...(of.away ? [sayAway(of.away)] : [])].filter((text) => text !== '').join(' · ')
  return (
    <Cell
      id={`serving-${of.user}-${of.role}`} icon='person' title={of.me ? `${of.name} (${words.me})` : of.name} note={note}
      value={<Tag tone={of.there ? 'good' : 'plain'}>{of.there ? words.there : coming ? words.toCome : words.away}</Tag>} onTap={onTap}
    />
  )
}
