import { View } from '@tarojs/components'
import { unitSkillNames, unitSkills, type UnitSkill } from '@shared/unit-skills'
import { callUpWords } from '@/i18n/callups'
import { useSay, useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { now } from '@/session/now'
import { endAt } from '@/session/ways'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/heading'
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
import { forgetDraft, freshCall, keepCall, keptCall, type CallDraft } from '../../draft'
import { callFaults } from '../../judge'
import { spanOf } from '../../times'
import { useSentForm } from '../../use-sent-form'

async function sendCall({ id, title, where, hands, skill, bring, lead, ...chosen }: CallDraft, place: string): Promise<void> {
  const span = spanOf(chosen)
  if (!span) return
  await api.callups.open({ params: { callup: id }, body: { place, title: title.trim(), where: where.trim(), ...span, hands, ...(skill === '' ? {} : { skill }), ...(bring.trim() === '' ? {} : { bring: bring.trim() }), ...(lead === '' ? {} : { lead }) } })
  forgetDraft('call')
}

function Form({ duty }: { duty: Community }) {
  const words = useWords(callUpWords)
  const say = useSay()
  const { lang } = usePreferences()
  const { draft, faults, act, asks, change, check, send, close } = useSentForm<CallDraft>({
    page: 'callup-open-page', first: () => keptCall() ?? freshCall(), keep: keepCall, judge: (of) => callFaults(of, lang, now()),
    send: async (of) => {
      await sendCall(of, duty.place)
      toast(words.sent)
      await endAt('callUpRun', { id: of.id })
    },
  })
  const skills: { value: UnitSkill | 'any'; name: string }[] = [{ value: 'any', name: words.noSkill }, ...unitSkillNames.map((value) => ({ value, name: say(unitSkills[value]) }))]
  return (
    <View>
      <PageTitle>{words.open}</PageTitle>
      <View className='lead'>{duty.placeName}</View>
      <TextField id='callup-title' label={words.what} hint={words.whatHint} value={draft.title} max={40} onChange={(title) => { change({ title }) }} {...faults.at('title')} />
      <TextField id='callup-where' label={words.where} value={draft.where} max={60} onChange={(where) => { change({ where }) }} {...faults.at('where')} />
      <WhenPart of={draft} faults={faults} onChange={change} />
      <HandsField id='callup-hands' label={words.hands} value={draft.hands} onChange={(hands) => { change({ hands }) }} {...faults.at('hands')} />
      <SelectField id='callup-skill' label={words.skill} value={draft.skill === '' ? 'any' : draft.skill} placeholder={words.noSkill} options={skills} onChange={(skill) => { change({ skill: skill === 'any' ? '' : skill }) }} />
      <TextField id='callup-bring' label={words.bring} hint={words.bringHint} value={draft.bring} max={100} onChange={(bring) => { change({ bring }) }} {...faults.at('bring')} />
      <LeadField place={duty.place} value={draft.lead} onChange={(lead) => { change({ lead }) }} {...faults.at('lead')} />
      <Button id='callup-check' look='main' busy={act.busy} onTap={check}>{words.check}</Button>
      {asks || act.refusal?.fields.length ? null : <RefusalNote refusal={act.refusal} id='callup-refusal' />}
      <View className='small'>{words.kept}</View>
      <Sure id='callup-sure' on={asks} act={act} title={words.sureTitle} text={words.sureText(duty.placeName, draft.hands)} yes={words.yes} no={words.no} onYes={send} onClose={close} />
    </View>
  )
}

/** Asking for hands. */
export default function CallUpOpenPage() {
  const words = useWords(callUpWords)
  return <Page id='callup-open-page' title={words.open}><ForCallers>{(duty) => <Form duty={duty} />}</ForCallers></Page>
}
