import { View } from '@tarojs/components'
import type { Refusal } from '@/api/refusal'
import type { RiskList } from '@shared/risk'
import { coreWords } from '@/i18n/core'
import { riskWords } from '@/i18n/risk'
import { useWords } from '@/i18n/words'
import { Bar } from '@/ui/bar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { RefusalNote } from '@/ui/loaded'
import { roleProps } from '@/ui/tap'

/** How far publishing is, and what comparing again has found so far. */
export function Progress({ of: { state, parts, traced }, refusal, onAgain }: { of: RiskList; refusal?: Refusal; onAgain: () => void }) {
  const [words, core] = [useWords(riskWords), useWords(coreWords)]
  if (state === 'read') return null
  const title = state === 'published' ? words.done : words[state]
  const found = [{ name: words.traced, value: String(traced.reports) }, { name: words.exposed, value: String(traced.exposed) }, { name: words.cleared, value: String(traced.cleared) }]
  return (
    <Card id='progress' tone='brand'>
      <View id={`state-${state}`} className='strong' {...roleProps('status')}>{title}</View>
      {state === 'published' ? null : <Bar part={parts.of === 0 ? 1 : parts.done / parts.of} label={title} />}
      {state === 'publishing' ? null : <Facts id='traced' of={found} />}
      {state === 'published' ? null : <View className='small'>{words.leave}</View>}
      <RefusalNote refusal={refusal} id='progress-refusal' />
      {refusal ? <Button id='progress-again' fit onTap={onAgain}>{core.again}</Button> : null}
    </Card>
  )
}
