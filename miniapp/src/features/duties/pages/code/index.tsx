import { Button as Built, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import Taro from '@tarojs/taro'
import { fromCommunity } from '@shared/place-tree'
import type { PathStep } from '@shared/places'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { communityCodeWords } from '@/i18n/community-code'
import { useWords } from '@/i18n/words'
import { inboxDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { wayTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { roleProps } from '@/ui/tap'
import { toast } from '@/ui/toast'
import { linkTo, reportWay } from '../../code'
import { qrPicture } from '@/ui/qr'

/** The card that goes to a friend or a group. */
function useShareCard(community?: PathStep): void {
  const words = useWords(communityCodeWords)
  Taro.useShareAppMessage(() => (community ? { title: words.shareTitle(community.name), path: reportWay(community.id) } : { path: wayTo('home') }))
}

function Shown({ community }: { community: PathStep }) {
  const words = useWords(communityCodeWords)
  const link = linkTo(reportWay(community.id))
  const picture = useMemo(() => qrPicture(link), [link])
  const copy = (): void => {
    void Taro.setClipboardData({ data: link }).then(() => { toast(words.copied) }, () => undefined)
  }
  const weapp = process.env.TARO_ENV === 'weapp'
  return (
    <>
      <PageTitle>{community.name}</PageTitle>
      <View className='lead'>{words.lead(community.name)}</View>
      <Card>
        <View className='stack stack--s center'>
          <View id='code-qr' className='qr' style={{ backgroundImage: `url("${picture}")` }} {...roleProps('img', words.qr)} />
          <View className='small'>{weapp ? words.scanInApp : words.scan}</View>
          <Text id='code-link' className='small wrap' userSelect>{link}</Text>
        </View>
      </Card>
      <View className='stack stack--s'>
        {weapp ? <Built id='code-share' className='btn btn--main' openType='share'>{words.share}</Built> : null}
        <Button id='code-copy' look={weapp ? 'plain' : 'main'} onTap={copy}>{words.copy}</Button>
      </View>
    </>
  )
}

/** `place`: where this person serves; the community is on its path. */
function OfPlace({ place }: { place: string }) {
  const words = useWords(communityCodeWords)
  const found = useLoaded(place, () => api.places.read({ params: { place } }))
  const [community] = fromCommunity(found.data?.path ?? [])
  useShareCard(community)
  return <Loaded of={found}>{() => (community ? <Shown community={community} /> : <StateView id='code-none' art='lock' title={words.none} text={words.noneText} />)}</Loaded>
}

/** What a community hangs out at its gate or sends to its groups: a code and a link that open the report with the community filled in. */
export default function CodePage() {
  const words = useWords(communityCodeWords)
  const { place } = Taro.useRouter().params
  return (
    <Page id='code-page' title={words.title}>
      <NeedsMe>
        {(me) => {
          const own = place ?? inboxDuties(me).find((duty) => duty.role !== 'supervisor')?.place
          return own === undefined ? <StateView id='code-none' art='lock' title={words.none} text={words.noneText} /> : <OfPlace place={own} />
        }}
      </NeedsMe>
    </Page>
  )
}
