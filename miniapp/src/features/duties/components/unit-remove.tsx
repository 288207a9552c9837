import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Unit } from '@shared/units'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { unitWords } from '@/i18n/units'
import { useWords } from '@/i18n/words'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { api } from '../api'

/** Asked once more before a unit is kept no longer. */
export function UnitRemove({ place, of: { id, name } }: { place: string; of: Unit }) {
  const [words, core] = [useWords(unitWords), useWords(coreWords)]
  const act = useAct()
  const [sure, setSure] = useState(false)
  const remove = (): void => {
    void act.run(async () => {
      await api.units.remove({ params: { unit: id }, body: { place } })
      toast(words.removed)
      goBack()
    })
  }
  return (
    <>
      <Button id='unit-remove' look='danger' onTap={() => { setSure(true) }}>{words.remove}</Button>
      {sure ? (
        <Dialog id='unit-gone' title={words.removeSure(name)} onClose={() => { setSure(false) }}>
          <View className='stack stack--s'>
            <View>{words.removeText}</View>
            <RefusalNote refusal={act.refusal} id='unit-gone-refusal' />
            <Button id='unit-gone-yes' look='stop' busy={act.busy} onTap={remove}>{words.removeYes}</Button>
            <Button id='unit-gone-no' look='quiet' onTap={() => { setSure(false) }}>{core.cancel}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
