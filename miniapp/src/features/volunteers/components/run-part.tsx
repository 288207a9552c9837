import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { newId } from '@shared/ids'
import { helpNeedWords } from '@shared/volunteer-fit'
import type { OpenRequest, RunStop } from '@shared/volunteers'
import { useAct } from '@/api/use-act'
import { usePaged } from '@/api/use-paged'
import { taskWords } from '@/i18n/tasks'
import { volunteerWords } from '@/i18n/volunteers'
import { useListed, useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Cell, Cells } from '@/ui/cell'
import { coreWords } from '@/i18n/core'
import { Loaded, RefusalNote } from '@/ui/loaded'
import { api } from '../api'
import { inTurn, takeRun, type TakenRun } from '../take-run'
import { RunTaken } from './run-taken'

type Stop = RunStop & { readonly id: string }

async function read({ at, day }: NonNullable<OpenRequest['run']>, cursor?: string) {
  const page = await api.volunteers.run({ query: { at, day, ...(cursor === undefined ? {} : { cursor }) } })
  return { ...page, items: page.items.map((one): Stop => ({ ...one, id: one.task })) }
}

function StopCell({ of, opened }: { of: Stop; opened: boolean }) {
  const [words, tasks] = [useWords(volunteerWords), useWords(taskWords)]
  const [say, listed] = [useSay(), useListed()]
  const lacks = of.lacks.length > 0 ? [words.lacks(listed(of.lacks.map((one) => say(helpNeedWords[one]))))] : []
  const facts = [...(opened ? [words.thisOne] : []), ...(of.urgency === 'normal' ? [] : [tasks.urgencies[of.urgency]]), ...lacks]
  return <Cell id={`stop-${of.task}`} title={of.house} note={facts.length > 0 ? facts.join(' · ') : undefined} />
}

/** Sent again after a bad network, each is the same claim. */
function useClaim() {
  const ids = useRef(new Map<string, string>())
  return ({ task, place }: RunStop) => {
    const id = ids.current.get(task) ?? newId('event')
    ids.current.set(task, id)
    return api.volunteers.claim({ params: { task }, body: { id, place } })
  }
}

interface RunPartProps { of: OpenRequest; run: NonNullable<OpenRequest['run']>; /** How many I may still take. */ room: number; onTaken: () => void; onDone: () => void }

/** What can be fetched with it: how many, which houses, and the one tap that takes what I may take. */
export function RunPart({ of, run, room, onTaken, onDone }: RunPartProps) {
  const [words, core] = [useWords(volunteerWords), useWords(coreWords)]
  const paged = usePaged(of.task, (cursor) => read(run, cursor))
  const [done, setDone] = useState<TakenRun>()
  const act = useAct()
  const claim = useClaim()
  // What they had room for when they looked: the lists behind are read anew meanwhile.
  const [free] = useState(room)
  const count = Math.min(free, paged.items.length)
  const take = (): void => { void act.run(async () => { setDone(await takeRun(done ?? { taken: [], gone: [], left: inTurn(paged.items, of.task) }, free, claim)); onTaken() }) }
  if (done) return <RunTaken of={done} busy={act.busy} onAgain={take} onDone={onDone} />
  return (
    <Loaded of={paged.first} lines={2}>
      {() => paged.items.length < 2 ? null : (
        <View id='open-run' className='stack stack--s'>
          <View id='open-along' className='strong'>{words.along(paged.items.length - 1, paged.more)}</View>
          <Cells id='run-stops'>{paged.items.map((one) => <StopCell key={one.task} of={one} opened={one.task === of.task} />)}</Cells>
          <RefusalNote refusal={paged.growing.refusal} id='run-refusal' />
          {paged.more ? <Button id='run-more' busy={paged.growing.busy} onTap={paged.grow}>{core.more}</Button> : null}
          {count < 2 ? null : <Button id='run-take' icon='hand' busy={act.busy} onTap={take}>{words.takeRun(count)}</Button>}
        </View>
      )}
    </Loaded>
  )
}
