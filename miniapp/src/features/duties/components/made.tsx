import { Button as Built, View } from '@tarojs/components'
import { useMemo } from 'react'
import Taro from '@tarojs/taro'
import { roleWords } from '@shared/duties'
import type { Invitation } from '@shared/rota'
import { dutyWords } from '@/i18n/duties'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { roleProps } from '@/ui/tap'
import { toast } from '@/ui/toast'
import { grouped, linkOf } from '../code'
import { qrPicture } from '@/ui/qr'
import { InvitationFacts } from './invitation-facts'

function Picture({ code }: { code: string }) {
  const words = useWords(dutyWords)
  const picture = useMemo(() => qrPicture(linkOf(code)), [code])
  return (
    <View className='center'>
      <View id='invite-qr' className='qr' style={{ backgroundImage: `url("${picture}")` }} {...roleProps('img', words.qr)} />
      <View className='small'>{process.env.TARO_ENV === 'weapp' ? words.qrInApp : words.qrText}</View>
    </View>
  )
}

/** Only WeChat has a list of friends to choose from. */
function Share() {
  const words = useWords(dutyWords)
  return process.env.TARO_ENV === 'weapp' ? <Built id='invite-share' className='btn btn--plain' openType='share'>{words.share}</Built> : null
}

/** The invitation, to be read out, copied, sent or scanned. */
export function Made({ of, onAnother }: { of: Invitation; onAnother: () => void }) {
  const words = useWords(dutyWords)
  const say = useSay()
  const when = useWhen()
  const role = say(roleWords[of.role])
  const copy = (): void => {
    void Taro.setClipboardData({ data: words.shareText(of.placeName, role, grouped(of.code)) }).then(() => { toast(words.copied) }, () => undefined)
  }
  return (
    <View id='invite-made'>
      <Card>
        <View className='stack stack--s center'>
          <View className='small'>{words.code}</View>
          <View id='invite-code' className='reference invite-code'>{grouped(of.code)}</View>
          <View id='invite-expires' className='small'>{words.expires(when.moment(of.expires))}</View>
          <Picture code={of.code} />
        </View>
        <InvitationFacts id='made-for' of={of} />
      </Card>
      <View className='stack stack--s'>
        <Share />
        <Button id='invite-copy' look='main' onTap={copy}>{words.copy}</Button>
        <View className='small'>{words.once}</View>
        <Button id='invite-another' look='quiet' onTap={onAnother}>{words.another}</Button>
      </View>
    </View>
  )
}
