import { View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import { dutyWords } from '@/i18n/duties'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { showFirstFault } from '@/ui/first-fault'
import { TextField } from '@/ui/text-field'
import { codeOf, codeOfScan, grouped } from '../code'

/** `error`: what the server said of `code`; it stands until another one is typed. */
interface CodeFormProps { code?: string; error?: string; onCode: (code: string) => void }

function Scan({ onCode, onWrong }: { onCode: (code: string) => void; onWrong: () => void }) {
  const words = useWords(dutyWords)
  const scan = (): void => {
    void Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] }).then(({ result }) => {
      const code = codeOfScan(result)
      if (code) onCode(code)
      else onWrong()
    }, () => undefined)
  }
  return process.env.TARO_ENV === 'weapp' ? <Button id='invite-scan' icon='mark' onTap={scan}>{words.scan}</Button> : null
}

export function CodeForm({ code = '', error, onCode }: CodeFormProps) {
  const words = useWords(dutyWords)
  const [typed, setTyped] = useState(grouped(code))
  const [wrong, setWrong] = useState<string>()
  const told = wrong ?? (codeOf(typed) === code ? error : undefined)
  const look = (): void => {
    const read = codeOf(typed)
    setWrong(read ? undefined : words.codeWrong)
    if (read) onCode(read)
    else showFirstFault('accept-page')
  }
  return (
    <View>
      <View className='lead'>{words.acceptText}</View>
      <TextField id='invite-typed' label={words.code} hint={words.codeHint} max={40} value={typed} onChange={(next) => { setTyped(next); setWrong(undefined) }} {...(told === undefined ? {} : { error: told })} />
      <View className='stack stack--s'>
        <Button id='invite-look' look='main' onTap={look}>{words.look}</Button>
        <Scan onCode={onCode} onWrong={() => { setWrong(words.notInvite) }} />
      </View>
    </View>
  )
}
