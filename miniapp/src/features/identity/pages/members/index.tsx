import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Household } from '@shared/identity'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { identityWords } from '@/i18n/identity'
import { useWords } from '@/i18n/words'
import { meNow, putHousehold, refreshMe } from '@/session/me'
import { NeedsHome } from '@/session/needs'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cells } from '@/ui/cell'
import { CardTitle, PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { MemberCell } from '../../components/member-cell'
import { MemberSheet } from '../../components/member-sheet'

function Joins({ household }: { household: Household }) {
  const words = useWords(identityWords)
  const act = useAct()
  const answer = (join: string, livesHere: boolean): void => {
    void act.run(async () => { putHousehold(await api.households.answerJoin({ params: { household: household.id, join }, body: { livesHere } })) })
  }
  return (
    <>
      {household.members.map(({ id, name, elsewhere, waiting, join }) => waiting && join ? (
        <Card key={id} tone='amber'>
          <View className='stack stack--s'>
            <View><CardTitle>{name}</CardTitle><View>{elsewhere ? words.joinsAway : words.joins}</View></View>
            <View className='btns'>
              <Button id={`join-yes-${id}`} look='main' busy={act.busy} onTap={() => { answer(join, true) }}>{words.ours}</Button>
              <Button id={`join-no-${id}`} busy={act.busy} onTap={() => { answer(join, false) }}>{words.notOurs}</Button>
            </View>
          </View>
        </Card>
      ) : null)}
      <RefusalNote refusal={act.refusal} />
    </>
  )
}

function Members({ household }: { household: Household }) {
  const words = useWords(identityWords)
  const [open, setOpen] = useState<string>()
  const edited = household.members.find((one) => one.id === open)
  return (
    <>
      <PageTitle>{household.label}</PageTitle>
      <View className='lead'>{words.membersText}</View>
      <Joins household={household} />
      <Cells id='members'>
        {household.members.filter((one) => !one.waiting).map((one) => <MemberCell key={one.id} member={one} onTap={() => { setOpen(one.id) }} />)}
      </Cells>
      <Button id='member-add' look='main' icon='plus' onTap={() => { setOpen('new') }}>{words.add}</Button>
      {open === undefined ? null : <MemberSheet household={household} {...(edited ? { member: edited } : {})} onClose={() => { setOpen(undefined) }} />}
    </>
  )
}

export default function MembersPage() {
  const words = useWords(identityWords)
  // Somebody may have asked to join since: a notice of it leads here.
  Taro.useDidShow(() => { if (meNow()) void refreshMe() })
  return <Page id='members-page' title={words.members}><NeedsHome>{(household) => <Members household={household} />}</NeedsHome></Page>
}
