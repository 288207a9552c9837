import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays } from '@shared/civil-time'
import { dutyAheadDays } from '@shared/duties'
import { newId } from '@shared/ids'
import type { Unit } from '@shared/units'
import { unitSkillNames, unitSkills, type UnitSkill } from '@shared/unit-skills'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { unitWords } from '@/i18n/units'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { showFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { DateField } from '@/ui/picker-field'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { UnitRemove } from './unit-remove'

interface Draft { readonly name: string; readonly skills: readonly UnitSkill[]; readonly hands: string; readonly contact: string; readonly phone: string; readonly from: string; readonly until: string }
const draftOf = (before?: Unit): Draft => ({ name: before?.name ?? '', skills: before?.skills ?? [], hands: before ? String(before.hands) : '', contact: before?.contact ?? '', phone: '', from: before?.from ?? '', until: before?.until ?? '' })

/** Also full-width digits are digits. */
const plain = (text: string): string => text.normalize('NFKC').trim()
const isCount = (text: string): boolean => /^\d{1,4}$/.test(plain(text))

/** What is not there yet; what is wrong in it the server says. */
function useMissing({ name, skills, hands, contact, phone }: Draft, isNew: boolean) {
  const words = useWords(unitWords)
  const asked = [
    { path: 'name', missing: name.trim() === '', message: words.missing }, { path: 'skills', missing: skills.length === 0, message: words.skillsMissing }, { path: 'hands', missing: !isCount(hands), message: words.handsMissing },
    { path: 'contact', missing: contact.trim() === '', message: words.missing }, { path: 'phone', missing: isNew && phone.trim() === '', message: words.missing },
  ]
  return asked.filter((one) => one.missing).map(({ path, message }) => ({ path, message }))
}

const bodyOf = (place: string, { name, skills, hands, contact, phone, from, until }: Draft) => ({
  place, name, skills: [...skills], hands: Number(plain(hands)), contact, ...(phone.trim() === '' ? {} : { phone }), ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }),
})

/** Saved under one id, so that sending again keeps one unit. */
function useSave(place: string, draft: Draft, before?: Unit) {
  const words = useWords(unitWords)
  const act = useAct()
  const [id] = useState(() => before?.id ?? newId('unit'))
  const [tried, setTried] = useState(false)
  const missing = useMissing(draft, before === undefined)
  const save = (): void => {
    setTried(true)
    if (missing.length > 0) {
      showFirstFault('unit-page')
      return
    }
    void act.run(async () => {
      await api.units.put({ params: { unit: id }, body: bodyOf(place, draft) })
      toast(words.saved)
      goBack()
    }).then((done) => { if (!done) showFirstFault('unit-page') })
  }
  return { act, save, faults: faultsOf(tried ? missing : [], act.refusal?.fields) }
}

/** A unit as it is entered: what it sends, whom one calls, in which days. */
export function UnitForm({ place, before }: { place: string; before?: Unit }) {
  const [words, core, say, { today }] = [useWords(unitWords), useWords(coreWords), useSay(), useWhen()]
  const [draft, setDraft] = useState(() => draftOf(before))
  const put = (part: Partial<Draft>): void => { setDraft((was) => ({ ...was, ...part })) }
  const { act, save, faults } = useSave(place, draft, before)
  const last = addDays(today, dutyAheadDays)
  return (
    <View>
      <TextField id='unit-name' label={words.name} value={draft.name} max={160} onChange={(name) => { put({ name }) }} {...faults.at('name')} />
      <Field id='unit-skills' label={words.skills} {...faults.at('skills')}>
        <ChoiceList id='unit-skills' label={words.skills} many options={unitSkillNames.map((value) => ({ value, name: say(unitSkills[value]) }))} chosen={draft.skills} onChange={(skills) => { put({ skills }) }} />
      </Field>
      <TextField id='unit-hands' kind='number' label={words.hands} hint={words.handsHint} value={draft.hands} max={6} onChange={(hands) => { put({ hands }) }} {...faults.at('hands')} />
      <TextField id='unit-contact' label={words.contact} value={draft.contact} max={160} onChange={(contact) => { put({ contact }) }} {...faults.at('contact')} />
      <TextField id='unit-phone' label={words.phone} hint={`${before ? words.phoneKept(before.phone) : words.phoneHint} ${words.phoneWho}`} value={draft.phone} max={40} onChange={(phone) => { put({ phone }) }} {...faults.at('phone')} />
      <DateField id='unit-from' label={words.from} value={draft.from} from={before?.from && before.from < today ? before.from : today} to={last} initial={today} placeholder={core.choose} onChange={(from) => { put({ from }) }} {...faults.at('from')} />
      <DateField id='unit-until' label={words.until} value={draft.until} from={draft.from > today ? draft.from : today} to={addDays(last, dutyAheadDays)} initial={today} placeholder={core.choose} onChange={(until) => { put({ until }) }} {...faults.at('until')} />
      <RefusalNote refusal={act.refusal} />
      <Button id='unit-save' look='main' busy={act.busy} onTap={save}>{words.save}</Button>
      {before ? <UnitRemove place={place} of={before} /> : null}
    </View>
  )
}
