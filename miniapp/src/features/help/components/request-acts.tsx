import { View } from '@tarojs/components'
import type { HelpDetail } from '@shared/help'
import { householdTroubles } from '@shared/help-between'
import { api } from '../api'
import { betweenWords } from '@/i18n/help-between'
import { helpMineWords } from '@/i18n/help-mine'
import { useWords } from '@/i18n/words'
import { homesOf, useMe } from '@/session/me'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { toast } from '@/ui/toast'
import { isFormKind } from '../forms'
import { Sheet } from './sheet'
import { TroubleSheet } from './trouble-sheet'

interface RequestActsProps { detail: HelpDetail; onChange: (detail: HelpDetail) => void; onStale: () => void }

/** What else whoever asked may do: the server names the verbs, this draws them. */
export function RequestActs({ detail, onChange, onStale }: RequestActsProps) {
  const words = useWords(helpMineWords)
  const { me } = useMe()
  const between = useWords(betweenWords)
  const { verbs, state, mine, help: { id, need, household } } = detail
  const params = { help: id }
  const own = me ? homesOf(me).some((one) => one.id === household) : false
  const over = state === 'resolved' || state === 'withdrawn'
  return (
    <View className='stack stack--s'>
      {verbs.includes('change') && isFormKind(need.kind) ? <Button id='change' icon='pen' onTap={() => { goTo('helpForm', { change: id }) }}>{words.change}</Button> : null}
      {verbs.includes('reopen') ? (
        <Sheet id='reopen' open={words.reopen} title={words.reopen} yes={words.reopen} typed={words.reopenWhat} must onFailed={onStale} send={async (event, text) => { onChange(await api.help.reopen({ params, body: { id: event, text } })); toast(words.reopened) }} />
      ) : null}
      {over && own && isFormKind(need.kind) ? <Button id='again' icon='plus' onTap={() => { goTo('helpForm', { again: id }) }}>{words.again}</Button> : null}
      {mine.troubled ? <View id='reported' className='small'>{between.reported(mine.settled === true)}</View> : null}
      {verbs.includes('trouble') ? <TroubleSheet side='household' sorts={householdTroubles} onFailed={onStale} send={async (event, sort, text) => { await api.help.complain({ params, body: { id: event, sort, ...(text === '' ? {} : { text }) } }); onChange({ ...detail, mine: { ...mine, troubled: true, settled: false }, verbs: verbs.filter((verb) => verb !== 'trouble') }) }} /> : null}
      {verbs.includes('withdraw') ? (
        <Sheet id='withdraw' look='danger' open={words.withdraw} title={words.withdrawSure} text={words.withdrawText} yes={words.withdraw} onFailed={onStale} send={async (event) => { onChange(await api.help.withdraw({ params, body: { id: event } })); toast(words.withdrawn) }} />
      ) : null}
    </View>
  )
}
