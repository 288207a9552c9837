import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ConsentKind } from '@shared/consent'
import { coreWords } from '@/i18n/core'
import { meWords } from '@/i18n/me'
import { presenceWords } from '@/i18n/presence'
import { useWords } from '@/i18n/words'
import { leave } from '@/session/leave'
import { setPreferences, usePreferences } from '@/session/preferences'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { Dialog } from '@/ui/dialog'
import { Title } from '@/ui/heading'

/** `missing`: the consents not given; without it nobody is signed in. */
export function Settings({ missing }: { missing?: readonly ConsentKind[] }) {
  const { elder, lang } = usePreferences()
  const words = useWords(meWords)
  const presence = useWords(presenceWords)
  return (
    <>
      <Title>{words.settings}</Title>
      <Cells>
        <Cell id='set-elder' icon='letter' title={words.elder} value={elder ? words.on : words.off} onTap={() => { setPreferences({ elder: !elder }) }} />
        <Cell id='set-lang' icon='language' title={words.language} value={lang === 'zh' ? words.chinese : words.english} onTap={() => { setPreferences({ lang: lang === 'zh' ? 'en' : 'zh' }) }} />
        <Cell
          id='go-consents' icon='shield' title={words.consents} onTap={() => { goTo('consents') }}
          {...(missing === undefined ? {} : { note: missing.length === 0 ? words.consented : words.notConsented(missing.map((kind) => words.consentNames[kind])) })}
        />
        {missing === undefined ? null : <Cell id='go-accept' icon='task' title={presence.invited} note={presence.invitedText} onTap={() => { goTo('accept') }} />}
        {process.env.TARO_APP_LOCAL === '1' ? <Cell id='go-local' icon='people' title={words.local} onTap={() => { goTo('local') }} /> : null}
      </Cells>
    </>
  )
}

export function SignOut() {
  const [asked, setAsked] = useState(false)
  const words = useWords(meWords)
  const core = useWords(coreWords)
  return (
    <>
      <Button id='sign-out' look='danger' icon='out' onTap={() => { setAsked(true) }}>{words.signOut}</Button>
      {asked ? (
        <Dialog id='sign-out-dialog' title={words.sure} onClose={() => { setAsked(false) }}>
          <View className='stack'>
            <View>{words.sureText}</View>
            <Button id='sign-out-yes' look='stop' onTap={() => { setAsked(false); leave() }}>{words.signOut}</Button>
            <Button id='sign-out-no' onTap={() => { setAsked(false) }}>{core.cancel}</Button>
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
