import Taro from '@tarojs/taro'
import { stations } from '@shared/bag-stages'
import { useLoaded } from '@/api/use-loaded'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { CountForm } from '../../components/count-form'

export default function CountPage() {
  const words = useWords(handoverWords)
  const campaign = useAskedId('campaign') ?? ''
  const { station: asked, building } = Taro.useRouter().params
  const station = stations.find((one) => one === asked)
  const loaded = useLoaded(campaign, () => api.handover.read({ params: { campaign } }))
  return (
    <Page id='count-page' title={words.count}>
      {campaign === '' || !station ? <NotFound /> : <Loaded of={loaded}>{(of) => <CountForm of={of} station={station} {...(station === 'building' && building !== undefined ? { building } : {})} />}</Loaded>}
    </Page>
  )
}
