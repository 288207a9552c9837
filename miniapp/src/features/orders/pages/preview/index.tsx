import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Campaign } from '@shared/campaigns'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { CampaignView } from '../../components/campaign-view'
import { campaignWords } from '@/i18n/campaigns'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { endAt, goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Loaded, NotFound, RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { toast } from '@/ui/toast'
import { Warning } from '@/ui/warning'
import { api } from '@/features/campaigns/api'
import { forgetForm, keptForm } from '@/features/campaigns/kept'

function Publish({ of }: { of: Campaign }) {
  const words = useWords(campaignWords)
  const act = useAct()
  const [unsaved, setUnsaved] = useState(false)
  const publish = (): void => {
    // A photo may have arrived in the form behind since it was saved.
    const changed = keptForm(of.id)?.changed === true
    setUnsaved(changed)
    if (changed) return
    void act.run(async () => {
      await api.campaigns.publish({ params: { campaign: of.id }, body: { version: of.version } })
      forgetForm(of.id)
      toast(words.published)
      await endAt('led', { id: of.id })
    })
  }
  return (
    <View className='stack stack--s'>
      {unsaved ? <Warning id='preview-unsaved' title={words.notSaved} text={words.notSavedText} /> : null}
      <RefusalNote refusal={act.refusal} />
      {act.refusal?.fields.map(({ path, message }) => <View key={path} className='field__error'>{message}</View>)}
      <Button id='campaign-publish' look='main' busy={act.busy} onTap={publish}>{words.publish}</Button>
      <Button id='campaign-edit-on' look='quiet' onTap={goBack}>{words.edit}</Button>
    </View>
  )
}

function Preview({ id }: { id: string }) {
  const words = useWords(campaignWords)
  const found = useLoaded(id, () => api.campaigns.lead({ params: { campaign: id } }))
  return (
    <Loaded of={found} lines={8}>
      {(of) => (of.state === 'draft' ? (
        <>
          <Card tone='brand'><View className='strong'>{words.previewTitle}</View><View>{words.previewText}</View></Card>
          {/* Nothing is a draft for those who will see it. */}
          <CampaignView of={{ ...of, state: 'open' }} />
          <Publish of={of} />
        </>
      ) : (
        <StateView id='campaign-published' art='done' title={words.notDraft}><Button id='campaign-to-run' look='main' onTap={() => { void endAt('led', { id }) }}>{words.toRun}</Button></StateView>
      ))}
    </Loaded>
  )
}

/** A saved draft as residents will see it, and its publishing. */
export default function PreviewPage() {
  const words = useWords(campaignWords)
  const { id } = Taro.useRouter().params
  return <Page id='campaign-preview' title={words.previewTitle}>{id === undefined ? <NotFound /> : <NeedsMe>{() => <Preview id={id} />}</NeedsMe>}</Page>
}
