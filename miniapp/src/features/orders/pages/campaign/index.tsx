import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Me } from '@shared/identity'
import { coreWords } from '@/i18n/core'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { useMe } from '@/session/me'
import { NeedsHome } from '@/session/needs'
import { goSignIn, wayTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { CampaignView } from '../../components/campaign-view'
import { ForWhich } from '../../components/for-which'
import { OrderWay } from '../../components/order-way'
import { Questions } from '../../components/questions'
import { Share } from '../../components/share'
import { campaignOf, campaignWay } from '../../link'
import { useOffered } from '../../use-offered'

/** The link is for neighbours: who has not signed in does so first, and comes back here. */
function SignedOut() {
  const core = useWords(coreWords)
  const words = useWords(offerWords)
  return (
    <StateView id='campaign-signed-out' art='lock' title={words.signedOut} text={words.signedOutText}>
      <Button id='state-sign-in' look='main' onTap={goSignIn}>{core.signIn}</Button>
    </StateView>
  )
}

function Seen({ me, id }: { me: Me; id: string }) {
  const words = useWords(offerWords)
  const offered = useOffered(me, id)
  const title = offered.data?.campaign.title
  Taro.useShareAppMessage(() => (title === undefined ? { path: wayTo('home') } : { title: words.shareTitle(title), path: campaignWay(id) }))
  return (
    <Loaded of={offered} lines={10}>
      {({ campaign, household }) => (
        <View>
          <ForWhich me={me} household={household} />
          <CampaignView of={campaign} />
          <View className='stack stack--s'>
            <OrderWay campaign={campaign} household={household} />
            <Share id={id} />
          </View>
          <Questions campaign={id} household={household.id} />
        </View>
      )}
    </Loaded>
  )
}

export default function CampaignPage() {
  const words = useWords(offerWords)
  const { signedIn } = useMe()
  const id = campaignOf(Taro.useRouter().params)
  return (
    <Page id='campaign-page' title={words.campaign}>
      {id === undefined ? <NotFound /> : signedIn ? <NeedsHome text={words.noHome}>{(_, me) => <Seen me={me} id={id} />}</NeedsHome> : <SignedOut />}
    </Page>
  )
}
