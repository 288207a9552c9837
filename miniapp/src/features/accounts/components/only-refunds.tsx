import { View } from '@tarojs/components'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Loaded } from '@/ui/loaded'
import { readRefunds } from '../read-refunds'
import { NotYet } from './not-yet'
import { Refunds } from './refunds'

/** Of a campaign that does not go ahead there is no account, but what was paid goes back. `said`: why there is none. */
export function OnlyRefunds({ campaign, said }: { campaign: string; said: string }) {
  const words = useWords(accountWords)
  const act = useAct()
  const loaded = useLoaded(campaign, () => readRefunds(campaign))
  return (
    <View>
      <Loaded of={loaded} lines={4}>{({ sums, byHand, any }) => (any ? <Refunds campaign={campaign} sums={sums} byHand={byHand} onDone={() => { void loaded.reload() }} /> : <NotYet said={said} />)}</Loaded>
      {loaded.data?.any ? <Button id='refunds-refresh' busy={act.busy} onTap={() => { void act.run(loaded.reload) }}>{words.refresh}</Button> : null}
    </View>
  )
}
