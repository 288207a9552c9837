import { View } from '@tarojs/components'
import { useLoaded } from '@/api/use-loaded'
import { useSpan } from '@/features/hands/say-span'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { now } from '@/session/now'
import { endAt } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle, PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { SelectField } from '@/ui/picker-field'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../../api'
import type { Community } from '../../chosen-community'
import { ForCallers } from '../../components/for-callers'
import { HandsField } from '../../components/hands-field'
import { LeadField } from '../../components/lead-field'
import { Sure } from '../../components/sure'
import { WhenPart } from '../../components/when-part'
import { forgetDraft, freshShifts, keepShifts, keptShifts, type ShiftsDraft } from '../../draft'
import { ofShifts, shiftsFaults, shiftsIn } from '../../judge'
import { homesBelow } from '../../places'
import type { Span } from '../../times'
import { useSentForm } from '../../use-sent-form'

const lengths = ['60', '120', '180', '240', '360'] as const

async function sendShifts(draft: ShiftsDraft): Promise<void> {
  const { place, where, bring, ids, hands, lead } = draft
  const shifts = (shiftsIn(draft) ?? []).map((one, n) => ({ id: ids[n] ?? '', ...one, seats: hands }))
  await api.rosters.open({ body: { place, gate: where.trim(), ...(bring.trim() === '' ? {} : { bring: bring.trim() }), ...(lead === '' ? {} : { lead }), shifts } })
  forgetDraft('shifts')
}

function Made({ of: shifts }: { of: readonly Span[] }) {
  const words = useWords(callUpWords)
  const span = useSpan()
  return shifts.length > 0 ? <Card id='shifts-made' tone='brand'><CardTitle>{words.made(shifts.length)}</CardTitle>{shifts.map((one) => <View key={one.from}>{span(one)}</View>)}</Card> : null
}

function Form({ duty }: { duty: Community }) {
  const words = useWords(callUpWords)
  const { lang } = usePreferences()
  const places = useLoaded(duty.place, () => homesBelow(duty.place))
  const { draft, faults, act, asks, change, check, send, close } = useSentForm<ShiftsDraft>({
    page: 'callup-shifts-page', first: () => keptShifts(duty.place) ?? freshShifts(duty.place), keep: keepShifts, judge: (of) => shiftsFaults(of, lang, now()), named: ofShifts,
    send: async (of) => {
      await sendShifts(of)
      toast(words.shiftSent)
      await endAt('callUps')
    },
  })
  const shifts = shiftsIn(draft) ?? []
  return (
    <View>
      <PageTitle>{words.shifts}</PageTitle>
      <View className='lead'>{duty.placeName}</View>
      <TextField id='callup-gate' label={words.gate} hint={words.gateHint} value={draft.where} max={40} onChange={(where) => { change({ where }) }} {...faults.at('gate')} />
      <SelectField id='callup-place' label={words.place} hint={words.placeHint} value={draft.place} placeholder={duty.placeName} options={[{ value: duty.place, name: duty.placeName }, ...(places.data ?? []).map(({ id, name }) => ({ value: id, name }))]} onChange={(place) => { change({ place, lead: '' }) }} {...faults.at('place')} />
      <WhenPart of={draft} faults={faults} onChange={change} />
      <SelectField id='callup-each' label={words.each} value={String(draft.each)} placeholder='' options={lengths.map((value) => ({ value: String(value), name: words.eachName(Number(value)) }))} onChange={(each) => { change({ each: Number(each) }) }} {...faults.at('each')} />
      <HandsField id='callup-seats' label={words.seats} value={draft.hands} onChange={(hands) => { change({ hands }) }} />
      <TextField id='callup-bring' label={words.bring} hint={words.bringHint} value={draft.bring} max={100} onChange={(bring) => { change({ bring }) }} {...faults.at('bring')} />
      <LeadField place={draft.place} value={draft.lead} onChange={(lead) => { change({ lead }) }} {...faults.at('lead')} />
      <Made of={shifts} />
      <Button id='callup-check' look='main' busy={act.busy} onTap={check}>{words.shiftYes}</Button>
      {asks || act.refusal?.fields.length ? null : <RefusalNote refusal={act.refusal} id='callup-refusal' />}
      <View className='small'>{words.kept}</View>
      <Sure id='callup-sure' on={asks} act={act} title={words.shiftSure(shifts.length)} text={words.shiftSureText} yes={words.shiftYes} no={words.no} onYes={send} onClose={close} />
    </View>
  )
}

/** Opening shifts at a gate. */
export default function CallUpShiftsPage() {
  const words = useWords(callUpWords)
  return <Page id='callup-shifts-page' title={words.shifts}><ForCallers>{(duty) => <Form duty={duty} />}</ForCallers></Page>
}
