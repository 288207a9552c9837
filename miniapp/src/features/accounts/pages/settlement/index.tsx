import { View } from '@tarojs/components'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NeedsMe } from '@/session/needs'
import { Button } from '@/ui/button'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { OnlyRefunds } from '../../components/only-refunds'
import { SettlementView } from '../../components/settlement-view'
import { readAccount } from '../../read-account'

function Account({ campaign }: { campaign: string }) {
  const words = useWords(accountWords)
  const act = useAct()
  const loaded = useLoaded(campaign, () => readAccount(campaign))
  if (!loaded.data && loaded.refusal?.code === 'not-confirmed') return <OnlyRefunds campaign={campaign} said={loaded.refusal.message} />
  return (
    <View>
      <Loaded of={loaded} lines={10}>{(of) => <SettlementView of={of} onDone={() => { void loaded.reload() }} />}</Loaded>
      {loaded.data ? <Button id='settlement-refresh' busy={act.busy} onTap={() => { void act.run(loaded.reload) }}>{words.refresh}</Button> : null}
    </View>
  )
}

export default function SettlementPage() {
  const words = useWords(accountWords)
  const campaign = useAskedId('campaign')
  return <Page id='settlement-page' title={words.settlement}>{campaign === undefined ? <NotFound /> : <NeedsMe>{() => <Account campaign={campaign} />}</NeedsMe>}</Page>
}
