import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { kindRow } from '@shared/task-kinds'
import { helpAskWords } from '@/i18n/help-ask'
import { useSay, useWords } from '@/i18n/words'
import { Cell, Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { usePreferences } from '@/session/preferences'
import { formKinds, fourKinds, type FormKind } from '../forms'
import { FourPictures } from './four-pictures'

/** Every kind with a line on what it is; for old eyes the four they need most stand large, the others below, and `children` between them. */
export function KindsList({ onPick, children }: { onPick: (kind: FormKind) => void; children?: ReactNode }) {
  const words = useWords(helpAskWords)
  const say = useSay()
  const { elder } = usePreferences()
  const four: readonly FormKind[] = elder ? fourKinds : []
  return (
    <View>
      {elder ? <FourPictures onPick={onPick} /> : null}
      {children}
      {elder ? <Title>{words.other}</Title> : null}
      <Cells id='help-kinds'>
        {formKinds.filter((kind) => !four.includes(kind)).map((kind) => <Cell key={kind} id={`ask-${kind}`} title={say(kindRow(kind).title)} note={words.kinds[kind]} onTap={() => { onPick(kind) }} />)}
      </Cells>
    </View>
  )
}
