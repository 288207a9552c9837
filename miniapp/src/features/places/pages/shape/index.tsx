import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Me } from '@shared/identity'
import type { PathStep } from '@shared/places'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { Crumbs } from '@/features/duties/components/crumbs'
import { shapeWords } from '@/i18n/shape'
import { useWords } from '@/i18n/words'
import { inboxDuties } from '@/session/me'
import { NeedsMe } from '@/session/needs'
import { Loaded, NotFound } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { toast } from '@/ui/toast'
import { JobLine } from '../../components/job-line'
import { ShapeActs } from '../../components/shape-acts'
import { ShapeView } from '../../components/shape-view'
import { useJob } from '../../use-job'

/** From the place of my own duty down. */
function fromMine(me: Me, path: readonly PathStep[]): readonly PathStep[] {
  const mine = inboxDuties(me).filter((one) => one.role === 'community-worker')
  const start = path.findIndex((step) => mine.some((one) => one.place === step.id))
  return start < 0 ? path.slice(-1) : path.slice(start)
}

function Shape({ me, first }: { me: Me; first: string }) {
  const words = useWords(shapeWords)
  const [at, setAt] = useState(first)
  const shape = useLoaded(at, () => api.places.shape({ params: { place: at } }))
  const running = useJob(at, shape.data?.job, ({ changed }) => {
    toast(words.done(changed))
    void shape.reload()
  })
  return (
    <>
      <JobLine of={running} />
      <Loaded of={shape} lines={8}>
        {(data) => (
          <>
            <Crumbs path={fromMine(me, data.place.path)} onGo={(path) => { setAt(path.at(-1)?.id ?? first) }} />
            <ShapeView of={data} onGo={setAt}>
              <ShapeActs
                key={at} of={data} {...(running.job ? { job: running.job } : {})} onDone={({ job, to = at }) => {
                  setAt(to)
                  if (job) running.begin(job)
                  void shape.reload()
                }}
              />
            </ShapeView>
          </>
        )}
      </Loaded>
    </>
  )
}

/** How a community's own places stand below each other, and changing it. */
export default function ShapePage() {
  const words = useWords(shapeWords)
  const { place } = Taro.useRouter().params
  return <Page id='shape-page' title={words.title}>{place === undefined ? <NotFound /> : <NeedsMe>{(me) => <Shape me={me} first={place} />}</NeedsMe>}</Page>
}
