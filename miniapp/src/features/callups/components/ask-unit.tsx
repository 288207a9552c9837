import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import { newId } from '@shared/ids'
import { unitSkills } from '@shared/unit-skills'
import { useAct } from '@/api/use-act'
import { useLoaded } from '@/api/use-loaded'
import { callUpWords } from '@/i18n/callups'
import { coreWords } from '@/i18n/core'
import { useListed, useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Loaded, RefusalNote } from '@/ui/loaded'
import { api } from '../api'
import { HandsField } from './hands-field'
import type { RunPart } from './run-part'
import { UnitAnswer } from './unit-answer'

type Contact = Awaited<ReturnType<typeof api.callups.askUnit>>

/** Which unit is asked for how many, and whom to call there once that was asked. */
function useAsking({ callup: of }: RunPart['of']) {
  const act = useAct()
  const [id] = useState(() => newId('event'))
  const [unit, setUnit] = useState('')
  const [hands, setHands] = useState(Math.max(1, of.hands - of.taken))
  const [tried, setTried] = useState(false)
  const [contact, setContact] = useState<Contact>()
  const units = useLoaded(of.id, () => api.callups.units({ params: { callup: of.id } }))
  const chosen = units.data?.items.find((one) => one.id === unit)
  const ask = (): void => {
    setTried(true)
    if (chosen) void act.run(async () => { setContact(await api.callups.askUnit({ params: { callup: of.id }, body: { id, at: chosen.place, unit: chosen.id, hands } })) })
  }
  return { act, units, chosen, unit, hands, setHands, contact, missing: tried && !chosen, ask, choose: (next = '') => { setUnit(next); setContact(undefined) } }
}

type Asking = ReturnType<typeof useAsking>

function Which({ of: { units, unit, hands, contact, missing, choose, setHands } }: { of: Asking }) {
  const [words, say, listed] = [useWords(callUpWords), useSay(), useListed()]
  const options = (units.data?.items ?? []).map((one) => ({ value: one.id, name: one.name, note: `${listed(one.skills.map((skill) => say(unitSkills[skill])))} · ${words.atMost(one.hands, one.placeName)}` }))
  if (options.length === 0) return <View id='ask-unit-none'>{words.askUnitNone}</View>
  return (
    <>
      <Field id='ask-unit-which' label={words.unit} {...(missing ? { error: words.unitMissing } : {})}><ChoiceList id='ask-unit-which' label={words.unit} options={options} chosen={[unit]} onChange={([next]) => { choose(next) }} /></Field>
      {contact ? null : <><HandsField id='ask-unit-hands' label={words.hands} value={hands} onChange={setHands} /><View className='small'>{words.askText}</View></>}
    </>
  )
}

/** Chooses a unit where the call has reached, and tells whom to call there; then how many they send is entered. */
function AskSheet({ of, onChange, onClose }: Pick<RunPart, 'of' | 'onChange'> & { onClose: () => void }) {
  const [words, core] = [useWords(callUpWords), useWords(coreWords)]
  const asking = useAsking(of)
  const { act, units, chosen, contact, hands, ask } = asking
  return (
    <Dialog id='ask-unit' title={words.askUnit} sheet onClose={onClose}>
      <Loaded of={units} lines={3}>
        {({ items }) => (
          <View className='stack stack--s'>
            <Which of={asking} />
            <RefusalNote refusal={act.refusal} id='ask-unit-refusal' />
            {contact && chosen ? (
              <>
                <View id='ask-unit-contact' className='strong'>{words.call(contact.contact)}</View>
                <Button id='ask-unit-call' icon='phone' onTap={() => { void Taro.makePhoneCall({ phoneNumber: contact.phone }).catch(() => undefined) }}>{contact.phone}</Button>
                <UnitAnswer of={of} unit={chosen.id} at={chosen.place} name={chosen.name} hands={hands} onChange={(next) => { onChange(next); onClose() }} />
              </>
            ) : items.length > 0 ? <Button id='ask-unit-yes' look='main' busy={act.busy} onTap={ask}>{words.askYes}</Button> : null}
            <Button id='ask-unit-no' look='quiet' onTap={onClose}>{core.close}</Button>
          </View>
        )}
      </Loaded>
    </Dialog>
  )
}

export function AskUnit(part: Pick<RunPart, 'of' | 'onChange'>) {
  const words = useWords(callUpWords)
  const [isOpen, open] = useState(false)
  return (
    <>
      <Button id='ask-unit-open' icon='phone' onTap={() => { open(true) }}>{words.askUnit}</Button>
      {isOpen ? <AskSheet {...part} onClose={() => { open(false) }} /> : null}
    </>
  )
}
