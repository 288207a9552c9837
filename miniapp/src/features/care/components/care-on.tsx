import { View } from '@tarojs/components'
import type { Care } from '@shared/care'
import { careReasonWords } from '@shared/care-words'
import { useAct } from '@/api/use-act'
import { careWords } from '@/i18n/care'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { PageTitle } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { Warning } from '@/ui/warning'
import { api } from '../api'
import { Sure } from './sure'

interface CareOnProps { of: Care; onChange: () => void; onDone: (care: Care | undefined) => void }

/** Somebody looks after my household: why, since when, the one tap that all is well, and how to end it. */
export function CareOn({ of, onChange, onDone }: CareOnProps) {
  const [words, say, when] = [useWords(careWords), useSay(), useWhen()]
  const { lang } = usePreferences()
  const [well, leave] = [useAct(), useAct()]
  const body = { household: of.household }
  const sayWell = (): void => {
    void well.run(async () => {
      const { care } = await api.care.well({ body })
      toast(words.wellDone)
      onDone(care)
    })
  }
  const end = (): void => {
    void leave.run(async () => {
      await api.care.leave({ body })
      toast(words.left)
      onDone(undefined)
    })
  }
  const why = of.reasons.map((reason) => say(careReasonWords[reason])).join(lang === 'zh' ? '、' : ', ')
  return (
    <View>
      <PageTitle>{words.on}</PageTitle>
      {of.knocking ? <Warning id='care-knocking' title={words.knocking} text={words.wellText} /> : null}
      <View className='field'><Button id='care-well' look='main' icon='check' busy={well.busy} onTap={sayWell}>{words.well}</Button></View>
      <View className='lead'>{words.wellText}</View>
      <RefusalNote refusal={well.refusal} />
      <Card id='care-facts'>
        <Facts of={[
          { name: words.who, value: of.who }, { name: words.why, value: why }, { name: words.days, value: words.daysOf(of.days) }, { name: words.heard, value: when.moment(of.heard) }, { name: words.next, value: when.day(of.next) },
          { name: words.by, value: of.own ? words.own(of.by) : of.by }, { name: words.since, value: when.moment(of.since) },
        ]} />
      </Card>
      <View className='stack stack--s'>
        <Button id='care-change' onTap={onChange}>{words.change}</Button>
        <Sure id='care-leave' name={words.leave} title={words.leaveSure} text={words.leaveText} yes={words.leaveYes} act={leave} onYes={end} />
      </View>
    </View>
  )
}
