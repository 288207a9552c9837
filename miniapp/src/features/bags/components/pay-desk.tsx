import { View } from '@tarojs/components'
import { yuan } from '@shared/money'
import { offerWords } from '@/i18n/offers'
import { payWords } from '@/i18n/pay'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'

/** Where there is no WeChat: what stands in for its cash desk. */
export function PayDesk({ fen, onChoose }: { fen: number; onChoose: (pay: boolean) => void }) {
  const words = useWords(payWords)
  const { money } = useWords(offerWords)
  return (
    <Dialog id='pay-desk' title={words.desk} onClose={() => { onChoose(false) }}>
      <View className='stack stack--s'>
        <View>{words.deskText}</View>
        <Button id='desk-pay' look='main' onTap={() => { onChoose(true) }}>{words.deskPay(money(yuan(fen)))}</Button>
        <Button id='desk-no' look='quiet' onTap={() => { onChoose(false) }}>{words.deskNo}</Button>
      </View>
    </Dialog>
  )
}
