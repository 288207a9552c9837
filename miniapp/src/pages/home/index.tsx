import Taro from '@tarojs/taro'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { keepArrival } from '@/session/arrival'
import { homeOf, refreshMe, useMe } from '@/session/me'
import { useTabPage } from '@/session/use-tab-page'
import { RefusalView } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { AtHome } from './at-home'
import { NoHome, SignedOut } from './welcome'
import { Work } from './work'

function Content() {
  const { signedIn, me, refusal } = useMe()
  const words = useWords(coreWords)
  if (!signedIn) return <SignedOut />
  if (!me) return refusal ? <RefusalView refusal={refusal} onAgain={() => { void refreshMe() }} /> : <Skeleton lines={6} label={words.loading} />
  const household = homeOf(me)
  return household ? <AtHome me={me} household={household} /> : <><Work me={me} /><NoHome me={me} /></>
}

export default function HomePage() {
  const words = useWords(coreWords)
  useTabPage()
  Taro.useLoad((given) => { keepArrival(given) })
  return <Page id='home' title={words.name} tab wide><Content /></Page>
}
