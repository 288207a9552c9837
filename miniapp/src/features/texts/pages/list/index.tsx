import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WaitingText } from '@shared/texts'
import { textSourceWords } from '@shared/text-sources'
import { useAct } from '@/api/use-act'
import { usePaged } from '@/api/use-paged'
import { textWords } from '@/i18n/texts'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { inboxDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { Button } from '@/ui/button'
import { Cell } from '@/ui/cell'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { toast } from '@/ui/toast'
import { api } from '../../api'

function Line({ of, place, onDone }: { of: WaitingText; place: string; onDone: () => void }) {
  const [words, say, when] = [useWords(textWords), useSay(), useWhen()]
  const act = useAct()
  const look = (passes: boolean): void => {
    void act.run(async () => {
      await api.texts.look({ params: { text: of.id }, body: { place, passes } })
      toast(passes ? words.passed : words.kept)
      onDone()
    })
  }
  const whole = (
    <View className='stack stack--s'>
      <View className='small'>{say(textSourceWords[of.source])} · {when.moment(of.at)}</View>
      <View className='strong'>{of.text}</View>
      <RefusalNote refusal={act.refusal} id={`text-refusal-${of.id}`} />
      <View className='btns'>
        <Button id={`text-pass-${of.id}`} busy={act.busy} onTap={() => { look(true) }}>{words.pass}</Button>
        <Button id={`text-keep-${of.id}`} look='quiet' busy={act.busy} onTap={() => { look(false) }}>{words.keep}</Button>
      </View>
    </View>
  )
  return <Cell id={`text-${of.id}`} title={whole} />
}

function List({ place }: { place: string }) {
  const words = useWords(textWords)
  const list = usePaged(place, (cursor) => api.texts.waiting({ query: { place, ...(cursor === undefined ? {} : { cursor }) } }))
  const [done, setDone] = useState<readonly string[]>([])
  return (
    <View>
      <PageTitle>{words.title}</PageTitle>
      <View className='lead'>{words.lead}</View>
      <PagedList id='texts' of={list} empty={<StateView id='texts-none' art='empty' title={words.none} text={words.noneText} />}>
        {(one) => (done.includes(one.id) ? null : <Line key={one.id} of={one} place={place} onDone={() => { setDone([...done, one.id]) }} />)}
      </PagedList>
    </View>
  )
}

export default function TextsPage() {
  const words = useWords(textWords)
  return (
    <Page id='texts' title={words.title}>
      <NeedsMe>
        {(me) => {
          const duty = inboxDuties(me).find((one) => one.role !== 'supervisor')
          return duty ? <List place={duty.place} /> : <StateView id='texts-refused' art='lock' title={words.refused} text={words.refusedText} />
        }}
      </NeedsMe>
    </Page>
  )
}
