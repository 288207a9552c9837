/** A list on its way: a file is chosen, read into a preview, published, and looked after until its reports are compared again. */
import { useEffect, useState } from 'react'
import { importLimits } from '@shared/import-columns'
import { newId } from '@shared/ids'
import type { RiskList } from '@shared/risk'
import { useAct, type Act } from '@/api/use-act'
import { chooseFile, type ChosenFile } from '@/features/places/file'
import { now } from '@/session/now'
import { api } from './api'

export type FileTrouble = 'tooLarge' | 'empty' | 'unreadable'
/** `id`, `effective`: made once a file, so that sent again it is the same list. */
interface Chosen extends ChosenFile { readonly id: string; readonly effective: string; readonly none?: true }
interface State { readonly chosen?: Chosen; readonly trouble?: FileTrouble; readonly view?: RiskList }
export interface Listing extends State {
  readonly act: Act
  /** `effective`: from when, undefined for now. */
  readonly choose: (effective?: string) => void
  readonly again: () => void
  /** The same file, said to be empty. */
  readonly asEmpty: () => void
  /** The same file against what is in force by now. */
  readonly anew: () => void
  /** `aside`: why rows that say nowhere where they lie are left out. */
  readonly publish: (aside?: string) => void
}

const troubleOf = ({ bytes }: ChosenFile): FileTrouble | undefined => (bytes > importLimits.fileBytes ? 'tooLarge' : bytes === 0 ? 'empty' : undefined)
const right = (): string => new Date(now()).toISOString()
/** Comparing again begins half a minute after a list is in force; asked more often than needed, nothing is done twice. */
const everyMs = 3000

export function useList(place: string, known: RiskList | undefined): Listing {
  const [state, setState] = useState<State>(known ? { view: known } : {})
  const act = useAct()
  const { view, chosen } = state
  const send = (file: Chosen): void => {
    setState({ chosen: file })
    void act.run(async () => {
      const { id, name, base64, effective, none } = file
      setState({ chosen: file, view: await api.risk.read({ params: { place, import: id }, body: { name, file: base64, effective, ...(none ? { empty: true } : {}) } }) })
    })
  }
  const take = (file: ChosenFile, effective: string | undefined): void => {
    const trouble = troubleOf(file)
    act.clear()
    if (trouble) setState({ trouble })
    else send({ ...file, id: newId('import'), effective: effective ?? right() })
  }
  const publish = (aside?: string): void => {
    if (view) void act.run(async () => { setState({ chosen, view: await api.risk.publish({ params: { place, import: view.id }, body: aside === undefined ? {} : { aside } }) }) })
  }
  const runs = (view?.state === 'publishing' || view?.state === 'tracing') && !act.busy && !act.refusal
  useEffect(() => {
    if (!runs) return undefined
    const timer = setTimeout(() => { publish() }, everyMs)
    return () => { clearTimeout(timer) }
  })
  return {
    ...state, act, publish,
    choose: (effective) => { chooseFile({ onChosen: (file) => { take(file, effective) }, onFailed: () => { setState({ trouble: 'unreadable' }) } }) },
    again: () => { if (chosen) send(chosen) },
    asEmpty: () => { if (chosen) send({ ...chosen, id: newId('import'), none: true }) },
    anew: () => { if (chosen) send({ ...chosen, id: newId('import'), effective: right() }) },
  }
}
