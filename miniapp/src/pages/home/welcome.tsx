import { View } from '@tarojs/components'
import type { Me } from '@shared/identity'
import { homeWords } from '@/i18n/home'
import { useWords } from '@/i18n/words'
import { inboxDuties, waitingHome } from '@/session/me'
import { WaitingJoins } from '@/session/waiting-joins'
import { goSignIn, goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell, Cells } from '@/ui/cell'

/** The street with its lit windows, and a greeting above it. */
export function Hero({ title, text }: { title: string; text: string }) {
  return (
    <View className='hero'>
      <View className='hero__hi'>{title}</View>
      <View>{text}</View>
      <View className='hero__art' />
    </View>
  )
}

export function SignedOut() {
  const words = useWords(homeWords)
  return (
    <>
      <Hero title={words.welcome} text={words.welcomeText} />
      <Button id='sign-in' look='main' onTap={goSignIn}>{words.signIn}</Button>
    </>
  )
}

/** To whoever serves, an address of their own is a small matter. */
function Start({ serves }: { serves: boolean }) {
  const words = useWords(homeWords)
  const go = (): void => { goTo('household') }
  if (serves) return <Cells><Cell id='go-household' icon='pin' title={words.start} onTap={go} /></Cells>
  return (
    <Card>
      <View className='stack'>
        <View>{words.noHomeText}</View>
        <Button id='go-household' look='main' icon='pin' onTap={go}>{words.start}</Button>
      </View>
    </Card>
  )
}

export function NoHome({ me }: { me: Me }) {
  const words = useWords(homeWords)
  const waiting = waitingHome(me)
  return (
    <>
      <Hero title={words.hello(me.name ?? '')} text={waiting ? waiting.label : words.noHome} />
      <WaitingJoins me={me} />
      {waiting
        ? <Button id='go-household' icon='pin' onTap={() => { goTo('household') }}>{words.start}</Button>
        : <Start serves={inboxDuties(me).length > 0} />}
    </>
  )
}
