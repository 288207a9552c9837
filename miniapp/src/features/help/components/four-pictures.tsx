import { View } from '@tarojs/components'
import { kindRow } from '@shared/task-kinds'
import { helpAskWords } from '@/i18n/help-ask'
import { useSay, useWords } from '@/i18n/words'
import { roleProps, tapProps } from '@/ui/tap'
import { fourKinds, type FormKind } from '../forms'

/** What old people need most, as four large pictures with their names. */
export function FourPictures({ onPick }: { onPick: (kind: FormKind) => void }) {
  const words = useWords(helpAskWords)
  const say = useSay()
  return (
    <View id='four-kinds' className='pictures' {...roleProps('group', words.ask)}>
      {fourKinds.map((kind) => (
        <View key={kind} id={`ask-${kind}`} className='picture' {...tapProps(() => { onPick(kind) }, { label: say(kindRow(kind).title) })}>
          <View className={`picture__in picture__in--${kind}`} />
          <View className='picture__name'>{say(kindRow(kind).title)}</View>
        </View>
      ))}
    </View>
  )
}
