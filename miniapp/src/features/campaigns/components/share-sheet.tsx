import { Button as Built, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import Taro from '@tarojs/taro'
import type { Campaign } from '@shared/campaigns'
import { qrPicture } from '@/ui/qr'
import { linkTo } from '@/features/orders/link'
import { campaignWords } from '@/i18n/campaigns'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { roleProps } from '@/ui/tap'
import { toast } from '@/ui/toast'

/** A code to hang out and a link for the groups; in WeChat a card, too. */
export function ShareSheet({ of, onClose }: { of: Campaign; onClose: () => void }) {
  const words = useWords(campaignWords)
  const core = useWords(coreWords)
  const link = linkTo(of.id)
  const picture = useMemo(() => qrPicture(link), [link])
  const weapp = process.env.TARO_ENV === 'weapp'
  const copy = (): void => {
    void Taro.setClipboardData({ data: link }).then(() => { toast(words.copied) }, () => undefined)
  }
  return (
    <Dialog id='share' sheet title={words.share} onClose={onClose}>
      <View className='stack stack--s center lead'>
        <View id='share-qr' className='qr' style={{ backgroundImage: `url("${picture}")` }} {...roleProps('img', words.qr)} />
        <View className='small'>{words.scan}</View>
        <Text id='share-link' className='small wrap' userSelect>{link}</Text>
      </View>
      <View className='stack stack--s'>
        {weapp ? <Built id='share-send' className='btn btn--main' openType='share'>{words.send}</Built> : null}
        <Button id='share-copy' look={weapp ? 'plain' : 'main'} onTap={copy}>{words.copy}</Button>
        <Button id='share-close' look='quiet' onTap={onClose}>{core.close}</Button>
      </View>
    </Dialog>
  )
}
