import { shanghaiDay } from '@shared/civil-time'
import { roleWords } from '@shared/duties'
import type { Invitation } from '@shared/rota'
import { dutyWords } from '@/i18n/duties'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Facts } from '@/ui/facts'
import { lastDayOf } from '../last-day'

/** Where, as what, from when and until when somebody is asked to serve. */
export function InvitationFacts({ id, of, by }: { id: string; of: Invitation; by?: boolean }) {
  const words = useWords(dutyWords)
  const say = useSay()
  const when = useWhen()
  const facts = [
    { name: words.where, value: of.placeName }, { name: words.what, value: say(roleWords[of.role]) }, ...(by ? [{ name: words.from, value: of.by }] : []),
    { name: words.firstDay, value: of.from ? when.day(shanghaiDay(of.from)) : words.atOnce }, { name: words.lastDay, value: of.until ? when.day(lastDayOf(of.until)) : words.noEnd },
  ]
  return <Facts id={id} of={facts} />
}
