import { View } from '@tarojs/components'
import { channels, channelWords } from '@shared/desk-words'
import type { Duty } from '@shared/duty-schema'
import { useLoaded } from '@/api/use-loaded'
import { DoorForm } from '@/features/identity/components/door-form'
import { careWords } from '@/i18n/care'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { PageTitle, Title } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { Restored } from '@/ui/restored'
import { TextField } from '@/ui/text-field'
import { Warning } from '@/ui/warning'
import { api } from '../../api'
import { ForCarers } from '../../components/for-carers'
import { WhyFields } from '../../components/why-fields'
import { useMark } from '../../use-mark'

function Form({ duty }: { duty: Duty }) {
  const [words, say] = [useWords(careWords), useSay()]
  const own = useLoaded(duty.place, () => api.places.read({ params: { place: duty.place } }))
  const { draft, change, act, save, restored, startOver, faults } = useMark()
  return (
    <View>
      <PageTitle>{words.markTitle}</PageTitle>
      {restored ? <Restored onStartOver={startOver} /> : null}
      <Field id='channel' label={words.channel} {...faults.at('channel')}>
        <ChoiceList id='channel' label={words.channel} options={channels.map((value) => ({ value, name: say(channelWords[value]) }))} chosen={channels.filter((one) => one === draft.channel)} onChange={([channel]) => { if (channel) change({ channel }) }} />
      </Field>
      <Title>{words.door}</Title>
      <DoorForm draft={draft.door} faults={faults} at='' start={own.data?.path ?? []} onChange={(door) => { change({ door }) }} />
      <TextField id='care-name' label={words.name} hint={words.nameHint} value={draft.name} onChange={(name) => { change({ name }) }} {...faults.at('person.name')} />
      <TextField id='care-phone' label={words.phone} kind='number' max={20} value={draft.phone} onChange={(phone) => { change({ phone }) }} {...faults.at('phone')} />
      <WhyFields of={draft} faults={faults} onChange={change} />
      <Field id='care-agreed' label={words.agreed} {...faults.at('agreed')}>
        <ChoiceList id='care-agreed' label={words.agreed} many options={[{ value: 'yes', name: words.agreed }]} chosen={draft.agreed ? ['yes'] : []} onChange={(chosen) => { change({ agreed: chosen.length > 0 }) }} />
      </Field>
      {act.refusal?.code === 'forbidden' ? <Warning id='care-outside' title={words.outside} text={words.outsideText} /> : <RefusalNote refusal={act.refusal} />}
      <Button id='care-save' look='main' busy={act.busy} onTap={save}>{words.save}</Button>
    </View>
  )
}

export default function CareMarkPage() {
  const words = useWords(careWords)
  return <Page id='care-mark' title={words.markTitle}><ForCarers>{(duty) => <Form key={duty.place} duty={duty} />}</ForCarers></Page>
}
