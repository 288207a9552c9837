import { View } from '@tarojs/components'
import { importTemplate } from '@shared/import-columns'
import { importWords } from '@/i18n/import'
import { useWords } from '@/i18n/words'
import { usePreferences } from '@/session/preferences'
import { Button } from '@/ui/button'
import { RefusalNote } from '@/ui/loaded'
import { toast } from '@/ui/toast'
import { Warning } from '@/ui/warning'
import { giveFile } from '../file'
import type { Importing } from '../use-import'

/** Before a file is read: what it may look like, the template, and what was wrong with the last one. */
export function ImportStart({ of: { act, chosen, trouble, choose, again } }: { of: Importing }) {
  const words = useWords(importWords)
  const { lang } = usePreferences()
  const wrong = act.refusal?.fields.find(({ path }) => path === 'file')
  const template = (): void => {
    void giveFile(words.templateName, importTemplate(lang)).catch(() => { toast(words.templateFailed) })
  }
  return (
    <View className='stack'>
      <View className='lead'>{words.text}</View>
      <View>{words.columns}</View>
      <View className='small'>{words.limits}</View>
      {trouble ? <Warning id='import-trouble' title={words[trouble]} /> : null}
      {wrong ? <Warning id='import-wrong' title={wrong.message} text={chosen?.name ?? ''} /> : <RefusalNote refusal={act.refusal} id='import-refusal' />}
      <Button id='import-choose' look='main' busy={act.busy} onTap={choose}>{act.busy && chosen ? words.reading(chosen.name) : words.choose}</Button>
      {act.refusal && !wrong && chosen ? <Button id='import-again' onTap={again}>{words.again}</Button> : null}
      <Button id='import-template' look='quiet' onTap={template}>{words.template}</Button>
    </View>
  )
}
