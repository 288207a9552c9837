import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Me } from '@shared/identity'
import { helpCheckWords } from '@/i18n/help-check'
import { useWords } from '@/i18n/words'
import { homesOf } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { startAt } from '@/session/ways'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { StateView } from '@/ui/state-view'
import { CheckHelp } from '../../components/check-help'
import { keptDraft } from '../../kept'

function Kept({ me }: { me: Me }) {
  const words = useWords(helpCheckWords)
  const { spot = '' } = Taro.useRouter().params
  const [draft] = useState(() => keptDraft(spot))
  const household = homesOf(me).find((one) => one.id === draft?.household)
  if (draft?.ready) return <CheckHelp draft={draft} household={household} />
  return (
    <StateView id='check-nothing' art='empty' title={words.nothing} text={words.nothingText}>
      <Button id='go-mine' look='main' onTap={() => { startAt('helpMine') }}>{words.mine}</Button>
    </StateView>
  )
}

export default function HelpCheckPage() {
  const words = useWords(helpCheckWords)
  return <Page id='help-check' title={words.checkTitle}><NeedsMe>{(me) => <Kept me={me} />}</NeedsMe></Page>
}
