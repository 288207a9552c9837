import { View } from '@tarojs/components'
import { consentKinds, consentVersions, hasConsent, type ConsentKind } from '@shared/consent'
import type { Me } from '@shared/identity'
import type { ReactNode } from 'react'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { doorWords } from '@/i18n/door'
import { useWords } from '@/i18n/words'
import { putMe } from './me'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle, PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'

/** Asks, where it is needed and not before, for the consents that are still missing. */
export function ConsentFirst({ me, kinds = consentKinds, children }: { me: Me; kinds?: readonly ConsentKind[]; children: ReactNode }) {
  const words = useWords(doorWords)
  const act = useAct()
  const missing = kinds.filter((kind) => !hasConsent(me.consents, kind))
  if (missing.length === 0) return <>{children}</>
  const agree = (): void => {
    void act.run(async () => { putMe(await api.me.consent({ body: { consents: missing.map((kind) => ({ kind, version: consentVersions[kind], given: true })) } })) })
  }
  return (
    <View id='consent-first'>
      <PageTitle>{words.consentFirst}</PageTitle>
      <View className='lead'>{words.consentFirstText}</View>
      {missing.map((kind) => (
        <Card key={kind}>
          <CardTitle>{kind === 'privacy' ? words.privacy : words.health}</CardTitle>
          <View>{kind === 'privacy' ? words.privacyText : words.healthText}</View>
        </Card>
      ))}
      <RefusalNote refusal={act.refusal} />
      <Button id='consent-agree' look='main' busy={act.busy} onTap={agree}>{words.agree}</Button>
    </View>
  )
}
