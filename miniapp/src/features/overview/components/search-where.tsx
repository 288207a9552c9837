import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PathStep } from '@shared/places'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { coreWords } from '@/i18n/core'
import { searchWords } from '@/i18n/search'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { PlacePicker } from '@/ui/place-picker'

interface SearchWhereProps { root: string; chosen?: PathStep; error?: string; onChoose: (community: PathStep) => void }

/** Rooms and names are known to communities: whoever serves above them goes down to one, level by level. */
export function SearchWhere({ root, chosen, error, onChoose }: SearchWhereProps) {
  const words = useWords(searchWords)
  const core = useWords(coreWords)
  const [open, setOpen] = useState(false)
  const own = useLoaded(open ? root : '', () => api.places.read({ params: { place: root } }))
  return (
    <>
      <Field id='where' label={words.where} hint={words.whereHint} error={error}>
        <View className='row row--between'>
          {chosen ? <View id='where-chosen' className='strong grow'>{chosen.name}</View> : null}
          <Button id='go-where' look='plain' fit icon='pin' onTap={() => { setOpen(true) }}>{chosen ? core.change : words.choose}</Button>
        </View>
      </Field>
      {open && own.data ? <PlacePicker id='where-pick' title={words.where} until='community' start={own.data.path} root={root} onClose={() => { setOpen(false) }} onPick={(path) => { const at = path.at(-1); if (at?.level === 'community') onChoose(at); setOpen(false) }} /> : null}
    </>
  )
}
