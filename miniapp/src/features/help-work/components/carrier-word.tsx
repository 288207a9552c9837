import { View } from '@tarojs/components'
import { useState } from 'react'
import type { HelpForWorker } from '@shared/help'
import { carrierTroubles, thankNames, thankWords, type ThankWord } from '@shared/help-between'
import { api } from '@/features/help/api'
import { Sheet } from '@/features/help/components/sheet'
import { TroubleSheet } from '@/features/help/components/trouble-sheet'
import { betweenWords } from '@/i18n/help-between'
import { useSay, useWords } from '@/i18n/words'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { toast } from '@/ui/toast'

/** What whoever has it in hand, or had it last, says to those it is for, or of them; each once. */
export function CarrierWord({ help: { id, mine }, onDone }: { help: Pick<HelpForWorker, 'id' | 'mine'>; onDone: () => void }) {
  const [words, say] = [useWords(betweenWords), useSay()]
  const [word, setWord] = useState<ThankWord>('flower')
  const said = (text: string) => (text === '' ? {} : { text })
  if (!mine) return null
  return (
    <View className='stack stack--s'>
      {mine.thanked ? null : (
        <Sheet id='thank' open={words.thank} title={words.thank} yes={words.thankYes} typed={words.thankText} send={async (event, text) => { await api.help.thank({ params: { help: id }, body: { id: event, word, ...said(text) } }); toast(words.thanked); onDone() }}>
          <Field id='thank-word' label={words.thankHow}><ChoiceList id='thank-word' label={words.thankHow} options={thankNames.map((value) => ({ value, name: say(thankWords[value]) }))} chosen={[word]} onChange={([one]) => { setWord(thankNames.find((value) => value === one) ?? word) }} /></Field>
        </Sheet>
      )}
      {mine.troubled ? <View id='reported' className='small'>{words.reported(mine.settled === true)}</View> : <TroubleSheet side='carrier' sorts={carrierTroubles} send={async (event, sort, text) => { await api.help.trouble({ params: { help: id }, body: { id: event, sort, ...said(text) } }); onDone() }} />}
    </View>
  )
}
