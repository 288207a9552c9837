import { Button as Built, View } from '@tarojs/components'
import { useState } from 'react'
import { alsoSay } from '@shared/field-words'
import { homeFieldWords } from '@shared/home-field-words'
import type { Household } from '@shared/identity'
import { read } from '@shared/parse'
import { phone } from '@shared/text'
import { lazy, object } from '@shared/zod'
import { api } from '@/api/client'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { identityWords } from '@/i18n/identity'
import { useWords } from '@/i18n/words'
import { putHousehold } from '@/session/me'
import { NeedsHome } from '@/session/needs'
import { usePreferences } from '@/session/preferences'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { showFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { roleProps } from '@/ui/tap'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

alsoSay(homeFieldWords)

const typed = lazy(() => object({ phone: phone() }))

function Now({ household }: { household: Household }) {
  const words = useWords(identityWords)
  const { contact } = household
  if (!contact) return null
  return <Card><View className='row row--between'><View><View className='small'>{words.now}</View><View id='phone-now' className='strong'>{contact.phone}</View></View><Tag tone={contact.verified ? 'good' : 'wait'}>{contact.verified ? words.verified : words.unverified}</Tag></View></Card>
}

/** WeChat's own button: only it can hand over the number, and only when it is tapped. */
function ByWeChat({ error, onCode }: { error?: string; onCode: (code: string) => void }) {
  const words = useWords(identityWords)
  const [denied, setDenied] = useState(false)
  if (process.env.TARO_ENV !== 'weapp') return null
  return (
    <View className='stack stack--s'>
      <Built
        id='phone-wechat' className='btn btn--main' openType='getPhoneNumber'
        onGetPhoneNumber={(event) => {
          setDenied(!event.detail.code)
          if (event.detail.code) onCode(event.detail.code)
        }}
      >
        {words.byWechat}
      </Built>
      {error === undefined ? null : <View id='phone-wechat-error' className='field__error' {...roleProps('alert')}>{error}</View>}
      <View className='small'>{denied ? words.denied : words.orTyped}</View>
    </View>
  )
}

function Form({ household }: { household: Household }) {
  const words = useWords(identityWords)
  const core = useWords(coreWords)
  const { lang } = usePreferences()
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct()
  const given = read(typed(), { phone: number }, lang)
  const faults = faultsOf(tried && !given.ok ? given.fields : [], act.refusal?.fields)
  const send = (body: { phone: string } | { wechatCode: string }): void => {
    void act.run(async () => {
      putHousehold(await api.households.contact({ params: { household: household.id }, body }))
      toast(core.saved)
      goBack()
    })
  }
  const save = (): void => {
    setTried(true)
    if (given.ok) send(given.value)
    else showFirstFault('phone-page')
  }
  return (
    <>
      <View className='lead'>{words.phoneText}</View>
      <Now household={household} />
      <RefusalNote refusal={act.refusal} />
      <ByWeChat {...faults.at('wechatCode')} onCode={(wechatCode) => { send({ wechatCode }) }} />
      <TextField id='phone' label={words.typed} hint={words.typedHint} kind='text' max={40} value={number} onChange={setNumber} {...faults.at('phone')} />
      <Button id='phone-save' look={process.env.TARO_ENV === 'weapp' ? 'plain' : 'main'} busy={act.busy} onTap={save}>{core.save}</Button>
    </>
  )
}

export default function PhonePage() {
  const words = useWords(identityWords)
  return <Page id='phone-page' title={words.phone}><NeedsHome text={words.noHomePhone}>{(household) => <Form household={household} />}</NeedsHome></Page>
}
