import { View } from '@tarojs/components'
import type { Me } from '@shared/identity'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { usePaged } from '@/api/use-paged'
import { inboxWords } from '@/i18n/inbox'
import { useWords } from '@/i18n/words'
import { HomeChoice } from '@/session/home-choice'
import { homeOf, waitingHome } from '@/session/me'
import { NoHome } from '@/session/needs'
import { readUpTo, useReading } from '@/session/reading'
import { WaitingJoins } from '@/session/waiting-joins'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { NoticeCell } from '@/ui/notice-cell'
import { PagedList } from '@/ui/paged-list'
import { ReportCell } from '@/ui/report-cell'
import { StateView } from '@/ui/state-view'

export function Requests({ me }: { me: Me }) {
  const words = useWords(inboxWords)
  const household = homeOf(me)?.id ?? ''
  const page = usePaged(household, (cursor) => api.reports.list({ query: { household, ...(cursor === undefined ? {} : { cursor }) } }))
  if (household === '') return waitingHome(me) ? <WaitingJoins me={me} /> : <NoHome me={me} id='requests-none' title={words.noRequests} text={words.noHome} />
  const empty = (
    <StateView id='requests-none' art='empty' title={words.noRequests} text={words.noRequestsText}>
      <Button id='go-submit' look='main' onTap={() => { goTo('submit') }}>{words.report}</Button>
    </StateView>
  )
  return (
    <>
      <HomeChoice me={me} />
      <WaitingJoins me={me} />
      <PagedList id='requests' of={page} empty={empty}>{(line) => <ReportCell key={line.id} line={line} />}</PagedList>
    </>
  )
}

/** Reading the list does not mark anything as read: opening one does, or the person says so of all. */
export function Notices({ unread }: { unread: number }) {
  const words = useWords(inboxWords)
  const act = useAct()
  const page = usePaged('notices', (cursor) => api.notices.list({ query: cursor === undefined ? {} : { cursor } }))
  const [first] = page.items
  const reading = useReading(page.items)
  const readAll = (): void => {
    if (!first) return
    void act.run(async () => {
      await readUpTo(first.id)
      await page.first.reload()
    })
  }
  return (
    <View>
      {unread > 0 && first ? <View className='row row--end'><Button id='read-all' look='quiet' icon='check' fit busy={act.busy} onTap={readAll}>{words.allRead}</Button></View> : null}
      <RefusalNote refusal={act.refusal} />
      <PagedList id='notices' of={page} empty={<StateView id='notices-none' art='empty' title={words.noNotices} text={words.noNoticesText} />}>
        {(notice) => <NoticeCell key={notice.id} notice={notice} fresh={reading.isNew(notice)} onOpen={() => { reading.open(notice) }} />}
      </PagedList>
    </View>
  )
}
