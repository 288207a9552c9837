import { View } from '@tarojs/components'
import { useState } from 'react'
import { languages, languageWords, type Language } from '@shared/help-kinds'
import type { Me } from '@shared/identity'
import { vehicles, vehicleWords, volunteerSkillNames, volunteerSkills, type Vehicle, type VolunteerSkill } from '@shared/volunteer-fit'
import type { VolunteerMine } from '@shared/volunteers'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { volunteerWords } from '@/i18n/volunteers'
import { useSay, useWords } from '@/i18n/words'
import { homeOf, refreshMe } from '@/session/me'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { showFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { hasOthers, hoursOf, times, timesOf, type Times } from '../times'
import { PlacesField, type Spot } from './places-field'

/** As many as the contract takes; written here so that no page carries its schemas. */
const most = 4

interface Draft { readonly name: string; readonly skills: readonly VolunteerSkill[]; readonly vehicle: Vehicle; readonly languages: readonly Language[]; readonly times: readonly Times[]; readonly places: readonly Spot[] }

/** The first time: my own community, and what most have. */
function draftOf({ profile }: VolunteerMine, me: Me): Draft {
  const home = homeOf(me)
  if (!profile) return { name: '', skills: [], vehicle: 'none', languages: ['mandarin'], times: [], places: home ? [{ id: home.community, name: home.communityName }] : [] }
  const { skills, vehicle, languages: spoken, hours, places } = profile
  return { name: '', skills, vehicle, languages: spoken, times: timesOf(hours), places: places.map(({ place, placeName, state }) => ({ id: place, name: placeName, ...(state === 'suspended' ? { kept: true } : {}) })) }
}

/** What is not there yet; a profile may be left without a place. */
function useMissing({ name, languages: spoken, places }: Draft, needsName: boolean, isNew: boolean) {
  const words = useWords(volunteerWords)
  const asked = [
    { path: 'name', missing: needsName && name.trim() === '', message: words.nameHint }, { path: 'languages', missing: spoken.length === 0, message: words.languagesMissing }, { path: 'places', missing: isNew && places.length === 0, message: words.placesMissing },
  ]
  return asked.filter((one) => one.missing).map(({ path, message }) => ({ path, message }))
}

function useSend(draft: Draft, mine: VolunteerMine, needsName: boolean) {
  const words = useWords(volunteerWords)
  const act = useAct()
  const [tried, setTried] = useState(false)
  const missing = useMissing(draft, needsName, mine.profile === undefined)
  const { name, skills, vehicle, languages: spoken, times: free, places } = draft
  const send = (): void => {
    setTried(true)
    if (missing.length > 0) {
      showFirstFault('volunteer-form-page')
      return
    }
    void act.run(async () => {
      await api.volunteers.register({ body: { ...(needsName ? { name } : {}), skills: [...skills], vehicle, languages: [...spoken], hours: hoursOf(free), places: places.map(({ id }) => id) } })
      toast(words.sent)
      void refreshMe()
      goBack()
    }).then((done) => { if (!done) showFirstFault('volunteer-form-page') })
  }
  const fields = act.refusal?.fields.map(({ path, message }) => ({ path: path.split('.')[0] ?? path, message }))
  return { act, send, faults: faultsOf(tried ? missing : [], fields) }
}

/** What I can do, when and where. */
export function SignUpForm({ mine, me }: { mine: VolunteerMine; me: Me }) {
  const [words, say] = [useWords(volunteerWords), useSay()]
  const [draft, setDraft] = useState(() => draftOf(mine, me))
  const put = (part: Partial<Draft>): void => { setDraft((was) => ({ ...was, ...part })) }
  const needsName = (me.name ?? '') === ''
  const { act, send, faults } = useSend(draft, mine, needsName)
  return (
    <View>
      {needsName ? <TextField id='volunteer-name' label={words.name} hint={words.nameHint} value={draft.name} max={160} onChange={(name) => { put({ name }) }} {...faults.at('name')} /> : null}
      <PlacesField chosen={draft.places} most={most} onChange={(places) => { put({ places }) }} {...faults.at('places')} />
      {mine.profile ? <View className='small'>{words.leaveText}</View> : null}
      <Field id='volunteer-skills' label={words.skills} {...faults.at('skills')}>
        <ChoiceList id='volunteer-skills' label={words.skills} many options={volunteerSkillNames.map((value) => ({ value, name: say(volunteerSkills[value]) }))} chosen={draft.skills} onChange={(skills) => { put({ skills }) }} />
      </Field>
      <Field id='volunteer-vehicle' label={words.vehicle} {...faults.at('vehicle')}>
        <ChoiceList id='volunteer-vehicle' label={words.vehicle} options={vehicles.map((value) => ({ value, name: say(vehicleWords[value]) }))} chosen={[draft.vehicle]} onChange={([vehicle]) => { put({ vehicle: vehicle ?? 'none' }) }} />
      </Field>
      <Field id='volunteer-languages' label={words.languages} {...faults.at('languages')}>
        <ChoiceList id='volunteer-languages' label={words.languages} many options={languages.map((value) => ({ value, name: say(languageWords[value]) }))} chosen={draft.languages} onChange={(spoken) => { put({ languages: spoken }) }} />
      </Field>
      <Field id='volunteer-times' label={words.times} hint={mine.profile && hasOthers(mine.profile.hours) ? words.otherTimes : words.timesHint} {...faults.at('hours')}>
        <ChoiceList id='volunteer-times' label={words.times} many options={times.map((value) => ({ value, name: words[value] }))} chosen={draft.times} onChange={(free) => { put({ times: free }) }} />
      </Field>
      <RefusalNote refusal={act.refusal} />
      <Button id='volunteer-send' look='main' busy={act.busy} onTap={send}>{words.send}</Button>
    </View>
  )
}
