import type { Household } from '@shared/identity'
import { openAlready } from '@shared/report-open'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { homeWords } from '@/i18n/home'
import { useWords } from '@/i18n/words'
import { Cells } from '@/ui/cell'
import { ReportCell } from '@/ui/report-cell'
import { Warning } from '@/ui/warning'

interface AlreadyProps { household: Household; report: string; names: readonly string[]; arrival: string }

/** Points at an open report that may be of this journey; who files may still go on. */
export function Already({ household, ...own }: AlreadyProps) {
  const words = useWords(homeWords)
  const { data } = useLoaded(household.id, () => api.reports.list({ query: { household: household.id } }))
  const line = openAlready(data?.items ?? [], own)
  if (!line) return null
  return (
    <>
      <Warning id='already' title={words.already} text={words.alreadyText} />
      <Cells><ReportCell line={line} /></Cells>
    </>
  )
}
