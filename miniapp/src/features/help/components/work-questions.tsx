import { View } from '@tarojs/components'
import { useState } from 'react'
import { helpWorkWords } from '@/i18n/help-work'
import { useWords } from '@/i18n/words'
import { SelectField } from '@/ui/picker-field'
import { api } from '../api'
import { Sheet } from './sheet'
import { lineName, type Work } from './work-part'

/** Asking those it is for, and what they answered. */
export function WorkQuestions({ help, need, bringing: { questions }, onDone }: Work) {
  const words = useWords(helpWorkWords)
  const [line, setLine] = useState('')
  const lines = need.kind === 'medicine' ? need.lines.map(({ id, name }) => ({ value: id, name })) : []
  const send = async (id: string, text: string): Promise<void> => {
    await api.help.question({ params: { help: help.id }, body: { id, text, ...(line === '' ? {} : { line }) } })
    setLine('')
    onDone()
  }
  return (
    <View className='stack stack--s field'>
      {questions.map(({ id, line: of, text, answer }) => (
        <View key={id} id={`asked-${id}`}>
          <View>{[lineName(need, of), text].filter(Boolean).join(' · ')}</View>
          <View className='strong'>{answer ? [answer.yes ? words.yes : words.no, answer.text].filter(Boolean).join(' · ') : words.waits}</View>
        </View>
      ))}
      <Sheet id='ask-them' open={words.question} title={words.questionTitle} yes={words.confirm} typed={words.questionText} must send={send}>
        {lines.length > 0 ? <SelectField id='ask-line' label={words.about} placeholder={words.anything} options={lines} value={line} onChange={setLine} /> : null}
      </Sheet>
    </View>
  )
}
