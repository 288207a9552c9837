import { View } from '@tarojs/components'
import { useState } from 'react'
import { unitSkills, type UnitSkill } from '@shared/unit-skills'
import type { UnitNear } from '@shared/units'
import { api } from '@/api/client'
import { unitAskWords } from '@/i18n/unit-asks'
import { useSay, useWords } from '@/i18n/words'
import { keepRevealed } from '@/session/revealed'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { Stepper } from '@/ui/stepper'
import { errorAt, Frame, useSheet, type SheetProps } from './sheet-frame'

/** Asks a unit for hands: what for and how many; then its number is shown, and kept on this page while the app is open. */
export function AskUnitSheet({ detail, unit, onClose, onDone }: SheetProps & { unit: UnitNear }) {
  const words = useWords(unitAskWords)
  const say = useSay()
  const { act, id, send, missing } = useSheet(detail, 'ask-unit')
  const [skill, setSkill] = useState<UnitSkill | undefined>(unit.skills.length === 1 ? unit.skills[0] : undefined)
  const [hands, setHands] = useState(1)
  const ask = (): void => {
    send(skill !== undefined, async () => {
      if (!skill) return
      const { contact, phone, moved } = await api.tasks.askUnit({ params: { task: detail.task.id }, body: { id, at: unit.place, unit: unit.id, hands, skill } })
      keepRevealed(moved.event.id, words.calls(contact, phone))
      onDone({ moved, said: words.asked })
    })
  }
  return (
    <Frame id='ask-unit' title={words.askTitle(unit.name)} act={act} confirm={words.yes} onClose={onClose} onConfirm={ask}>
      <View className='lead'>{words.askText}</View>
      <Field id='ask-skill' label={words.what} {...errorAt(act, 'skill')} {...missing(skill === undefined, words.choose)}>
        <ChoiceList id='ask-skill' label={words.what} options={unit.skills.map((value) => ({ value, name: say(unitSkills[value]) }))} chosen={skill ? [skill] : []} onChange={([one]) => { setSkill(one) }} />
      </Field>
      <Field id='ask-hands' label={words.hands} hint={words.sends(unit.hands)} {...errorAt(act, 'hands')}>
        <Stepper id='ask-hands' value={hands} min={1} max={unit.hands} less={words.fewer} more={words.more} onChange={setHands} />
      </Field>
    </Frame>
  )
}
