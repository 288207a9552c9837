import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useLoaded } from '@/api/use-loaded'
import { missingWords } from '@/i18n/missing'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NeedsMe } from '@/session/needs'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/heading'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { BagMissing } from '../../components/bag-missing'

function OfBag({ campaign: id, household }: { campaign: string; household: string }) {
  const of = useLoaded(`${id} ${household}`, () => api.campaigns.read({ params: { campaign: id }, query: { household } }))
  return (
    <Loaded of={of} lines={4}>
      {({ title, mine }) => (mine ? <View><PageTitle>{title}</PageTitle><Card><BagMissing household={household} bag={mine} /></Card></View> : <NotFound />)}
    </Loaded>
  )
}

export default function MissingPage() {
  const words = useWords(missingWords)
  const id = useAskedId('campaign') ?? ''
  const { household = '' } = Taro.useRouter().params
  return <Page id='missing-page' title={words.title}>{id === '' || household === '' ? <NotFound /> : <NeedsMe>{() => <OfBag campaign={id} household={household} />}</NeedsMe>}</Page>
}
