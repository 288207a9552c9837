import { View } from '@tarojs/components'
import type { Household } from '@shared/identity'
import { api } from '@/api/client'
import { usePaged } from '@/api/use-paged'
import { reportWords } from '@/i18n/reports'
import { useWords } from '@/i18n/words'
import { HomeChoice } from '@/session/home-choice'
import { NeedsHome } from '@/session/needs'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { PagedList } from '@/ui/paged-list'
import { ReportCell } from '@/ui/report-cell'
import { StateView } from '@/ui/state-view'

function Reports({ household }: { household: Household }) {
  const words = useWords(reportWords)
  const page = usePaged(household.id, (cursor) => api.reports.list({ query: { household: household.id, ...(cursor === undefined ? {} : { cursor }) } }))
  return (
    <View className='stack'>
      <PagedList id='reports' of={page} empty={<StateView id='reports-none' art='empty' title={words.none} text={words.noneText} />}>
        {(line) => <ReportCell key={line.id} line={line} />}
      </PagedList>
      <Button id='go-submit' look='main' icon='plus' onTap={() => { goTo('submit') }}>{words.file}</Button>
    </View>
  )
}

export default function ReportsPage() {
  const words = useWords(reportWords)
  return <Page id='reports-page' title={words.mine}><NeedsHome text={words.noHome}>{(household, me) => <><HomeChoice me={me} /><Reports household={household} /></>}</NeedsHome></Page>
}
