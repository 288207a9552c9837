import { View } from '@tarojs/components'
import { consentKinds, consentVersions, hasConsent, type ConsentKind } from '@shared/consent'
import type { Me } from '@shared/identity'
import { api } from '@/api/client'
import { useAct } from '@/api/use-act'
import { identityWords } from '@/i18n/identity'
import { useWords } from '@/i18n/words'
import { putMe, useMe } from '@/session/me'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardTitle, Title } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { Tag } from '@/ui/tag'

function One({ me, kind }: { me?: Me; kind: ConsentKind }) {
  const words = useWords(identityWords)
  const act = useAct()
  const given = me !== undefined && hasConsent(me.consents, kind)
  const turn = (): void => {
    void act.run(async () => { putMe(await api.me.consent({ body: { consents: [{ kind, version: consentVersions[kind], given: !given }] } })) })
  }
  return (
    <Card id={`consent-${kind}`}>
      <View className='stack stack--s'>
        <CardTitle>{kind === 'privacy' ? words.privacy : words.health}</CardTitle>
        <View>{kind === 'privacy' ? words.privacyText : words.healthText}</View>
        <View className='row'>
          <View className='small grow'>{words.version(consentVersions[kind])}</View>
          {me ? <Tag tone={given ? 'good' : 'wait'}>{given ? words.given : words.withdrawn}</Tag> : null}
        </View>
        <RefusalNote refusal={act.refusal} id={`refusal-${kind}`} />
        {me ? <Button id={`turn-${kind}`} look={given ? 'danger' : 'main'} busy={act.busy} onTap={turn}>{given ? words.withdraw : words.give}</Button> : null}
      </View>
    </Card>
  )
}

export default function ConsentsPage() {
  const words = useWords(identityWords)
  const { me } = useMe()
  return (
    <Page id='consents' title={words.consents}>
      <View className='lead'>{words.consentsText}</View>
      {consentKinds.map((kind) => <One key={kind} kind={kind} {...(me ? { me } : {})} />)}
      <Title>{words.what}</Title>
      <Card>{words.whatText}</Card>
    </Page>
  )
}
