import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { importWords } from '@/i18n/import'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { Bar } from '@/ui/bar'
import { PageTitle } from '@/ui/heading'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { ImportDone } from '../../components/import-done'
import { ImportPreview } from '../../components/import-preview'
import { ImportStart } from '../../components/import-start'
import { JobLine } from '../../components/job-line'
import { newIn } from '../../import-sums'
import { useImport, type Importing } from '../../use-import'
import { useJob } from '../../use-job'

/** How far it is, where this page has seen how much there is to write. */
function Progress({ of: { view }, changed }: { of: Importing; changed: number }) {
  const words = useWords(importWords)
  const all = view ? newIn(view.counts) : 0
  return all > 0 ? <View id='import-progress' className='stack stack--s'><Bar part={changed / all} label={words.title} /><View>{words.written(changed, all)}</View></View> : null
}

/** While any change of the community's tree runs, nothing else may be begun: it is shown, and carried on, instead. */
function Import({ place }: { place: string }) {
  const words = useWords(importWords)
  const shape = useLoaded(place, () => api.places.shape({ params: { place } }))
  const importing = useImport(place)
  const running = useJob(place, shape.data?.job, (job) => {
    importing.see(job)
    void shape.reload()
  })
  const { view } = importing
  const content = (): React.ReactNode => {
    if (running.job) return running.job.kind === 'import' ? <Progress of={importing} changed={running.job.changed} /> : null
    if (view?.state === 'done') return <ImportDone of={view} onAnew={importing.anew} />
    if (view) return <ImportPreview of={importing} onPublish={() => { importing.publish(running.begin) }} />
    return <ImportStart of={importing} />
  }
  return (
    <Loaded of={shape} lines={6}>
      {(data) => (
        <>
          <PageTitle id='import-into'>{words.into(data.place.name)}</PageTitle>
          <JobLine of={running} />
          {content()}
        </>
      )}
    </Loaded>
  )
}

/** A community's buildings and rooms out of a table. */
export default function ImportPage() {
  const words = useWords(importWords)
  const { place } = Taro.useRouter().params
  return <Page id='import-page' title={words.title}>{place === undefined ? <NotFound /> : <NeedsMe>{() => <Import place={place} />}</NeedsMe>}</Page>
}
