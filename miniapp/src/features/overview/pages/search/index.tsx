import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '@shared/identity'
import type { PathStep } from '@shared/places'
import { api } from '@/api/client'
import { faultsOf } from '@/api/fields'
import { useLoaded } from '@/api/use-loaded'
import { searchWords } from '@/i18n/search'
import { useWords } from '@/i18n/words'
import { inboxDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cells } from '@/ui/cell'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { TextField } from '@/ui/text-field'
import { Warning } from '@/ui/warning'
import { SearchWhere } from '../../components/search-where'
import { TaskCell } from '@/features/inbox/components/task-line'

/** `place`: where rooms and names are looked for. What was typed stays in the field, whatever comes of it. */
function Search({ me, place: from }: { me: Me; place: string }) {
  const [community, setCommunity] = useState<PathStep>()
  const place = community?.id ?? from
  const above = inboxDuties(me).some((duty) => duty.place === from && duty.role === 'supervisor')
  const words = useWords(searchWords)
  const [typed, setTyped] = useState('')
  const [text, setText] = useState<string>()
  const found = useLoaded(text === undefined ? '' : `${place} ${text}`, () => api.tasks.search({ query: { place, text: text ?? '' } }))
  const wrong = found.refusal?.code === 'invalid'
  const { at } = faultsOf(wrong && typed === text ? found.refusal?.fields : undefined)
  const search = (): void => {
    if (typed === text) void found.reload()
    setText(typed)
  }
  return (
    <>
      <TextField id='sought' label={words.label} hint={words.hint} {...at('text')} value={typed} max={60} onChange={setTyped} onEnter={search} />
      {above ? <SearchWhere root={from} chosen={community} onChoose={setCommunity} {...at('place')} /> : null}
      <View className='field'><Button id='search' look='main' busy={text !== undefined && found.loading} onTap={search}>{words.search}</Button></View>
      {text === undefined || wrong ? null : (
        <Loaded of={found}>
          {({ items, more }) => items.length === 0 ? <StateView id='found-none' art='empty' title={words.none} text={words.noneText} /> : (
            <>
              <View id='found-count' className='lead'>{words.found(text, items.length)}</View>
              <Cells id='found'>{items.map((line) => <TaskCell key={line.id} line={line} on={false} onTap={() => { goTo('task', { id: line.id }) }} />)}</Cells>
              {more ? <Warning id='found-more' title={words.more} /> : null}
            </>
          )}
        </Loaded>
      )}
    </>
  )
}

/** Finding a task by what somebody knows of it on the phone or at the desk. */
export default function SearchPage() {
  const words = useWords(searchWords)
  const { place } = Taro.useRouter().params
  return <Page id='search-page' title={words.title}>{place === undefined ? <NotFound /> : <NeedsMe>{(me) => <Search me={me} place={place} />}</NeedsMe>}</Page>
}
