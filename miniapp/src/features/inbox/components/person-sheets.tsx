import { claimersAt } from '@shared/task-kinds'
import { useState } from 'react'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { sayRole } from '@/i18n/say-task'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { usePreferences } from '@/session/preferences'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { Loaded } from '@/ui/loaded'
import { StateView } from '@/ui/state-view'
import { KitGoes } from './kit-goes'
import { Frame, useSheet, type SheetProps } from './sheet-frame'

/** Those who are on duty where the task stands and may act on it. */
function usePeople({ task }: SheetProps['detail']) {
  return useLoaded(`${task.place} there`, async () => {
    const [{ items }, { level }] = await Promise.all([api.duties.page({ query: { place: task.place } }), api.places.read({ params: { place: task.place } })])
    const among = claimersAt(task.kind, level)
    return items.filter((one, index) => one.there && among.includes(one.role) && items.findIndex((other) => other.user === one.user) === index)
  })
}

const colleaguesAmong = <T extends { me: boolean }>(people: readonly T[]): T[] => people.filter((one) => !one.me)

/** Offered to a colleague, who accepts. */
export function HandOverSheet({ detail, onClose, onDone }: SheetProps) {
  const words = useWords(workWords)
  const { lang } = usePreferences()
  const { act, id, send, missing } = useSheet(detail, 'hand-over')
  const people = usePeople(detail)
  const [chosen, setChosen] = useState<string>()
  const confirm = (): void => {
    send(chosen !== undefined, async () => { if (chosen !== undefined) onDone({ moved: await api.tasks.handOver({ params: { task: detail.task.id }, body: { id, user: chosen } }) }) })
  }
  const nobody = people.data !== undefined && colleaguesAmong(people.data).length === 0
  return (
    <Frame id='hand-over' title={words['hand-over']} act={act} onClose={onClose} onConfirm={nobody ? undefined : confirm}>
      <KitGoes of={detail} />
      <Loaded of={people}>
        {(there) => {
          const options = colleaguesAmong(there).map((one) => ({ value: one.user, name: one.name, note: sayRole(one.role, lang) }))
          if (options.length === 0) return <StateView id='nobody-there' art='empty' title={words.nobodyThere} text={words.nobodyThereText} />
          return (
            <Field id='hand-over-to' label={words.toWhom} {...missing(chosen === undefined, words.choose)}>
              <ChoiceList id='hand-over-to' label={words.toWhom} options={options} chosen={chosen ? [chosen] : []} onChange={([one]) => { setChosen(one) }} />
            </Field>
          )
        }}
      </Loaded>
    </Frame>
  )
}
