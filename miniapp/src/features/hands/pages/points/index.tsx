import { View } from '@tarojs/components'
import type { PointsEntry } from '@shared/points'
import { usePaged } from '@/api/use-paged'
import { handsWords } from '@/i18n/hands'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { Card } from '@/ui/card'
import { Cell } from '@/ui/cell'
import { Facts } from '@/ui/facts'
import { PageTitle, Title } from '@/ui/heading'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'
import { api } from '../../api'

type Sums = Awaited<ReturnType<typeof api.points.mine>>

/** The ledger has no ids of its own: one entry of each kind a call-up. */
const read = async (cursor?: string) => {
  const page = await api.points.mine({ query: cursor === undefined ? {} : { cursor } })
  return { ...page, items: page.items.map((one) => ({ ...one, id: `${one.callup}-${one.kind}` })) }
}

function Entry({ of }: { of: PointsEntry & { readonly id: string } }) {
  const words = useWords(handsWords)
  const { moment, alone } = useWhen()
  const back = of.kind === 'reversed'
  const note = (
    <View>
      <View>{back ? words.takenBack : words.earned} · {words.time(Math.abs(of.minutes))} · {of.placeName}</View>
      <View>{alone(moment(of.from))}</View>
      {of.over > 0 ? <View>{words.over(of.over)}</View> : null}
      {back && of.by !== undefined ? <View>{words.by(of.by, of.text ?? '')}</View> : null}
    </View>
  )
  return <Cell id={`entry-${of.id}`} icon={back ? 'minus' : 'check'} title={of.title} note={note} value={back ? words.minus(of.points) : words.plus(of.points)} />
}

function Summary({ of: { total, minutes, most, months } }: { of: Sums }) {
  const words = useWords(handsWords)
  const facts = months.map((one) => {
    const [year = '', month = ''] = one.month.split('-')
    return { name: words.month(year, month), value: [words.total(one.points), words.time(one.minutes), ...(one.over > 0 ? [words.over(one.over)] : [])].join(' · ') }
  })
  return (
    <>
      <Card tone='brand'><View id='points-total' className='strong'>{words.total(total)}</View><View>{words.totalTime(words.time(minutes))} · {words.years}</View><View id='points-rule' className='small'>{words.rule(most)}</View></Card>
      {facts.length === 0 ? null : <><Title>{words.months}</Title><Card><Facts id='points-months' of={facts} /></Card></>}
    </>
  )
}

function Points() {
  const words = useWords(handsWords)
  const list = usePaged('points', read)
  const sums = list.first.data as Sums | undefined
  return (
    <>
      {sums ? <Summary of={sums} /> : null}
      {sums && list.items.length > 0 ? <Title>{words.entries}</Title> : null}
      <PagedList id='points' of={list} empty={<StateView id='points-none' art='empty' title={words.entriesNone} text={words.entriesNoneText} />}>{(one) => <Entry key={one.id} of={one} />}</PagedList>
    </>
  )
}

/** My hours and points: by months, and every entry of the ledger. */
export default function PointsPage() {
  const words = useWords(handsWords)
  return <Page id='points-page' title={words.pointsTitle}><PageTitle>{words.pointsTitle}</PageTitle><NeedsMe>{() => <Points />}</NeedsMe></Page>
}
