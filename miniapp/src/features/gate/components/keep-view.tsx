import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { gateWords } from '@/i18n/gate'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Tabs } from '@/ui/tabs'
import { TextField } from '@/ui/text-field'
import { useKeep, type Keep } from '../use-keep'
import { GateHead } from './gate-head'
import { GateQueue } from './gate-queue'
import { MustsForm } from './musts-form'
import { VerdictCard } from './verdict-card'

/** A code from the camera, from a scanner that types, or its number by hand. */
function Asking({ keep }: { keep: Keep }) {
  const words = useWords(gateWords)
  const [tried, setTried] = useState(false)
  const blank = keep.text.trim() === ''
  const ask = (): void => {
    setTried(blank)
    keep.check(keep.text)
  }
  const scan = (): void => {
    void Taro.scanCode({ scanType: ['qrCode'] }).then(({ result }) => { keep.check(result) }).catch(() => undefined)
  }
  return (
    <View>
      {process.env.TARO_ENV === 'weapp' ? <Button id='gate-scan' look='main' icon='eye' off={!keep.gate} onTap={scan}>{words.scan}</Button> : null}
      <TextField id='gate-code' label={words.code} hint={words.codeHint} value={keep.text} max={600} onChange={keep.setText} onEnter={ask} {...(tried && blank ? { error: words.codeMissing } : {})} />
      <View className='stack stack--s'>
        <Button id='gate-check' look={process.env.TARO_ENV === 'weapp' ? 'plain' : 'main'} off={!keep.gate} onTap={ask}>{words.check}</Button>
        <Button id='gate-no-pass' look='quiet' off={!keep.gate} onTap={keep.stranger}>{words.noPass}</Button>
      </View>
    </View>
  )
}

/** One gate; works without a network on what was taken along last. */
export function KeepView({ place }: { place: string }) {
  const words = useWords(gateWords)
  const keep = useKeep(place)
  const ways = (['in', 'out'] as const).map((value) => ({ value, name: words[value] }))
  return (
    <View>
      <GateHead keep={keep} />
      <GateQueue />
      <Tabs id='gate-way' label={words.direction} tabs={ways} on={keep.direction} onChange={keep.turn} />
      {keep.reading ? <VerdictCard checked={keep.reading.checked} lately={keep.lately} /> : null}
      {keep.open ? <MustsForm keep={keep} /> : <Asking keep={keep} />}
    </View>
  )
}
