import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { emergencyNumber, signWords, type Sign } from '@shared/help-urgency'
import { helpUrgencyWords } from '@/i18n/help-urgency'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Warning } from '@/ui/warning'

/** An ambulance first: the number to call, and the address to read out. */
export function Emergency({ sign, address }: { sign: Sign; address: string }) {
  const words = useWords(helpUrgencyWords)
  const say = useSay()
  return (
    <Warning id='emergency' title={words.emergency} text={words.emergencyText(say(signWords[sign]))}>
      <View className='stack stack--s'>
        {address === '' ? null : <View><View className='small'>{words.addressIs}</View><View id='emergency-address' className='strong'>{address}</View></View>}
        <Button id='call-120' look='stop' icon='phone' onTap={() => { void Taro.makePhoneCall({ phoneNumber: emergencyNumber }).catch(() => undefined) }}>{words.dial}</Button>
      </View>
    </Warning>
  )
}
