import { useState } from 'react'
import type { Helper } from '@shared/inbox'
import type { PathStep } from '@shared/places'
import type { UnitNear } from '@shared/units'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { aboveWords } from '@/i18n/above'
import { sayRole } from '@/i18n/say-task'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { inboxDuties, useMe } from '@/session/me'
import { usePreferences } from '@/session/preferences'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { Loaded } from '@/ui/loaded'
import { PlacePicker } from '@/ui/place-picker'
import { StateView } from '@/ui/state-view'
import { give, useHands } from './hands'
import { AskUnitSheet } from './ask-unit-sheet'
import { Frame, useSheet, type SheetProps } from './sheet-frame'
import { UnitsNear } from './units-near'

interface ChoiceProps { id: string; label: string; hands: readonly Helper[]; chosen?: string; error?: string; onChoose: (one: Helper | undefined) => void }

function HandsChoice({ id, label, hands, chosen, error, onChoose }: ChoiceProps) {
  const words = useWords(workWords)
  const { lang } = usePreferences()
  if (hands.length === 0) return null
  const options = hands.map((one) => ({ value: one.user, name: one.me ? words.myself : one.name, note: one.here ? sayRole(one.role, lang) : `${one.placeName} · ${sayRole(one.role, lang)}` }))
  return (
    <Field id={id} label={label} error={error}>
      <ChoiceList id={id} label={label} options={options} chosen={chosen && hands.some((one) => one.user === chosen) ? [chosen] : []} onChange={([user]) => { onChoose(hands.find((one) => one.user === user)) }} />
    </Field>
  )
}

/** Where the picker begins: the street of the task's place, whose communities lie nearest. */
function useStreet(place: string): readonly PathStep[] {
  const { data } = useLoaded(`${place} street`, () => api.places.read({ params: { place } }))
  const path = data?.path ?? []
  return path.slice(0, path.findIndex((step) => step.level === 'street') + 1)
}

/** Given to somebody by who leads the work: here first, then nearby, then in a community that a supervisor picks. */
export function AssignSheet({ detail, onClose, onDone }: SheetProps) {
  const [words, above] = [useWords(workWords), useWords(aboveWords)]
  const { act, id, send, missing } = useSheet(detail, 'assign')
  const { me } = useMe()
  const [at, setAt] = useState<PathStep>()
  const [picking, setPicking] = useState(false)
  const [chosen, setChosen] = useState<Helper>()
  const [asking, setAsking] = useState<UnitNear>()
  const hands = useHands(detail, at?.id)
  const street = useStreet(detail.task.place)
  const wide = me !== undefined && inboxDuties(me).some((duty) => duty.role === 'supervisor')
  const confirm = (): void => {
    send(chosen !== undefined, async () => { if (chosen) onDone({ moved: await give(detail.task.id, chosen, id) }) })
  }
  const unchosen = missing(chosen === undefined, words.choose)
  const nobody = hands.data?.people.length === 0
  if (picking) return <PlacePicker id='hands-at' title={above.elsewhere} until='community' start={street} onClose={() => { setPicking(false) }} onPick={(path) => { setAt(path.at(-1)); setChosen(undefined); setPicking(false) }} />
  if (asking) return <AskUnitSheet detail={detail} unit={asking} onClose={() => { setAsking(undefined) }} onDone={onDone} />
  return (
    <Frame id='assign' title={words.assign} act={act} onClose={onClose} onConfirm={nobody ? undefined : confirm}>
      <Loaded of={hands}>
        {({ people: there, units }) => (
          <>
            {there.length === 0 ? <StateView id='nobody-there' art='empty' title={words.nobodyThere} text={words.nobodyThereText} /> : null}
            <HandsChoice id='assign-to' label={above.here(detail.task.placeName)} hands={there.filter((one) => one.here)} chosen={chosen?.user} onChoose={setChosen} {...unchosen} />
            <HandsChoice id='assign-near' label={at ? at.name : above.nearby} hands={there.filter((one) => !one.here)} chosen={chosen?.user} onChoose={setChosen} {...(there.some((one) => one.here) ? {} : unchosen)} />
            <UnitsNear units={units} onAsk={setAsking} />
          </>
        )}
      </Loaded>
      {wide ? <Button id='hands-elsewhere' look='quiet' icon='pin' onTap={() => { setPicking(true) }}>{above.elsewhere}</Button> : null}
    </Frame>
  )
}
