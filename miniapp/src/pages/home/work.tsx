import { View } from '@tarojs/components'
import type { Duty } from '@shared/duty-schema'
import type { Me } from '@shared/identity'
import type { TaskLine } from '@shared/inbox'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { isOverdue } from '@/features/inbox/components/task-line'
import { homeWords } from '@/i18n/home'
import { presenceWords } from '@/i18n/presence'
import { useWords } from '@/i18n/words'
import { inboxDuties } from '@/session/me'
import { goTab, goTo } from '@/session/ways'
import { Tile } from '@/ui/tile'

interface Counts { readonly free: string; readonly mine: string; readonly overdue: string }

/** Counted on the first page, which has the most urgent: beyond it a plus says that there are more. */
async function countsAt(places: readonly string[]): Promise<Counts> {
  const pages = await Promise.all(places.map((place) => api.tasks.page({ query: { place } })))
  const lines = [...new Map(pages.flatMap((page) => page.items).map((line) => [line.id, line])).values()]
  const more = pages.some((page) => page.cursor !== undefined) ? '+' : ''
  const count = (is: (line: TaskLine) => boolean): string => `${String(lines.filter(is).length)}${more}`
  return { free: count((line) => line.state === 'open'), mine: count((line) => line.mine), overdue: count(isOverdue) }
}

/** A supervisor's tasks stand in the communities below, each with an inbox of its own. */
const countedAt = (duties: readonly Duty[]): string[] => [...new Set(duties.filter((duty) => duty.role !== 'supervisor').map((duty) => duty.place))]

/** A worker's door to the inbox, above what the worker does as a resident. */
export function Work({ me }: { me: Me }) {
  const words = useWords(homeWords)
  const presence = useWords(presenceWords)
  const duties = inboxDuties(me)
  const places = countedAt(duties)
  const { data } = useLoaded(places.join(' '), () => countsAt(places))
  if (duties.length === 0) return null
  const named = duties.map((duty) => duty.placeName).join(' · ')
  return (
    <View className='tiles'>
      <Tile id='go-inbox' icon='task' tone='info' name={`${words.work} · ${named}`} text={data ? words.counts(data.free, data.mine, data.overdue) : words.workText} onTap={() => { goTab('inbox') }} />
      {places.length > 0 ? <Tile id='go-desk' icon='phone' tone='info' name={presence.desk} text={presence.deskText} onTap={() => { goTo('desk') }} /> : null}
    </View>
  )
}
