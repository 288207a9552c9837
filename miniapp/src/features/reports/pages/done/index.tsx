import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReportDetail } from '@shared/reports'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { reportWords } from '@/i18n/reports'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { chooseHome, useMe } from '@/session/me'
import { goTab, goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { useWhatNext } from '../../components/what-next'

function Done({ detail, changed }: { detail: ReportDetail; changed: boolean }) {
  const words = useWords(reportWords)
  const next = useWhatNext(detail.state)
  const { me } = useMe()
  const household = me?.households.find((one) => one.id === detail.report.household)
  return (
    <View>
      <StateView id='report-done' art='done' title={changed ? words.changed : words.done}>
        <View className='small'>{words.reference}</View>
        <View id='reference' className='reference'>{detail.report.reference}</View>
      </StateView>
      <Card>
        <CardTitle>{words.next}</CardTitle>
        <View id='what-next'>{next}</View>
        {detail.state === 'withdrawn' ? null : <View className='small'>{words.place(detail.place)}</View>}
      </Card>
      {household && !household.contact ? (
        <Card tone='amber'><View className='stack stack--s'><View>{words.phoneMissing}</View><Button id='leave-phone' icon='phone' onTap={() => { chooseHome(household.id); goTo('phone') }}>{words.leavePhone}</Button></View></Card>
      ) : null}
      <View className='stack stack--s'>
        <Button id='done-see' look='main' onTap={() => { goTo('report', { id: detail.report.id }) }}>{words.see}</Button>
        <Button id='done-home' look='quiet' onTap={() => { goTab('home') }}>{words.goHome}</Button>
      </View>
    </View>
  )
}

export default function DonePage() {
  const words = useWords(reportWords)
  const { changed } = Taro.useRouter().params
  const id = useAskedId('report') ?? ''
  const loaded = useLoaded(id, () => api.reports.read({ params: { report: id } }))
  if (id === '') return <Page id='done' title={words.title}><NotFound /></Page>
  return <Page id='done' title={words.title}><Loaded of={loaded}>{(detail) => <Done detail={detail} changed={changed === '1'} />}</Loaded></Page>
}
