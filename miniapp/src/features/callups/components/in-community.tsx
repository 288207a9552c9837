import { View } from '@tarojs/components'
import { Fragment, useState, type ReactNode } from 'react'
import { useLoaded } from '@/api/use-loaded'
import { callUpWords } from '@/i18n/callups'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PlacePicker } from '@/ui/place-picker'
import { api } from '../api'
import { chooseCommunity, useCommunity, type Community } from '../chosen-community'

/** Hands are called for a community: whoever serves above goes down to one, level by level. */
export function InCommunity({ root, rootName, children }: { root: string; rootName: string; children: (at: Community) => ReactNode }) {
  const words = useWords(callUpWords)
  const core = useWords(coreWords)
  const at = useCommunity(root)
  const [open, setOpen] = useState(false)
  const own = useLoaded(open ? root : '', () => api.places.read({ params: { place: root } }))
  return (
    <>
      <Card>
        <View className='row row--between'>
          <View id='callups-at' className='grow grow--words'>{at ? at.placeName : words.whichOf(rootName)}</View>
          <Button id='callups-choose' fit icon='pin' onTap={() => { setOpen(true) }}>{at ? core.change : words.choose}</Button>
        </View>
      </Card>
      {open && own.data ? (
        <PlacePicker
          id='callups-pick' title={words.whichOf(rootName)} until='community' start={own.data.path} root={root} onClose={() => { setOpen(false) }}
          onPick={(path) => {
            const last = path.at(-1)
            if (last?.level === 'community') chooseCommunity(root, { place: last.id, placeName: last.name })
            setOpen(false)
          }}
        />
      ) : null}
      {at ? <Fragment key={at.place}>{children(at)}</Fragment> : null}
    </>
  )
}
