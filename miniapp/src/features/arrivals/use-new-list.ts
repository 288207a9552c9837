/** A new list on its way: chosen, sent to the store of files by the phone itself, read into its preview. Each with an id made once a file, so that sent again it is read once. */
import { useState } from 'react'
import { arrivalLimits } from '@shared/arrival-columns'
import { newId } from '@shared/ids'
import { sendForm } from '@/api/send-photo'
import { useAct, type Act } from '@/api/use-act'
import { api } from './api'
import { chooseList, type ChosenList } from './choose-list'

export type Trouble = 'tooLarge' | 'empty' | 'unreadable'
interface Chosen extends ChosenList { readonly list: string; readonly upload: string }
/** `part`: how much of the file is sent, 0 to 1; all of it is sent, and being read, at 1. */
export interface NewList { readonly chosen?: Chosen; readonly trouble?: Trouble; readonly part?: number; readonly act: Act; readonly choose: () => void; readonly again: () => void }

const troubleOf = ({ bytes }: ChosenList): Trouble | undefined => (bytes > arrivalLimits.fileBytes ? 'tooLarge' : bytes === 0 ? 'empty' : undefined)

export function useNewList(place: string, onRead: (list: string) => void): NewList {
  const [state, setState] = useState<Pick<NewList, 'chosen' | 'trouble'>>({})
  const [part, setPart] = useState<number>()
  const act = useAct()
  const send = ({ list, upload, name, path }: Chosen): void => {
    setPart(0)
    void act.run(async () => {
      await sendForm(await api.uploads.askSheet({ body: { id: upload, place } }), path, setPart)
      setPart(1)
      await api.arrivals.read({ params: { place, list }, body: { name, upload } })
      setState({})
      onRead(list)
    }).then(() => { setPart(undefined) })
  }
  const take = (file: ChosenList): void => {
    const trouble = troubleOf(file)
    const chosen = { ...file, list: newId('list'), upload: newId('upload') }
    act.clear()
    setState(trouble ? { trouble } : { chosen })
    if (!trouble) send(chosen)
  }
  return {
    ...state, ...(part === undefined ? {} : { part }), act,
    choose: () => { chooseList({ onChosen: take, onFailed: () => { setState({ trouble: 'unreadable' }) } }) },
    again: () => { if (state.chosen) send(state.chosen) },
  }
}
