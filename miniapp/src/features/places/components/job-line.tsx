import { View } from '@tarojs/components'
import { coreWords } from '@/i18n/core'
import { shapeWords } from '@/i18n/shape'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNote } from '@/ui/loaded'
import { roleProps } from '@/ui/tap'
import type { Running } from '../use-job'

/** What is being changed and how far it is. */
export function JobLine({ of: { job, refusal, again } }: { of: Running }) {
  const words = useWords(shapeWords)
  const core = useWords(coreWords)
  if (!job) return null
  return (
    <Card id='job' tone='brand'>
      <View className='strong'>{words.job[job.kind](job.placeName, job.to ?? '')}</View>
      <View id='job-running' {...roleProps('status')}>{words.running(job.changed)}</View>
      <View className='small'>{words.leave}</View>
      <RefusalNote refusal={refusal} id='job-refusal' />
      {refusal ? <Button id='job-again' fit onTap={again}>{core.again}</Button> : null}
    </Card>
  )
}
