import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PathStep } from '@shared/places'
import { hasRungsBelow, rungsOf } from '@shared/task-kinds'
import { api } from '@/api/client'
import { useLoaded } from '@/api/use-loaded'
import { useWords } from '@/i18n/words'
import { workWords } from '@/i18n/work'
import { Button } from '@/ui/button'
import { ChoiceList } from '@/ui/choice-list'
import { Field } from '@/ui/field'
import { Loaded } from '@/ui/loaded'
import { LongField } from '@/ui/text-field'
import { errorAt, Frame, useSheet, type Detail, type SheetProps } from './sheet-frame'

const up = 'up'

/** `below`: it lies below the place that was looked at, and may lead on to those below itself. */
interface Offered extends Pick<PathStep, 'id' | 'level' | 'name'> { readonly below: boolean }

const childrenOf = async (place: string) => (await api.places.children({ params: { place } })).items

/** Below where the task stands, and beside it; further down a place itself and what lies below it. */
function useOffered({ task }: Detail, at: PathStep | undefined) {
  return useLoaded(`${task.place} near ${at?.id ?? ''}`, async (): Promise<Offered[]> => {
    const fitting = (items: readonly PathStep[], below: boolean): Offered[] => items.filter((one) => one.id !== task.place && rungsOf(task.kind, [one]).length > 0).map(({ id, level, name }) => ({ id, level, name, below }))
    if (at) return [{ ...at, below: false }, ...fitting(await childrenOf(at.id), true)]
    const { path } = await api.places.read({ params: { place: task.place } })
    const parent = path[path.length - 2]
    const [below, beside] = await Promise.all([childrenOf(task.place), parent ? childrenOf(parent.id) : []])
    return [...fitting(below, true), ...fitting(beside, false)]
  })
}

interface WhereProps { detail: Detail; to: string; error: { error?: string }; onChange: (to: string) => void }

/** Up, beside, or down as many levels as there are: whoever is chosen may lead on to what lies below them. */
function Where({ detail, to, error, onChange }: WhereProps) {
  const words = useWords(workWords)
  const [way, setWay] = useState<readonly PathStep[]>([])
  const offered = useOffered(detail, way.at(-1))
  const go = (next: readonly PathStep[]): void => {
    setWay(next)
    onChange(next.at(-1)?.id ?? up)
  }
  return (
    <View className='stack stack--s'>
      {way.length > 0 ? <Button id='pass-back' look='quiet' icon='back' fit onTap={() => { go(way.slice(0, -1)) }}>{way.at(-2)?.name ?? detail.task.placeName}</Button> : null}
      <Loaded of={offered}>
        {(near) => {
          const chosen = near.find((one) => one.id === to && one.below && hasRungsBelow(detail.task.kind, one.level))
          return (
            <>
              <Field id='pass-to' label={words.toWhere} {...error}>
                <ChoiceList id='pass-to' label={words.toWhere} options={[...(way.length > 0 ? [] : [{ value: up, name: words.passUp }]), ...near.map((one) => ({ value: one.id, name: one.name }))]} chosen={[to]} onChange={([one]) => { onChange(one ?? up) }} />
              </Field>
              {chosen ? <Button id='pass-down' icon='down' onTap={() => { go([...way, chosen]) }}>{words.passDown(chosen.name)}</Button> : null}
            </>
          )
        }}
      </Loaded>
    </View>
  )
}

/** Not ours: up, to a neighbour, or to any place below, with a reason. */
export function PassSheet({ detail, onClose, onDone }: SheetProps) {
  const words = useWords(workWords)
  const { act, id, text, setText } = useSheet()
  const [to, setTo] = useState<string>(up)
  const send = (): void => {
    void act.run(async () => { onDone({ moved: await api.tasks.pass({ params: { task: detail.task.id }, body: { id, text, ...(to === up ? {} : { place: to }) } }) }) })
  }
  return (
    <Frame id='pass' title={words.pass} act={act} ready={text.trim() !== ''} onClose={onClose} onConfirm={send}>
      <Where detail={detail} to={to} error={errorAt(act, 'place')} onChange={setTo} />
      <LongField id='pass-text' label={words.passWhy} hint={words.passHint} value={text} onChange={setText} {...errorAt(act, 'text')} />
    </Frame>
  )
}
