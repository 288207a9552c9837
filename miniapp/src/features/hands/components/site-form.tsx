import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import { errorAt } from '@/features/inbox/components/sheet-frame'
import { handsWords } from '@/i18n/hands'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { showFirstFault } from '@/ui/first-fault'
import { RefusalNote } from '@/ui/loaded'
import { TextField } from '@/ui/text-field'
import { Warning } from '@/ui/warning'
import type { SiteDeed } from '../deed'
import type { Site } from '../use-site'

/** The code of the site, typed, or in WeChat scanned; what got no answer stands above it. */
export function SiteForm({ verb, site }: { verb: SiteDeed['verb']; site: Site }) {
  const words = useWords(handsWords)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const { act, kept, late, check, again } = site
  const fault = tried && code.trim() === '' ? { error: words.codeMissing } : errorAt(act, 'code')
  const send = (text: string): void => {
    setTried(true)
    if (text.trim() === '') showFirstFault('hand-page')
    else check(verb, text.trim())
  }
  const scan = (): void => {
    void Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).then(({ result }) => { send(result) }, () => undefined)
  }
  return (
    <View id='site'>
      {kept ? (
        <Warning id='site-kept' title={words.kept} text={late ? words.keptLate : words.keptText}>
          {late ? null : <View className='btns'><Button id='site-again' busy={act.busy} onTap={again}>{words.sendNow}</Button></View>}
        </Warning>
      ) : act.refusal?.fields.length ? null : <RefusalNote refusal={act.refusal} id='site-refusal' />}
      <TextField id='site-code' label={verb === 'checkIn' ? words.codeIn : words.codeOut} hint={words.codeHint} max={60} value={code} onChange={(next) => { setCode(next); setTried(false) }} onEnter={() => { send(code) }} {...fault} />
      <View className='stack stack--s'>
        <Button id='site-send' look='main' icon='check' busy={act.busy} onTap={() => { send(code) }}>{verb === 'checkIn' ? words.checkIn : words.checkOut}</Button>
        {process.env.TARO_ENV === 'weapp' ? <Button id='site-scan' icon='mark' onTap={scan}>{words.scan}</Button> : null}
      </View>
    </View>
  )
}
