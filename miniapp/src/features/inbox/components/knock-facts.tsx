import { careReasonWords } from '@shared/care-words'
import type { TaskDetail } from '@shared/inbox'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { usePreferences } from '@/session/preferences'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** Why somebody knocks: who they are, and since when nothing was heard. */
export function KnockFacts({ request }: { request: Extract<TaskDetail['request'], { kind: 'knock' }> }) {
  const words = useWords(workWords)
  const { lang } = usePreferences()
  const when = useWhen()
  const why = request.reasons.map((reason) => careReasonWords[reason][lang]).join(lang === 'zh' ? '、' : ', ')
  return <Card><Facts of={[{ name: words.knockWhy, value: why }, { name: words.knockSince, value: when.moment(request.heard) }, { name: words.knockAfter, value: words.days(String(request.days)) }]} /></Card>
}
