import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { volunteerStates, volunteerStateWords, type VolunteerState } from '@shared/volunteer-states'
import { usePaged } from '@/api/use-paged'
import { coreWords } from '@/i18n/core'
import { volunteerWords } from '@/i18n/volunteers'
import { useSay, useWords } from '@/i18n/words'
import { currentDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/heading'
import { Loaded, RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { Tabs } from '@/ui/tabs'
import { api } from '../../api'
import { VolunteerCard } from '../../components/volunteer-card'

function Volunteers({ place, name }: { place: string; name: string }) {
  const [words, core, say] = [useWords(volunteerWords), useWords(coreWords), useSay()]
  const [state, setState] = useState<VolunteerState>('waiting')
  const paged = usePaged(`${place} ${state}`, async (cursor) => {
    const { items, ...more } = await api.volunteers.page({ query: { place, state, ...(cursor === undefined ? {} : { cursor }) } })
    return { ...more, items: items.map((one) => ({ ...one, id: one.user })) }
  })
  return (
    <>
      <PageTitle>{`${words.accept} · ${name}`}</PageTitle>
      <View className='lead'>{words.acceptText}</View>
      <Tabs id='volunteer-states' label={words.accept} tabs={volunteerStates.map((value) => ({ value, name: say(volunteerStateWords[value]) }))} on={state} onChange={setState} />
      <Loaded of={paged.first}>
        {() => paged.items.length === 0 ? <StateView id='volunteers-none' art='empty' title={words.none} text={words.noneText[state]} /> : (
          <View id='volunteers' className='stack'>
            {paged.items.map((one) => <VolunteerCard key={`${one.id} ${one.state}`} place={place} of={one} onDone={() => { void paged.first.reload() }} />)}
            <RefusalNote refusal={paged.growing.refusal} />
            {paged.more ? <Button id='volunteers-more' busy={paged.growing.busy} onTap={paged.grow}>{core.more}</Button> : null}
          </View>
        )}
      </Loaded>
    </>
  )
}

/** The volunteers of my community: who waits, and who was accepted. */
export default function AcceptPage() {
  const words = useWords(volunteerWords)
  const { place } = Taro.useRouter().params
  return (
    <Page id='volunteers-page' title={words.accept}>
      <NeedsMe>
        {(me) => {
          const own = currentDuties(me).find((one) => one.role === 'community-worker' && (place === undefined || one.place === place))
          return own ? <Volunteers key={own.place} place={own.place} name={own.placeName} /> : <StateView id='volunteers-no-place' art='lock' title={words.noPlace} text={words.noPlaceText} />
        }}
      </NeedsMe>
    </Page>
  )
}
