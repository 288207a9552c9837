import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '@shared/task-answers'
import type { Lang } from '@shared/words'
import { answerWords } from '@/i18n/answers'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { usePreferences } from '@/session/preferences'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/tabs'
import { LongField } from '@/ui/text-field'

interface AnswerFieldProps { id: string; answers: readonly Answer[]; value: string; label?: string; hint?: string; error?: string; onChange: (text: string) => void }

/** A template takes the place of an empty field or of another template; what was typed by hand is kept above it. */
function filled(value: string, answers: readonly Answer[], text: string): string {
  const typed = value.trim()
  const isTemplate = answers.some((one) => one.text.zh === typed || one.text.en === typed)
  return typed === '' || isTemplate ? text : `${typed}\n${text}`
}

/** What is added to a verb: typed, or chosen among what is often said, in the language that the resident reads. */
export function AnswerField({ id, answers, value, label, hint, error, onChange }: AnswerFieldProps) {
  const words = useWords(answerWords)
  const work = useWords(workWords)
  const preferences = usePreferences()
  const [lang, setLang] = useState<Lang>(preferences.lang)
  // The field keeps its own text: it is drawn anew when a template is put in it.
  const [drawn, setDrawn] = useState(0)
  const pick = (text: string): void => {
    onChange(filled(value, answers, text))
    setDrawn(drawn + 1)
  }
  return (
    <View>
      {answers.length > 0 ? (
        <View id={`${id}-answers`} className='stack stack--s'>
          <View className='small'>{words.label}</View>
          <Chips id={`${id}-lang`} label={words.inLang} chips={[{ value: 'zh', name: words.zh }, { value: 'en', name: words.en }]} on={[lang]} onToggle={(one) => { setLang(one) }} />
          {answers.map(({ text }) => <Button key={text.en} look='quiet' onTap={() => { pick(text[lang]) }}>{text[lang]}</Button>)}
        </View>
      ) : null}
      <LongField key={drawn} id={id} label={label ?? work.addition} value={value} onChange={onChange} {...(hint === undefined ? {} : { hint })} {...(error === undefined ? {} : { error })} />
    </View>
  )
}
