import { View } from '@tarojs/components'
import { useState } from 'react'
import type { HelpDetail } from '@shared/help'
import { householdThanks, thankWords } from '@shared/help-between'
import { newId } from '@shared/ids'
import { useAct } from '@/api/use-act'
import { betweenWords } from '@/i18n/help-between'
import { useSay, useWords } from '@/i18n/words'
import { Title } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import { roleProps, tapProps } from '@/ui/tap'
import { toast } from '@/ui/toast'
import { api } from '../api'

type Word = (typeof householdThanks)[number]
interface ThankPicturesProps { detail: HelpDetail; onChange: (detail: HelpDetail) => void; onStale: () => void }

/** Thanks to whoever brought it, as large pictures: one tap, nothing to type. Each picture has its event, so that two taps are one. */
export function ThankPictures({ detail: { help, verbs }, onChange, onStale }: ThankPicturesProps) {
  const [words, say] = [useWords(betweenWords), useSay()]
  const [events] = useState(() => ({ heart: newId('event'), flower: newId('event'), thumb: newId('event') }))
  const act = useAct()
  const send = (word: Word) => (): void => {
    void act.run(async () => { onChange(await api.help.praise({ params: { help: help.id }, body: { id: events[word], word } })); toast(words.thanked) }).then((through) => { if (!through) onStale() })
  }
  if (!verbs.includes('thank')) return null
  const picture = (word: Word): JSX.Element => (
    <View key={word} id={`thank-${word}`} className='picture' {...tapProps(send(word), { label: say(thankWords[word]) })}>
      <View className={`picture__in picture__in--${word}`} />
      <View className='picture__name'>{say(thankWords[word])}</View>
    </View>
  )
  return (
    <>
      <Title>{words.thankThem}</Title>
      <View id='thank-pictures' className='pictures pictures--three' {...roleProps('group', words.thankThem)}>{householdThanks.map(picture)}</View>
      <RefusalNote refusal={act.refusal} id='thank-refusal' />
    </>
  )
}
