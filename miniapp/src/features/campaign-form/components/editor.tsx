import { View } from '@tarojs/components'
import type { Campaign } from '@shared/campaigns'
import { campaignFormWords } from '@/i18n/campaign-form'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Steps } from '@/ui/steps'
import { Warning } from '@/ui/warning'
import { steps, type CampaignForm } from '@/features/campaigns/form'
import { useEditor } from '../use-editor'
import { DeliveryStep } from './delivery-step'
import { OfferStep } from './offer-step'
import { WhenStep } from './when-step'

type Editing = ReturnType<typeof useEditor>

/** Somebody, or another phone, saved it since it was read here. */
function Stale({ of }: { of: Editing }) {
  const words = useWords(campaignFormWords)
  return (
    <Warning id='campaign-stale' title={words.stale} text={words.staleText}>
      <View className='btns'>
        <Button id='stale-mine' busy={of.act.busy} onTap={() => { of.meet('mine') }}>{words.mine}</Button>
        <Button id='stale-theirs' busy={of.act.busy} onTap={() => { of.meet('theirs') }}>{words.theirs}</Button>
      </View>
    </Warning>
  )
}

function Buttons({ of: { form, act, next, back, save } }: { of: Editing }) {
  const words = useWords(campaignFormWords)
  return (
    <View className='stack stack--s'>
      <Button id='campaign-next' look='main' busy={act.busy} onTap={next}>{form.step === 3 ? words.save : words.next}</Button>
      {form.step < 3 && form.version > 0 ? <Button id='campaign-save' busy={act.busy} onTap={save}>{words.save}</Button> : null}
      {form.step === 1 ? null : <Button id='campaign-back' look='quiet' onTap={back}>{words.back}</Button>}
    </View>
  )
}

/** The three steps of a draft. `placeName`: for which place it is. */
export function Editor({ first, placeName, onSaved }: { first: CampaignForm; placeName: string; onSaved: (of: Campaign) => void }) {
  const words = useWords(campaignFormWords)
  const it = useEditor(first, onSaved)
  const { form, faults, act } = it
  const part = { form, faults, onChange: it.change, onPhoto: it.photos.sending }
  return (
    <View key={it.round}>
      <Steps at={form.step} of={steps.length} words={words.of(form.step, steps.length)} />
      <PageTitle>{words.step(form.step)}</PageTitle>
      <View className='lead'>{words.where(placeName)}{form.step === 1 ? <View className='small'>{words.keeps}</View> : null}</View>
      {form.step === 1 ? <OfferStep {...part} /> : null}
      {form.step === 2 ? <WhenStep {...part} /> : null}
      {form.step === 3 ? <DeliveryStep {...part} placeName={placeName} /> : null}
      {faults.all.length > 0 ? <Warning id='campaign-wrong' title={words.wrong(faults.all.length)} /> : null}
      {it.photos.waits ? <Warning id='campaign-photo-waits' title={words.photoWaits} text={words.photoWaitsText} /> : null}
      {it.isStale ? <Stale of={it} /> : <RefusalNote refusal={act.refusal} />}
      <Buttons of={it} />
    </View>
  )
}
