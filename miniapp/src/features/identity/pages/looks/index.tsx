import { View } from '@tarojs/components'
import type { Household, Look } from '@shared/identity'
import { purposes } from '@shared/task'
import { api } from '@/api/client'
import { usePaged } from '@/api/use-paged'
import { identityWords } from '@/i18n/identity'
import { sayRole } from '@/i18n/say-task'
import { taskWords } from '@/i18n/tasks'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { NeedsHome } from '@/session/needs'
import { usePreferences } from '@/session/preferences'
import { Cell } from '@/ui/cell'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { StateView } from '@/ui/state-view'

function LookCell({ look }: { look: Look }) {
  const words = useWords(identityWords)
  const task = useWords(taskWords)
  const when = useWhen()
  const { lang } = usePreferences()
  const purpose = purposes.find((one) => one === look.purpose)
  const note = <View><View>{task.forPurpose(purpose ? task.purposes[purpose] : look.purpose)}</View><View>{look.place} · {when.moment(look.at)}</View></View>
  return <Cell id={`look-${look.id}`} icon='eye' title={words.looked(`${sayRole(look.role, lang)} ${look.by}`)} note={note} />
}

function Looks({ household }: { household: Household }) {
  const words = useWords(identityWords)
  const page = usePaged(household.id, (cursor) => api.households.looks({ params: { household: household.id }, query: cursor === undefined ? {} : { cursor } }))
  return (
    <>
      <View className='lead'>{words.looksText}</View>
      <PagedList id='looks' of={page} empty={<StateView id='looks-none' art='lock' title={words.noLooks} text={words.noLooksText} />}>
        {(look) => <LookCell key={look.id} look={look} />}
      </PagedList>
    </>
  )
}

export default function LooksPage() {
  const words = useWords(identityWords)
  return <Page id='looks-page' title={words.looks}><NeedsHome text={words.noHomeLooks}>{(household) => <Looks household={household} />}</NeedsHome></Page>
}
