import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PathStep } from '@shared/places'
import { hasRungsBelow, isTopRung, rungsOf } from '@shared/task-kinds'
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

interface Choice { readonly near: readonly Offered[]; readonly top: boolean }

/** Below where the task stands, and beside it unless nothing is above; further down a place itself and what lies below it. `top`: there is no way up. */
function useOffered({ task }: Detail, at: PathStep | undefined) {
  return useLoaded(`${task.place} near ${at?.id ?? ''}`, async (): Promise<Choice> => {
    const fitting = (items: readonly PathStep[], below: boolean): Offered[] => items.filter((one) => one.id !== task.place && rungsOf(task.kind, [one]).length > 0).map(({ id, level, name }) => ({ id, level, name, below }))
    if (at) return { near: [{ ...at, below: false }, ...fitting(await childrenOf(at.id), true)], top: true }
    const { path, level } = await api.places.read({ params: { place: task.place } })
    const top = isTopRung(task.kind, level)
    const parent = top ? undefined : path[path.length - 2]
    const [below, beside] = await Promise.all([childrenOf(task.place), parent ? childrenOf(parent.id) : []])
    return { near: [...fitting(below, true), ...fitting(beside, false)], top }
  })
}

interface WhereProps { detail: Detail; to: string; error: { error?: string }; onChange: (to: string) => void }

/** Up, beside, or down: whoever is chosen below and has others below shows them next, as many levels as there are. */
function Where({ detail, to, error, onChange }: WhereProps) {
  const words = useWords(workWords)
  const [way, setWay] = useState<readonly PathStep[]>([])
  const offered = useOffered(detail, way.at(-1))
  const go = (next: readonly PathStep[]): void => {
    setWay(next)
    onChange(next.at(-1)?.id ?? '')
  }
  const choose = (near: readonly Offered[], id: string): void => {
    const found = near.find((one) => one.id === id)
    if (found?.below && hasRungsBelow(detail.task.kind, found.level)) go([...way, { id: found.id, level: found.level, name: found.name }])
    else onChange(id)
  }
  return (
    <View className='stack stack--s'>
      {way.length > 0 ? <Button id='pass-back' look='quiet' icon='back' fit onTap={() => { go(way.slice(0, -1)) }}>{way.at(-2)?.name ?? detail.task.placeName}</Button> : null}
      <Loaded of={offered}>
        {({ near, top }) => (
          <Field id='pass-to' label={words.toWhere} {...error}>
            <ChoiceList id='pass-to' label={words.toWhere} options={[...(top ? [] : [{ value: up, name: words.passUp }]), ...near.map((one) => ({ value: one.id, name: one.name }))]} chosen={[to]} onChange={([one]) => { choose(near, one ?? up) }} />
          </Field>
        )}
      </Loaded>
    </View>
  )
}

/** Not ours: up, to a neighbour, or to any place below, with a reason. */
export function PassSheet({ detail, onClose, onDone }: SheetProps) {
  const words = useWords(workWords)
  const { act, id, text, setText, send, missing } = useSheet(detail, 'pass')
  const [chosen, setTo] = useState('')
  // Up unless something else was chosen; where there is no way up the server says so.
  const to = chosen === '' ? up : chosen
  const unwritten = text.trim() === ''
  const pass = (): void => {
    send(!unwritten, async () => { onDone({ moved: await api.tasks.pass({ params: { task: detail.task.id }, body: { id, text, ...(to === up ? {} : { place: to }) } }) }) })
  }
  return (
    <Frame id='pass' title={words.pass} act={act} onClose={onClose} onConfirm={pass}>
      <Where detail={detail} to={to} error={errorAt(act, 'place')} onChange={setTo} />
      <LongField id='pass-text' label={words.passWhy} hint={words.passHint} value={text} onChange={setText} {...errorAt(act, 'text')} {...missing(unwritten, words.write)} />
    </Frame>
  )
}
