import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import { consentVersions, type ConsentKind } from '@shared/consent'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { identityWords } from '@/i18n/identity'
import { useWords } from '@/i18n/words'
import { putMe } from '@/session/me'
import { signIn } from '@/session/sign-in'
import { goBackSignedIn, goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'

/** Only what was ticked is sent: a consent given earlier is not withdrawn by signing in again. */
async function enter(kinds: readonly ConsentKind[]): Promise<void> {
  await signIn()
  putMe(await api.me.consent({ body: { consents: kinds.map((kind) => ({ kind, version: consentVersions[kind], given: true })) } }))
}

function WeChatSignIn() {
  const words = useWords(identityWords)
  const act = useAct()
  const [agreed, setAgreed] = useState<ConsentKind[]>([])
  const ready = agreed.includes('privacy')
  const tap = (): void => {
    void act.run(() => enter(agreed)).then((through) => {
      if (through) goBackSignedIn()
    })
  }
  return (
    <View className='stack'>
      <PageTitle>{words.welcome}</PageTitle>
      <ChoiceList
        id='consent' label={words.welcome} many chosen={agreed} onChange={setAgreed}
        options={[{ value: 'privacy', name: words.privacy, note: words.privacyText }, { value: 'health-travel', name: words.health, note: words.healthText }]}
      />
      <RefusalNote refusal={act.refusal} />
      {ready ? null : <View className='small'>{words.needPrivacy}</View>}
      <Button id='wechat-sign-in' look='main' busy={act.busy} off={!ready} onTap={tap}>{words.wechat}</Button>
    </View>
  )
}

function Elsewhere() {
  const { to } = Taro.useRouter().params
  const words = useWords(identityWords)
  return (
    <StateView art='lock' title={words.elsewhere} text={words.elsewhereText}>
      {process.env.TARO_APP_LOCAL === '1' ? <Button id='go-local' look='main' onTap={() => { goTo('local', to === undefined ? {} : { to }) }}>{words.local}</Button> : null}
    </StateView>
  )
}

export default function SignInPage() {
  const words = useWords(identityWords)
  return <Page id='sign-in-page' title={words.signIn} open>{process.env.TARO_ENV === 'weapp' ? <WeChatSignIn /> : <Elsewhere />}</Page>
}
