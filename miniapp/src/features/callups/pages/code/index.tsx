import { View } from '@tarojs/components'
import { useEffect, useMemo, useState } from 'react'
import Taro from '@tarojs/taro'
import { siteStepMs } from '@shared/callup-rules'
import { useLoaded } from '@/api/use-loaded'
import { callUpWords } from '@/i18n/callups'
import { useWords } from '@/i18n/words'
import { useAskedId } from '@/session/asked-id'
import { NeedsMe } from '@/session/needs'
import { now } from '@/session/now'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { qrPicture } from '@/ui/qr'
import { StateView } from '@/ui/state-view'
import { roleProps } from '@/ui/tap'
import { api } from '../../api'

const tickMs = 1_000

/** The moment, each second; by the server's clock as soon as it is known. */
function useTick(): number {
  const [, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => { setAt(now()) }, tickMs)
    return () => { clearInterval(timer) }
  }, [])
  return now()
}

function Shown({ of: { scan, code, until }, at }: { of: { scan: string; code: string; until: string }; at: number }) {
  const words = useWords(callUpWords)
  const picture = useMemo(() => qrPicture(scan), [scan])
  const left = Math.ceil((Date.parse(until) - at) / 1000)
  // The one before the present code is good for a step more.
  if (at > Date.parse(until) + siteStepMs) return <StateView id='code-old' art='away' title={words.codeOld} text={words.codeOldText} />
  return (
    <View className='stack stack--s center'>
      <View id='code-qr' className='qr qr--full' style={{ backgroundImage: `url("${picture}")` }} {...roleProps('img', words.picture)} />
      <View id='code-text' className='reference'>{code}</View>
      <View>{words.codeText}</View>
      <View id='code-left' className='small'>{left > 0 ? words.changes(left) : words.changing}</View>
    </View>
  )
}

function Code({ id }: { id: string }) {
  const words = useWords(callUpWords)
  const loaded = useLoaded(id, () => api.callups.code({ params: { callup: id } }))
  const at = useTick()
  const { data, reload, refusal } = loaded
  const isDue = data !== undefined && at >= Date.parse(data.until)
  useEffect(() => {
    if (!isDue) return undefined
    void reload()
    const timer = setInterval(() => { void reload() }, 5 * tickMs)
    return () => { clearInterval(timer) }
  }, [isDue, reload])
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp') return undefined
    void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined)
    return () => { void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined) }
  }, [])
  if (refusal?.code === 'callup-over') return <StateView id='code-over' art='done' title={words.codeOver} />
  return <Loaded of={loaded}>{(of) => <Shown of={of} at={at} />}</Loaded>
}

/** The code of the site, as large as the screen, to be scanned or typed; it changes each minute. */
export default function CallUpCodePage() {
  const words = useWords(callUpWords)
  const id = useAskedId('callup')
  return <Page id='callup-code-page' title={words.codeTitle}>{id === undefined ? <NotFound /> : <NeedsMe>{() => <Code id={id} />}</NeedsMe>}</Page>
}
