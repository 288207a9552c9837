import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { homeWords } from '@/i18n/home'
import { reportWords } from '@/i18n/reports'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Button } from '@/ui/button'
import { Loaded } from '@/ui/loaded'
import { Warning } from '@/ui/warning'

interface FiledAlreadyProps { report: string; onChange: (version: number) => void }

/** An answer was lost and the draft edited since: its report stands with the community, and what was edited can be a change of it. */
export function FiledAlready({ report, onChange }: FiledAlreadyProps) {
  const words = useWords(homeWords)
  const { see, unsent } = useWords(reportWords)
  const filed = useLoaded(`${report} filed`, () => api.reports.read({ params: { report } }))
  return (
    <Loaded of={filed} lines={2}>
      {({ report: { reference, version }, verbs }) => (
        <>
          <Warning id='filed-already' title={words.filedAlready(reference)} text={unsent} />
          {verbs.includes('change') ? <Button id='send-as-change' look='main' onTap={() => { onChange(version) }}>{words.asChange}</Button> : null}
          <Button id='see-filed' onTap={() => { goTo('report', { id: report }) }}>{see}</Button>
        </>
      )}
    </Loaded>
  )
}
