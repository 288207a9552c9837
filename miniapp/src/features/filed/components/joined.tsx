import { View } from '@tarojs/components'
import type { ReportDetail } from '@shared/reports'
import { reportWords } from '@/i18n/reports'
import { sayOutcome } from '@/i18n/say-task'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { CardTitle } from '@/ui/heading'
import { StateTag } from '@/ui/task-state'

/** Of which report this one is part now, how far that is, and what came of it for those of this one. */
export function Joined({ detail: { joined } }: { detail: ReportDetail }) {
  const words = useWords(reportWords)
  const { lang } = usePreferences()
  if (!joined) return null
  return (
    <Card>
      <CardTitle>{words.joinedTo(joined.reference)}</CardTitle>
      <View id='joined-state'><StateTag state={joined.state} /></View>
      {joined.outcomes.length > 0 ? <Facts id='joined-outcomes' of={joined.outcomes.map(({ name, outcome }) => ({ name, value: sayOutcome('report', outcome, lang) }))} /> : null}
      <Button id='joined-open' onTap={() => { goTo('report', { id: joined.report }) }}>{words.joinedOpen}</Button>
    </Card>
  )
}
