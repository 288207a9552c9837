import { View } from '@tarojs/components'
import { useState } from 'react'
import { channelWords } from '@shared/desk-words'
import type { HelpFiled } from '@shared/help'
import { askedOf } from '@shared/help-asked'
import type { Need } from '@shared/help-form'
import { languageWords } from '@shared/help-kinds'
import { urgencyOf } from '@shared/help-urgency'
import type { Household } from '@shared/identity'
import { kindRow } from '@shared/task-kinds'
import { helpCheckWords } from '@/i18n/help-check'
import { helpFactWords } from '@/i18n/help-facts'
import { useSay, useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { endAt, goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts, type Fact } from '@/ui/facts'
import { PageTitle } from '@/ui/heading'
import { sayPath } from '@/i18n/say-place'
import { needOf, type HelpDraft } from '../draft'
import { keepDraft } from '../kept'
import { useSending } from '../use-sending'
import { Emergency } from './emergency'
import { Filed } from './filed'
import { useNeedFacts } from './need-facts'
import { PrescriptionField } from './prescription-field'
import { RatedNote } from './rated-note'
import { SendStep } from './send-step'

/** For whom, where, and how they are reached. */
function useWho(draft: HelpDraft, household: Household | undefined): { facts: Fact[]; address: string } {
  const words = useWords(helpCheckWords)
  const names = useWords(helpFactWords)
  const say = useSay()
  const { whose, member, person, door, phone, language, channel } = draft
  const address = whose === 'home' ? (household ? `${household.communityName} ${household.label}` : '') : [sayPath(door.path), door.building, door.unit, door.room].filter(Boolean).join(' ')
  const who = whose === 'home' ? household?.members.find((one) => one.id === member)?.name ?? '' : person.name
  const contact = phone === '' ? (whose === 'home' ? household?.contact?.phone : undefined) ?? words.noContact : phone
  const facts = [
    ...(channel === '' ? [] : [{ name: words.how, value: say(channelWords[channel]) }]), ...(who === '' ? [] : [{ name: words.forWhom, value: who }]), ...(address === '' ? [] : [{ name: words.address, value: address }]),
    { name: words.contact, value: contact }, ...(language === '' ? [] : [{ name: names.language, value: say(languageWords[language]) }]),
  ]
  return { facts, address }
}

/** For whom the photo of a prescription is sent: my household, or where a worker files. */
function photoPlace({ whose, door }: HelpDraft, household: Household | undefined): { household: string } | { place: string } | undefined {
  if (whose !== 'desk') return household && { household: household.id }
  const place = door.path.at(-1)?.id
  return place === undefined ? undefined : { place }
}

interface CheckHelpProps { draft: HelpDraft; household: Household | undefined }

/** Everything once more, as it will be read by others, with how urgent it is and why. */
export function CheckHelp({ draft: kept, household }: CheckHelpProps) {
  const words = useWords(helpCheckWords)
  const say = useSay()
  const [draft, setDraft] = useState(kept)
  const [filed, setFiled] = useState<HelpFiled>()
  const [waits, setWaits] = useState(false)
  const [refused, setRefused] = useState(false)
  const { facts, address } = useWho(draft, household)
  const factsOf = useNeedFacts()
  // The form has judged it by the contract; the server does so again.
  const need = needOf(draft) as unknown as Need
  const rated = urgencyOf(askedOf(need, new Date(now()).toISOString()))
  const sending = useSending((sent) => (sent.filed ? setFiled(sent.filed) : endAt('help', { id: sent.help, did: draft.change ? 'changed' : 'asked' })))
  const attach = (prescription: string | undefined): void => {
    const next = { ...draft, prescription }
    setDraft(next)
    keepDraft(next)
  }
  const photoAt = photoPlace(draft, household)
  if (filed) return <Filed filed={filed} />
  return (
    <View>
      <PageTitle>{words.checkTitle}</PageTitle>
      <View className='lead'>{words.checkText}</View>
      {rated.sign ? <Emergency sign={rated.sign} address={address} /> : null}
      <Card><Facts id='check-facts' of={[{ name: words.what, value: say(kindRow(draft.kind).title) }, ...(draft.change ? [] : facts), ...factsOf(need)]} /></Card>
      {draft.kind === 'medicine' && photoAt ? <PrescriptionField at={photoAt} value={draft.prescription} error={sending.act.refusal?.fields.find((one) => one.path === 'need.prescription')?.message} onBusy={setWaits} onRefused={setRefused} onChange={attach} /> : null}
      <RatedNote rated={rated} />
      <View className='stack stack--s'>
        <SendStep draft={draft} waits={waits} lacks={refused && draft.prescription === undefined} sending={sending} onSend={(next) => { setDraft(next); sending.send(next) }} />
        <Button id='back-to-form' look='quiet' onTap={goBack}>{words.backToForm}</Button>
      </View>
    </View>
  )
}
