import { View } from '@tarojs/components'
import type { Household, Me } from '@shared/identity'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { homeWords } from '@/i18n/home'
import { useWords } from '@/i18n/words'
import { homesOf } from '@/session/me'
import { useReading } from '@/session/reading'
import { WaitingJoins } from '@/session/waiting-joins'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { NoticeCell } from '@/ui/notice-cell'
import { ReportCell } from '@/ui/report-cell'
import { Tile } from '@/ui/tile'
import { Hero } from './welcome'
import { Work } from './work'

/** More of them stand one tap away, among all reports. */
const shown = 3

/** Of all my households: whoever acts for two sees both at once. */
async function latestOf(households: readonly Household[]) {
  const lists = await Promise.all(households.map(async ({ id, label }) => (await api.reports.list({ query: { household: id } })).items.map((line) => ({ line, label }))))
  return { items: lists.flat().sort((a, b) => (a.line.filedAt < b.line.filedAt ? 1 : -1)) }
}

function UnderWay({ households }: { households: readonly Household[] }) {
  const words = useWords(homeWords)
  const reports = useLoaded(households.map((one) => one.id).join(' '), () => latestOf(households))
  return (
    <>
      <Title>{words.going}</Title>
      <Loaded of={reports} lines={2}>
        {({ items }) => {
          const going = items.filter(({ line }) => line.state === 'open' || line.state === 'held')
          return going.length > 0
            ? <Cells id='under-way'>{going.slice(0, shown).map(({ line, label }) => <ReportCell key={line.id} line={line} {...(households.length > 1 ? { home: label } : {})} />)}</Cells>
            : <View id='under-way-none' className='card small'>{words.none}</View>
        }}
      </Loaded>
    </>
  )
}

function Latest() {
  const words = useWords(homeWords)
  const notices = useLoaded('notices', () => api.notices.list())
  const reading = useReading(notices.data?.items ?? [])
  return (
    <>
      <Title>{words.latest}</Title>
      <Loaded of={notices} lines={2}>
        {({ items: [first] }) => (first ? <Cells><NoticeCell notice={first} fresh={reading.isNew(first)} onOpen={() => { reading.open(first) }} /></Cells> : <View className='card small'>{words.news}</View>)}
      </Loaded>
    </>
  )
}

export function AtHome({ me, household }: { me: Me; household: Household }) {
  const words = useWords(homeWords)
  return (
    <>
      <Hero title={words.hello(me.name ?? '')} text={`${household.communityName} · ${household.label}`} />
      <Work me={me} />
      <View className='tiles'>
        <Tile id='go-submit' icon='train' name={words.report} text={words.reportText} onTap={() => { goTo('submit') }} />
        <Tile id='go-help' icon='hand' tone='amber' name={words.help} text={words.helpText} onTap={() => { goTo('helpAsk') }} />
        <Tile id='go-offers' icon='basket' name={words.order} text={words.orderText} onTap={() => { goTo('offers') }} />
      </View>
      <View className='two-panes two-panes--even'>
        <View className='grow'>
          <WaitingJoins me={me} />
          <UnderWay households={homesOf(me)} />
          <Button id='go-reports' look='quiet' onTap={() => { goTo('reports') }}>{words.all}</Button>
        </View>
        <View className='grow'><Latest /></View>
      </View>
    </>
  )
}
