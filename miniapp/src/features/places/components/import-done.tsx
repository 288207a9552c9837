import { View } from '@tarojs/components'
import type { ImportView } from '@shared/imports'
import { importWords } from '@/i18n/import'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { StateView } from '@/ui/state-view'
import { importLevels } from '../import-sums'

export function ImportDone({ of: { written, left, place }, onAnew }: { of: ImportView; onAnew: () => void }) {
  const words = useWords(importWords)
  const added = importLevels.flatMap((level) => (written && written[level] > 0 ? [words.added[level](written[level])] : []))
  return (
    <StateView id='import-done' art='done' title={words.doneTitle} text={added.length > 0 ? words.doneText(added.join(words.and)) : words.doneNothing}>
      {left > 0 ? <View id='import-left'>{words.left(left)}</View> : null}
      <Button id='import-see' look='main' onTap={() => { goTo('shape', { place }) }}>{words.seePlaces}</Button>
      <Button id='import-more' onTap={onAnew}>{words.more}</Button>
    </StateView>
  )
}
