import { Button as Built } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { toast } from '@/ui/toast'
import { linkTo } from '../link'

/** Hands a campaign on: a card in WeChat, a link elsewhere. The page says what the card shows. */
export function Share({ id }: { id: string }) {
  const words = useWords(offerWords)
  const copy = (): void => {
    void Taro.setClipboardData({ data: linkTo(id) }).then(() => { toast(words.copied) }, () => undefined)
  }
  if (process.env.TARO_ENV === 'weapp') return <Built id='campaign-share' className='btn btn--plain' openType='share'>{words.share}</Built>
  return <Button id='campaign-copy' onTap={copy}>{words.copy}</Button>
}
