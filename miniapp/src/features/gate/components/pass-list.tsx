import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { HeldPass, HeldPasses } from '@shared/gate'
import { measureKind } from '@shared/measure-words'
import { gateWords } from '@/i18n/gate'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell, Cells } from '@/ui/cell'
import { Warning } from '@/ui/warning'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { Ask } from './ask'
import { PassFace } from './pass-face'

interface PassListProps { of: HeldPasses; onChange: (passes: HeldPasses) => void }

function Deeds({ pass, household, onChange }: { pass: HeldPass; household: string; onChange: PassListProps['onChange'] }) {
  const words = useWords(gateWords)
  const own = pass.kind === 'resident'
  const copy = (): void => { void Taro.setClipboardData({ data: pass.number }).then(() => { toast(words.copied) }).catch(() => undefined) }
  return (
    <View className='stack stack--s'>
      {own ? null : <Button id='pass-copy' onTap={copy}>{words.copy}</Button>}
      <Ask
        id='pass-drop' name={own ? words.lost : words.dropGuest} title={own ? words.lostSure : words.dropSure} text={own ? words.lostText : words.dropText}
        onYes={async () => { onChange(await api.gate.drop({ body: { household, number: pass.number } })) }}
      />
    </View>
  )
}

/** Whose pass this is stays at home by a measure: its page says which, from which line of the rule, and how to appeal. */
function Stays({ of: { kind, until }, household }: { of: NonNullable<HeldPass['stay']>; household: string }) {
  const words = useWords(gateWords)
  const [say, when] = [useSay(), useWhen()]
  return (
    <Warning id='pass-stays' title={words.stays(say(measureKind(kind).name), when.day(until))} text={words.staysText}>
      <View className='btns'><Button id='pass-why' fit onTap={() => { goTo('measure', { household }) }}>{words.why}</Button></View>
    </Warning>
  )
}

/** One pass is held out; the others of the household stand below, a tap away. */
export function PassList({ of, onChange }: PassListProps) {
  const words = useWords(gateWords)
  const when = useWhen()
  const [chosen, setChosen] = useState('')
  const shown = of.items.find(({ number }) => number === chosen) ?? of.items.find(({ mine }) => mine) ?? of.items[0]
  const others = of.items.filter(({ number }) => number !== shown?.number)
  return (
    <View>
      {of.hold ? <Warning id='pass-hold' title={words.held(when.day(of.hold.until))} text={of.hold.reason} /> : null}
      {shown?.stay ? <Stays of={shown.stay} household={of.household} /> : null}
      {shown ? (
        <Card id='pass-shown'>
          <View className='row row--between'><View className='strong'>{shown.name}</View><View className='small'>{words.area(of.area)}</View></View>
          <PassFace pass={shown} />
          <Deeds pass={shown} household={of.household} onChange={onChange} />
        </Card>
      ) : null}
      {others.length > 0 ? (
        <Cells id='pass-others'>
          {others.map((pass) => (
            <Cell
              key={pass.number} id={`pass-cell-${pass.number}`} icon='page' title={pass.name} note={[words.kinds[pass.kind], ...(pass.grant === 'in-only' ? [words.inOnly] : []), words.until(when.moment(pass.until))].join(' · ')} value={words.show}
              onTap={() => { setChosen(pass.number); void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined) }}
            />
          ))}
        </Cells>
      ) : null}
    </View>
  )
}
