import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FoundPlace } from '@shared/places'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { findPlaceWords } from '@/i18n/find-place'
import { useWords } from '@/i18n/words'
import { Button } from './button'
import { ChoiceList } from './choice-list'
import { Loaded } from './loaded'
import { TextField } from './text-field'

type Near = Pick<FoundPlace, 'id' | 'name'> & { readonly says?: string }

interface PlaceSearchProps {
  id: string
  label: string
  /** Any place of the community that is looked through. */
  within: string
  fits: (one: FoundPlace) => boolean
  /** What is offered before anything is looked for. */
  near?: readonly Near[]
  chosen: string
  error?: string
  onChange: (place: string) => void
}

function Found({ id, label, items, chosen, onChange }: Pick<PlaceSearchProps, 'id' | 'label' | 'chosen' | 'onChange'> & { items: readonly Near[] }) {
  const words = useWords(findPlaceWords)
  if (items.length === 0) return <View id={`${id}-none`} className='small'>{words.none}</View>
  const options = items.map(({ id: value, name, says }) => ({ value, name, ...(says === undefined ? {} : { note: says }) }))
  return <ChoiceList id={`${id}-found`} label={label} options={options} chosen={[chosen]} onChange={([one]) => { if (one) onChange(one) }} />
}

/** Choosing one place of a community by a part of its name; what was chosen and is no longer listed is no longer chosen. */
export function PlaceSearch({ id, label, within, fits, near = [], chosen, error, onChange }: PlaceSearchProps) {
  const words = useWords(findPlaceWords)
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const found = useLoaded(text === '' ? '' : `${within} ${text}`, async () => (await api.places.search({ params: { place: within }, query: { text } })).items.filter(fits))
  const wrong = found.refusal?.code === 'invalid' && typed.trim() === text ? found.refusal.fields[0]?.message : undefined
  const search = (): void => {
    const next = typed.trim()
    if (next === text) void found.reload()
    else onChange('')
    setText(next)
  }
  return (
    <View className='stack stack--s'>
      <TextField id={id} label={label} hint={words.hint} error={error ?? wrong} value={typed} max={60} onChange={setTyped} onEnter={search} />
      <Button id={`${id}-search`} busy={text !== '' && found.loading} off={typed.trim() === ''} onTap={search}>{words.search}</Button>
      {text === '' && near.length > 0 ? <Found id={id} label={label} items={near} chosen={chosen} onChange={onChange} /> : null}
      {text === '' || wrong !== undefined ? null : <Loaded of={found} lines={2}>{(items) => <Found id={id} label={label} items={items} chosen={chosen} onChange={onChange} />}</Loaded>}
    </View>
  )
}
