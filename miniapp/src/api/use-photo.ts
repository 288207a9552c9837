/** A photo of a form: chosen, sent in the background, sent again where the network was lost, taken out. */
import { useEffect, useRef, useState } from 'react'
import { newId } from '@shared/ids'
import type { PictureLink } from '@shared/picture-link'
import { uploadLimits } from '@shared/upload-states'
import { choosePhoto, type ChosenPhoto } from './choose-photo'
import { api } from './uploads'
import { asRefusal, type Refusal } from './refusal'
import { sendPhoto, type Photo } from './send-photo'

export type PhotoTrouble = Refusal | 'too-large' | 'empty'
interface Under { readonly id: string; readonly path: string; readonly part: number; readonly trouble?: PhotoTrouble }
export interface PhotoUnderWay {
  /** What is to be seen: on this phone, or kept by the server. */
  readonly src: string | undefined
  readonly size: Partial<Pick<PictureLink, 'width' | 'height'>>
  /** 0 to 1 while it is sent. */
  readonly part: number | undefined
  readonly trouble: PhotoTrouble | undefined
  readonly choose: () => void
  readonly again: (() => void) | undefined
  readonly remove: () => void
}
export interface PhotoAsked { readonly value: string | undefined; readonly askForm: Photo['askForm']; readonly onChange: (upload: string | undefined) => void }

/** The picture of what was kept before, where this phone has none of its own. */
function useKept(value: string | undefined, own: string | undefined): PictureLink | undefined {
  const [kept, setKept] = useState<{ of: string; link: PictureLink }>()
  const wanted = own === undefined ? value : undefined
  useEffect(() => {
    if (wanted !== undefined) api.uploads.read({ params: { upload: wanted } }).then((link) => { setKept({ of: wanted, link }) }, () => undefined)
  }, [wanted])
  return kept?.of === wanted ? kept?.link : undefined
}

/** Where only the network or the form's time was lost, the same photo may be sent again. */
const mayGoAgain = ({ path, trouble }: Under): boolean => typeof trouble === 'object' && path !== '' && trouble.fields.length === 0

export function usePhoto({ value, askForm, onChange }: PhotoAsked): PhotoUnderWay {
  const [under, setUnder] = useState<Under>()
  const latest = useRef('')
  // The form goes on while a photo is sent: it is told as it is then, not as it was when the photo was chosen.
  const tell = useRef(onChange)
  useEffect(() => { tell.current = onChange })
  const kept = useKept(value, under?.path)
  const send = ({ id, path }: Pick<Under, 'id' | 'path'>): void => {
    latest.current = id
    // What was chosen or removed meanwhile counts, not what comes back late.
    const still = (act: () => void): void => { if (latest.current === id) act() }
    setUnder({ id, path, part: 0 })
    sendPhoto({ id, path, askForm }, (part) => { still(() => { setUnder({ id, path, part }) }) }).then(
      () => { still(() => { setUnder({ id, path, part: 1 }); tell.current(id) }) },
      (thrown: unknown) => { still(() => { setUnder({ id, path, part: 0, trouble: asRefusal(thrown) }) }) },
    )
  }
  const take = ({ path, bytes }: ChosenPhoto): void => {
    const id = newId('upload')
    // What is seen is what is kept: the one before is let go at once.
    if (value !== undefined) onChange(undefined)
    if (bytes > uploadLimits.bytes) setUnder({ id, path: '', part: 0, trouble: 'too-large' })
    else if (bytes === 0) setUnder({ id, path: '', part: 0, trouble: 'empty' })
    else send({ id, path })
  }
  const trouble = under?.trouble
  return {
    src: under ? under.path : kept?.url, size: under ? {} : { ...kept }, part: under && !trouble && under.id !== value ? under.part : undefined, trouble,
    choose: () => { choosePhoto({ onChosen: take, onFailed: () => { setUnder({ id: '', path: '', part: 0, trouble: asRefusal(undefined) }) } }) },
    again: under && mayGoAgain(under) ? () => { send(under) } : undefined,
    remove: () => { latest.current = ''; setUnder(undefined); onChange(undefined) },
  }
}
