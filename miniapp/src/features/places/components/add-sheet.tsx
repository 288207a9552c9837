import { useState } from 'react'
import { levelWords, mayStandBelow, ownLevels, type OwnLevel } from '@shared/own-levels'
import { lowestOf } from '@shared/place-tree'
import { api } from '@/api/client'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { Frame, useWhole } from '@/features/inbox/components/sheet-frame'
import { shapeWords } from '@/i18n/shape'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { newPlaceId } from '../new-place'
import type { ShapeSheetProps } from './sheet'

/** The new place's id is made once per sheet, so that sending again makes one place. */
export function AddSheet({ of: { place }, onClose, onDone }: ShapeSheetProps) {
  const words = useWords(shapeWords)
  const say = useSay()
  const act = useAct()
  const { ifWhole, missing } = useWhole('add')
  const levels = ownLevels.filter((level) => mayStandBelow(level, place.level))
  const [id] = useState(() => newPlaceId(lowestOf(place.path, ['community'])?.id ?? place.id))
  const [level, setLevel] = useState<OwnLevel | undefined>(levels.length === 1 ? levels[0] : undefined)
  const [name, setName] = useState('')
  const faults = faultsOf(act.refusal?.fields)
  const wrong = faults.all.find(({ path }) => path === 'level' || path === 'parent')
  const unnamed = name.trim() === ''
  const send = (): void => {
    ifWhole(level !== undefined && !unnamed, () => {
      void act.run(async () => {
        if (!level) return
        await api.places.add({ params: { place: id }, body: { parent: place.id, level, name } })
        toast(words.added)
        onDone({})
      })
    })
  }
  return (
    <Frame id='add' title={words.addTitle(place.name)} act={act} confirm={words.add} onClose={onClose} onConfirm={send}>
      <Field id='add-level' label={words.what} {...(wrong ? { error: wrong.message } : {})} {...missing(level === undefined, words.kindMissing)}>
        <ChoiceList id='add-level' label={words.what} options={levels.map((value) => ({ value, name: say(levelWords[value]) }))} chosen={level ? [level] : []} onChange={([one]) => { setLevel(one) }} />
      </Field>
      <TextField id='add-name' label={words.name} hint={words.nameHint} value={name} max={60} onChange={setName} {...faults.at('name')} {...missing(unnamed, words.nameMissing)} />
    </Frame>
  )
}
