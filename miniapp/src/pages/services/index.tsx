import { View } from '@tarojs/components'
import { homeWords } from '@/i18n/home'
import { useWords } from '@/i18n/words'
import { useTabPage } from '@/session/use-tab-page'
import { goTo } from '@/session/ways'
import { PageTitle, Title } from '@/ui/heading'
import { Page } from '@/ui/page'
import { Tile } from '@/ui/tile'
import { Work } from './work'

export default function ServicesPage() {
  const words = useWords(homeWords)
  useTabPage()
  return (
    <Page id='services' title={words.servicesTitle} tab>
      <PageTitle>{words.services}</PageTitle>
      <Title>{words.now}</Title>
      <View className='tiles'>
        <Tile id='service-report' icon='train' name={words.report} text={words.reportText} onTap={() => { goTo('submit') }} />
        <Tile id='service-reports' icon='page' name={words.mine} text={words.mineText} onTap={() => { goTo('reports') }} />
        <Tile id='service-help' icon='hand' name={words.help} text={words.helpText} onTap={() => { goTo('helpAsk') }} />
        <Tile id='service-helps' icon='page' name={words.helps} text={words.mineText} onTap={() => { goTo('helpMine') }} />
        <Tile id='service-order' icon='basket' name={words.order} text={words.orderText} onTap={() => { goTo('offers') }} />
        <Tile id='service-passes' icon='shield' name={words.passes} text={words.passesText} onTap={() => { goTo('passes') }} />
        <Tile id='service-household' icon='people' name={words.household} text={words.householdText} onTap={() => { goTo('members') }} />
        <Tile id='service-volunteer' icon='hand' name={words.volunteer} text={words.volunteerText} onTap={() => { goTo('volunteer') }} />
        <Tile id='service-hands' icon='people' name={words.hands} text={words.handsText} onTap={() => { goTo('hands') }} />
        <Tile id='service-looks' icon='eye' name={words.looks} text={words.looksText} onTap={() => { goTo('looks') }} />
      </View>
      <Work />
    </Page>
  )
}
