import { View } from '@tarojs/components'
import { desk } from '@shared/desk'
import type { Duty } from '@shared/duty-schema'
import { api } from '@/api/client'
import type { Refusal } from '@/api/refusal'
import { useLoaded } from '@/api/use-loaded'
import { JourneySection } from '@/features/reports/components/journey-section'
import { FaultsNote, useJourneyLabel } from '@/features/reports/components/faults-note'
import { StaysSection } from '@/features/reports/components/stays-section'
import { coreWords } from '@/i18n/core'
import { deskWords } from '@/i18n/desk'
import { doorWords } from '@/i18n/door'
import { journeyWords } from '@/i18n/journey'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { inboxDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { sayPath } from '@/i18n/say-place'
import { Restored } from '@/ui/restored'
import { StateView } from '@/ui/state-view'
import { Steps } from '@/ui/steps'
import { Warning } from '@/ui/warning'
import { CheckStep } from '../../components/check-step'
import { Filed } from '../../components/filed'
import { WhoStep } from '../../components/who-step'
import type { DeskDraft } from '../../draft'
import { useDesk } from '../../use-desk'

/** A door beyond the worker's own place is refused by its place, not by a field. */
function Refused({ refusal }: { refusal?: Refusal }) {
  const words = useWords(deskWords)
  return refusal?.code === 'forbidden' ? <Warning id='desk-outside' title={words.outside} text={words.outsideText} /> : <RefusalNote refusal={refusal} />
}

/** The label that stands at a field of any step. */
function useDeskLabel(draft: DeskDraft): (path: string) => string {
  const words = useWords(deskWords)
  const door = useWords(doorWords)
  const journey = useWords(journeyWords)
  const ofJourney = useJourneyLabel(draft)
  const labels: Readonly<Record<string, string>> = { channel: words.channel, place: door.where, building: door.building, unit: door.unit, room: door.room, phone: words.phone, agreed: words.agreed }
  return (path) => {
    const [head = '', index, part] = path.split('.')
    if (head !== 'people') return labels[head] ?? ofJourney(path)
    if (part === 'symptoms') return draft.people.length > 1 ? journey.unwell : journey.symptoms(draft.people[0]?.name ?? '')
    return index === undefined ? words.people : [draft.people.length > 1 ? words.person(Number(index) + 1) : '', part === 'birthYear' ? words.year : words.name].filter((text) => text !== '').join(' · ')
  }
}

function Form({ duty }: { duty: Duty }) {
  const words = useWords(deskWords)
  const core = useWords(coreWords)
  const { today } = useWhen()
  const it = useDesk()
  const { draft, step, faults, change } = it
  const labelOf = useDeskLabel(draft)
  const own = useLoaded(duty.place, () => api.places.read({ params: { place: duty.place } }))
  const part = { draft, faults, onChange: change }
  if (it.filed) return <Filed filed={it.filed} onAgain={it.again} />
  return (
    <View key={it.round}>
      <Steps at={step} of={3} words={words.step(step, 3)} />
      {step === 1 ? <><PageTitle>{words.title}</PageTitle><View className='lead'><View>{words.lead}</View><View className='small'>{words.kept}</View></View></> : null}
      {it.restored ? <Restored onStartOver={it.again} /> : null}
      {step === 1 ? <WhoStep {...part} start={own.data?.path ?? []} /> : null}
      {step === 2 ? <><StaysSection {...part} today={today} /><JourneySection {...part} today={today} label={[sayPath(draft.door.path.slice(-1)), draft.door.room].join(' ')} /></> : null}
      {step === 3 && it.whole.ok ? <CheckStep {...part} input={it.whole.input} /> : null}
      <FaultsNote faults={faults} labelOf={labelOf} />
      <Refused refusal={it.act.refusal} />
      <View className='stack stack--s'>
        <Button id='desk-next' look='main' busy={it.act.busy} onTap={it.next}>{step === 3 ? words.submit : core.next}</Button>
        {step === 1 ? null : <Button id='desk-back' look='quiet' onTap={it.back}>{words.back}</Button>}
      </View>
    </View>
  )
}

/** Filing for somebody is for those who may file at their own place. */
function ForWorkers({ duties }: { duties: readonly Duty[] }) {
  const words = useWords(deskWords)
  const roles: readonly string[] = desk.file.access.roles
  const duty = duties.find((one) => roles.includes(one.role))
  return duty ? <Form duty={duty} /> : <StateView id='desk-refused' art='lock' title={words.refused} text={words.refusedText} />
}

export default function DeskPage() {
  const words = useWords(deskWords)
  return <Page id='desk' title={words.title}><NeedsMe>{(me) => <ForWorkers duties={inboxDuties(me)} />}</NeedsMe></Page>
}
