/** An import on its way: a file is chosen, read into a preview, published, and carried on until it is written. */
import { useState } from 'react'
import { importLimits } from '@shared/import-columns'
import type { ImportView } from '@shared/imports'
import { idAs, newId } from '@shared/ids'
import type { PlaceJob } from '@shared/places'
import { useAct, type Act } from '@/api/use-act'
import { api } from './api'
import { chooseFile, type ChosenFile } from './file'

export type FileTrouble = 'tooLarge' | 'empty' | 'unreadable'
/** `id`: made once a file, so that sent again it is read once. */
interface Chosen extends ChosenFile { readonly id: string }
export interface Importing {
  readonly chosen?: Chosen
  readonly trouble?: FileTrouble
  readonly view?: ImportView
  readonly act: Act
  readonly choose: () => void
  readonly again: () => void
  readonly publish: (onBegun: (job: PlaceJob) => void) => void
  /** Whatever became of it; also for one that was begun before this page was opened. */
  readonly see: (job: PlaceJob) => void
  readonly anew: () => void
}

const troubleOf = ({ bytes }: ChosenFile): FileTrouble | undefined => (bytes > importLimits.fileBytes ? 'tooLarge' : bytes === 0 ? 'empty' : undefined)

export function useImport(place: string): Importing {
  const [state, setState] = useState<Pick<Importing, 'chosen' | 'trouble' | 'view'>>({})
  const act = useAct()
  const send = (file: Chosen): void => {
    void act.run(async () => {
      const view = await api.imports.read({ params: { place, import: file.id }, body: { name: file.name, file: file.base64 } })
      setState({ chosen: file, view })
    })
  }
  const take = (file: ChosenFile): void => {
    const trouble = troubleOf(file)
    const chosen = { ...file, id: newId('import') }
    act.clear()
    setState(trouble ? { trouble } : { chosen })
    if (!trouble) send(chosen)
  }
  const see = (job: PlaceJob): void => {
    if (job.kind === 'import') void act.run(async () => { setState({ view: await api.imports.see({ params: { place: job.place, import: idAs('import', job.id) } }) }) })
  }
  const publish = (onBegun: (job: PlaceJob) => void): void => {
    const { view } = state
    let job: PlaceJob | undefined
    // A small one is done with the first answer, and what became of it is asked for at once: after this, not within it.
    if (view) void act.run(async () => { job = await api.imports.publish({ params: { place: view.place, import: view.id } }) }).then(() => { if (job) onBegun(job) })
  }
  return {
    ...state, act, publish, see,
    choose: () => { chooseFile({ onChosen: take, onFailed: () => { setState({ trouble: 'unreadable' }) } }) },
    again: () => { if (state.chosen) send(state.chosen) },
    anew: () => { act.clear(); setState({}) },
  }
}
