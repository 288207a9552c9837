import { View } from '@tarojs/components'
import { arrivalTemplate } from '@shared/arrival-columns'
import { giveFile } from '@/features/places/file'
import { arrivalWords } from '@/i18n/arrivals'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Bar } from '@/ui/bar'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { Warning } from '@/ui/warning'
import { useNewList } from '../use-new-list'

/** Choosing a list and sending it: how far it is, what was wrong with it, the template. */
export function NewList({ place, onRead }: { place: string; onRead: (list: string) => void }) {
  const words = useWords(arrivalWords)
  const { lang } = usePreferences()
  const { act, chosen, trouble, part, choose, again } = useNewList(place, onRead)
  const wrong = act.refusal?.fields.find(({ path }) => path === 'file')
  const template = (): void => { void giveFile(words.templateName, arrivalTemplate(lang)).catch(() => { toast(words.templateFailed) }) }
  return (
    <View className='field stack stack--s'>
      <View className='small'>{words.fileText}</View>
      {trouble ? <Warning id='list-trouble' title={words[trouble]} /> : null}
      {wrong ? <Warning id='list-wrong' title={wrong.message} text={chosen?.name ?? ''} /> : <RefusalNote refusal={act.refusal} id='list-refusal' />}
      {part === undefined ? null : <View id='list-sending'><Bar part={part} label={words.sending} /><View className='small'>{part < 1 ? words.sentPart(Math.round(part * 100)) : words.reading}</View></View>}
      <Button id='list-choose' look='main' icon='plus' busy={act.busy} onTap={choose}>{words.choose}</Button>
      {act.refusal && !wrong && chosen ? <Button id='list-again' onTap={again}>{words.again(chosen.name)}</Button> : null}
      <Button id='list-template' look='quiet' onTap={template}>{words.template}</Button>
    </View>
  )
}
