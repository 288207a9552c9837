import Taro from '@tarojs/taro'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { TourView } from '../../components/tour-view'

export default function TourPage() {
  const words = useWords(handoverWords)
  const campaign = useAskedId('campaign') ?? ''
  const { building = '', name = '' } = Taro.useRouter().params
  return <Page id='tour-page' title={words.tour}>{campaign === '' || building === '' ? <NotFound /> : <TourView campaign={campaign} building={building} name={decodeURIComponent(name)} />}</Page>
}
