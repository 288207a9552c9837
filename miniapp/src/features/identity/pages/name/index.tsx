import { View } from '@tarojs/components'
import { useState } from 'react'
import { alsoSay } from '@shared/field-words'
import { homeFieldWords } from '@shared/home-field-words'
import type { Me } from '@shared/identity'
import { read } from '@shared/parse'
import { personName } from '@shared/text'
import { lazy, object } from '@shared/zod'
import { api } from '@/api/client'
import { faultsOf } from '@/api/fields'
import { useAct } from '@/api/use-act'
import { coreWords } from '@/i18n/core'
import { identityWords } from '@/i18n/identity'
import { useWords } from '@/i18n/words'
import { putMe } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { usePreferences } from '@/session/preferences'
import { goBack } from '@/session/ways'
import { Button } from '@/ui/button'
import { showFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

alsoSay(homeFieldWords)

const typed = lazy(() => object({ name: personName() }))

function Form({ me }: { me: Me }) {
  const words = useWords(identityWords)
  const core = useWords(coreWords)
  const { lang } = usePreferences()
  const [name, setName] = useState(me.name ?? '')
  const [tried, setTried] = useState(false)
  const act = useAct()
  const given = read(typed(), { name }, lang)
  const save = (): void => {
    setTried(true)
    if (!given.ok) {
      showFirstFault('name-page')
      return
    }
    void act.run(async () => {
      putMe(await api.me.rename({ body: given.value }))
      toast(core.saved)
      goBack()
    })
  }
  return (
    <>
      <View className='lead'>{words.nameText}</View>
      <RefusalNote refusal={act.refusal} />
      <TextField id='name' label={words.name} hint={words.nameHint} value={name} onChange={setName} {...faultsOf(tried && !given.ok ? given.fields : [], act.refusal?.fields).at('name')} />
      <Button id='name-save' look='main' busy={act.busy} onTap={save}>{core.save}</Button>
    </>
  )
}

/** What the person is called in the product; the members of a household keep the names given to them there. */
export default function NamePage() {
  const words = useWords(identityWords)
  return <Page id='name-page' title={words.name}><NeedsMe>{(me) => <Form me={me} />}</NeedsMe></Page>
}
