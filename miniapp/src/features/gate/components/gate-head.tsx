import { View } from '@tarojs/components'
import { gateWords } from '@/i18n/gate'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Warning } from '@/ui/warning'
import { gateNow } from '../known-gate'
import type { Keep } from '../use-keep'

const longAgo = 24 * 3_600_000

/** Which gate this is, and since when it knows what it knows. */
export function GateHead({ keep: { gate, syncing, sync } }: { keep: Keep }) {
  const words = useWords(gateWords)
  const when = useWhen()
  return (
    <View>
      <PageTitle>{gate ? words.gateOf(gate.name) : words.keep}</PageTitle>
      <Card>
        <View className='row row--between'>
          <View id='gate-synced' className='grow grow--words'>{gate ? words.synced(when.moment(gate.at)) : words.never}</View>
          <Button id='gate-sync' fit busy={syncing.busy} onTap={sync}>{words.syncNow}</Button>
        </View>
      </Card>
      {gate && gateNow(gate) - Date.parse(gate.at) > longAgo ? <Warning id='gate-old' title={words.old} /> : null}
      <RefusalNote refusal={syncing.refusal} id='gate-sync-refused' />
    </View>
  )
}
