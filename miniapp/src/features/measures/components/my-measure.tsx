import { View } from '@tarojs/components'
import { measureKind } from '@shared/measure-words'
import type { Measure } from '@shared/measures'
import { measureWords } from '@/i18n/measures'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { CardTitle } from '@/ui/heading'
import { Tag } from '@/ui/tag'
import { Warning } from '@/ui/warning'
import { Appeal } from './appeal'
import { CheckIn } from './check-in'
import { Days } from './days'
import { WhyCard } from './why-card'

/** What somebody is under, until when, the day's check-in, why, and what they can ask for. */
export function MyMeasure({ of, onDone }: { of: Measure; onDone: (measure: Measure) => void }) {
  const [words, say, when] = [useWords(measureWords), useSay(), useWhen()]
  const kind = measureKind(of.kind)
  const runs = of.state === 'running'
  const tests = runs && of.checks > 0 ? [{ name: words.tests, value: words.testsOf(of.tested, of.checks) }] : []
  return (
    <View id={`measure-${of.id}`}>
      <Card>
        <View className='stack stack--s'>
          <View className='row row--between'><CardTitle>{of.who} · {say(kind.name)}</CardTitle><Tag tone={runs ? 'wait' : 'plain'}>{runs ? words.left(of.left) : of.state === 'proposed' ? words.proposed : words.ended}</Tag></View>
          <View>{of.state === 'ended' ? words.overText : say(kind.means)}</View>
          {of.state === 'ended' ? null : <Facts of={[{ name: words.until, value: when.day(of.until) }, ...(of.at === undefined ? [] : [{ name: words.at, value: of.at }]), ...tests]} />}
          {runs ? <CheckIn of={of} onDone={onDone} /> : null}
        </View>
      </Card>
      {of.fever && runs ? <Warning id={`fever-${of.id}`} title={words.feverTitle} text={words.feverText} /> : null}
      {of.state === 'ended' ? null : (
        <View className='field stack stack--s'>
          <Button id={`help-${of.id}`} icon='hand' onTap={() => { goTo('helpAsk') }}>{words.help}</Button>
          <Button id={`supplies-${of.id}`} icon='basket' onTap={() => { goTo('offers') }}>{words.supplies}</Button>
          {kind.home && !kind.placed ? <View className='small'>{words.suppliesText}</View> : null}
        </View>
      )}
      <WhyCard of={of} />
      <Appeal of={of} onDone={onDone} />
      <Days of={of} />
    </View>
  )
}
