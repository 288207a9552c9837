import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Care } from '@shared/care'
import { careReasonWords } from '@shared/care-words'
import type { Duty } from '@shared/duty-schema'
import { useAct } from '@/api/use-act'
import { usePaged } from '@/api/use-paged'
import { careWords } from '@/i18n/care'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle, PageTitle } from '@/ui/heading'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { Tag } from '@/ui/tag'
import { toast } from '@/ui/toast'
import { api } from '../../api'
import { ForCarers } from '../../components/for-carers'
import { Sure } from '../../components/sure'

function Line({ of, onGone }: { of: Care; onGone: () => void }) {
  const [words, say, when] = [useWords(careWords), useSay(), useWhen()]
  const { lang } = usePreferences()
  const act = useAct()
  const end = (): void => {
    void act.run(async () => {
      await api.care.end({ params: { care: of.household }, body: {} })
      toast(words.ended)
      onGone()
    })
  }
  const why = of.reasons.map((reason) => say(careReasonWords[reason])).join(lang === 'zh' ? '、' : ', ')
  return (
    <Card id={`care-${of.household}`}>
      <View className='row row--between'><CardTitle>{of.label}</CardTitle>{of.knocking ? <Tag tone='wait'>{words.busy}</Tag> : <Tag>{words.nextOn(when.day(of.next))}</Tag>}</View>
      <View>{of.who}</View>
      <View className='small'>{words.line(why, words.daysOf(of.days))}</View>
      <View className='small'>{words.heard}: {when.moment(of.heard)}</View>
      <View className='small'>{words.by}: {of.by}</View>
      <Sure id={`care-end-${of.household}`} name={words.end} title={words.endSure(of.label)} text={words.endText} yes={words.endYes} act={act} onYes={end} />
    </Card>
  )
}

function List({ duty }: { duty: Duty }) {
  const words = useWords(careWords)
  const list = usePaged(duty.place, async (cursor) => {
    const page = await api.care.list({ query: { place: duty.place, ...(cursor === undefined ? {} : { cursor }) } })
    return { ...page, items: page.items.map((one) => ({ ...one, id: one.household })) }
  })
  const [gone, setGone] = useState<readonly string[]>([])
  return (
    <View>
      <PageTitle>{words.listTitle}</PageTitle>
      <View className='lead'>{duty.placeName} · {words.listText}</View>
      <View className='field'><Button id='care-add' look='main' icon='plus' onTap={() => { goTo('careMark') }}>{words.add}</Button></View>
      <PagedList id='cares' of={list} empty={<StateView id='cares-none' art='empty' title={words.none} text={words.noneText} />}>
        {(one) => (gone.includes(one.household) ? null : <Line key={one.household} of={one} onGone={() => { setGone([...gone, one.household]) }} />)}
      </PagedList>
    </View>
  )
}

export default function CareListPage() {
  const words = useWords(careWords)
  return <Page id='care-list' title={words.listTitle}><ForCarers>{(duty) => <List duty={duty} />}</ForCarers></Page>
}
