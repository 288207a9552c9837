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
import { currentDuties, inboxDuties } from '@/session/me'
import { goTab, goTo } from '@/session/ways'
import { Tile } from '@/ui/tile'

interface Count { readonly count: number; readonly more: boolean }
interface Counts { readonly free: Count; readonly mine: Count; readonly overdue: Count }

interface Page { readonly items: readonly TaskLine[]; readonly cursor?: string }

/** Each task once, though it stands in several inboxes; `more`: there are others beyond the pages. */
function countOf(pages: readonly Page[], is: (line: TaskLine) => boolean = () => true): Count {
  const found = pages.flatMap((page) => page.items).filter(is).map((line) => line.id)
  return { count: new Set(found).size, more: pages.some((page) => page.cursor !== undefined) }
}

/** Counted on the first page of each list; what is overdue has a list of its own where that page does not hold all. */
async function countsAt(places: readonly string[]): Promise<Counts> {
  const [mine, ...pages] = await Promise.all([api.tasks.mine(), ...places.map((place) => api.tasks.page({ query: { place } }))])
  const late = await Promise.all(pages.map(async (page, index) => (page.cursor === undefined ? page : api.tasks.page({ query: { place: places[index] ?? '', overdue: 'true' } }))))
  return { free: countOf(pages, (line) => line.state === 'open'), mine: countOf([mine]), overdue: countOf(late, isOverdue) }
}

/** A supervisor's tasks stand in the communities below, each with an inbox of its own. */
const countedAt = (duties: readonly Duty[]): string[] => [...new Set(duties.filter((duty) => duty.role !== 'supervisor').map((duty) => duty.place))]

/** A worker's door to the inbox and a volunteer's to those who wait for a hand, above what they do as residents. */
export function Work({ me }: { me: Me }) {
  const words = useWords(homeWords)
  const presence = useWords(presenceWords)
  const duties = inboxDuties(me)
  const places = countedAt(duties)
  const { data } = useLoaded(places.join(' '), () => countsAt(places))
  const volunteers = currentDuties(me).some(({ role }) => role === 'volunteer')
  if (duties.length === 0 && !volunteers) return null
  const say = ({ count, more }: Count): string => (more ? words.atLeast(count) : String(count))
  const named = duties.map((duty) => duty.placeName).join(' · ')
  return (
    <View className='tiles'>
      {volunteers ? <Tile id='go-volunteer' icon='hand' tone='info' name={words.volunteer} text={words.volunteerText} onTap={() => { goTo('volunteer') }} /> : null}
      {duties.length > 0 ? <Tile id='go-inbox' icon='task' tone='info' name={`${words.work} · ${named}`} text={data ? words.counts(say(data.free), say(data.mine), say(data.overdue)) : words.workText} onTap={() => { goTab('inbox') }} /> : null}
      {places.length > 0 ? <Tile id='go-desk' icon='phone' tone='info' name={presence.desk} text={presence.deskText} onTap={() => { goTo('desk') }} /> : null}
    </View>
  )
}
