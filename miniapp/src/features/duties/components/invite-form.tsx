import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, startOfDay } from '@shared/civil-time'
import { dutyAheadDays, roleWords, type Role } from '@shared/duties'
import { newId } from '@shared/ids'
import type { Invitation, Rota } from '@shared/rota'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { dutyWords } from '@/i18n/duties'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { PageTitle } from '@/ui/heading'
import { showFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { DateField } from '@/ui/picker-field'
import { api } from '../api'
import { endOfDay } from '../last-day'

/** The longest term that can be picked; longer ones are left open. */
const termDays = 365 * 3

interface Draft { readonly id: string; readonly role?: Role; readonly first: string; readonly term: 'open' | 'day'; readonly day: string }

/** Another answer is another invitation: sent again unchanged it stays the same. */
function useDraft(roles: readonly Role[], today: string) {
  const [draft, setDraft] = useState<Draft>(() => ({ id: newId('invitation'), first: today, term: 'open', day: '', ...(roles.length === 1 ? { role: roles[0] } : {}) }))
  const change = (part: Partial<Draft>): void => { setDraft((before) => ({ ...before, ...part, id: newId('invitation') })) }
  return { draft, change }
}

export function InviteForm({ rota, onMade }: { rota: Rota; onMade: (made: Invitation) => void }) {
  const words = useWords(dutyWords)
  const core = useWords(coreWords)
  const say = useSay()
  const { today } = useWhen()
  const { draft, change } = useDraft(rota.mayInvite, today)
  const act = useAct()
  const { role, first, term, day } = draft
  const begins = first === '' ? today : first
  const [tried, setTried] = useState(false)
  const dayMissing = term === 'day' && day === ''
  const make = (): void => {
    setTried(true)
    if (role === undefined || dayMissing) {
      showFirstFault('invite-page')
      return
    }
    void act.run(async () => {
      onMade(await api.invitations.make({ params: { invitation: draft.id }, body: { place: rota.place, role, ...(begins > today ? { from: startOfDay(begins) } : {}), ...(term === 'day' ? { until: endOfDay(day) } : {}) } }))
    })
  }
  const missing = [...(role === undefined ? [{ path: 'role', message: words.roleMissing }] : []), ...(dayMissing ? [{ path: 'until', message: words.dayMissing }] : [])]
  const faults = faultsOf(tried ? missing : [], act.refusal?.fields)
  return (
    <View>
      <PageTitle>{rota.placeName}</PageTitle>
      <View className='lead'>{words.inviteText}</View>
      <Field id='invite-role' label={words.role} {...faults.at('role')}>
        <ChoiceList id='invite-role' label={words.role} options={rota.mayInvite.map((value) => ({ value, name: say(roleWords[value]) }))} chosen={role ? [role] : []} onChange={([one]) => { change({ role: one }) }} />
      </Field>
      <DateField id='invite-from' label={words.firstDay} hint={words.firstHint} value={first} from={today} to={addDays(today, dutyAheadDays)} initial={today} placeholder={core.choose} onChange={(next) => { change({ first: next }) }} {...faults.at('from')} />
      <Field id='invite-term' label={words.term}>
        <ChoiceList id='invite-term' label={words.term} options={[{ value: 'open', name: words.termOpen }, { value: 'day', name: words.termDay }]} chosen={[term]} onChange={([one]) => { change({ term: one ?? 'open' }) }} />
      </Field>
      {term === 'day' ? <DateField id='invite-day' label={words.day} value={day} from={begins} to={addDays(begins, termDays)} initial={begins} placeholder={core.choose} onChange={(next) => { change({ day: next }) }} {...faults.at('until')} /> : null}
      <RefusalNote refusal={act.refusal} />
      <Button id='invite-make' look='main' busy={act.busy} onTap={make}>{words.make}</Button>
    </View>
  )
}
