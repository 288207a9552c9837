import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { usePhoto, type PhotoAsked, type PhotoTrouble } from '@/api/use-photo'
import { photoWords } from '@/i18n/photo'
import { useWords } from '@/i18n/words'
import { Bar } from './bar'
import { Button } from './button'
import { Field } from './field'
import { Photo } from './photo'
import { roleProps } from './tap'

/** `onBusy`: whether it is under way, `onRefused`: whether it did not go through, for a form that would otherwise go without it. */
interface PhotoFieldProps extends PhotoAsked { id: string; label: string; hint?: string; alt: string; error?: string; onBusy?: (busy: boolean) => void; onRefused?: (refused: boolean) => void }

function useTrouble(): (trouble: PhotoTrouble) => string {
  const words = useWords(photoWords)
  return (trouble) => {
    if (trouble === 'too-large') return words.tooLarge
    if (trouble === 'empty') return words.empty
    return trouble.fields[0]?.message ?? (trouble.message === '' ? words.failed : trouble.message)
  }
}

/** A photo that is sent while the rest of the form is filled in; the form keeps only its id. */
export function PhotoField({ id, label, hint, alt, error, onBusy, onRefused, ...asked }: PhotoFieldProps) {
  const words = useWords(photoWords)
  const say = useTrouble()
  const { src, size, part, trouble, choose, again, remove } = usePhoto(asked)
  const wrong = trouble ? say(trouble) : error
  const busy = part !== undefined
  const refused = trouble !== undefined
  const tell = useRef({ onBusy, onRefused })
  useEffect(() => { tell.current = { onBusy, onRefused } })
  useEffect(() => { tell.current.onBusy?.(busy) }, [busy])
  useEffect(() => { tell.current.onRefused?.(refused) }, [refused])
  const has = asked.value !== undefined || src !== undefined
  return (
    <Field id={id} label={label} {...(hint === undefined ? {} : { hint })} {...(wrong === undefined ? {} : { error: wrong })}>
      <View className='stack stack--s'>
        {src ? <Photo id={`${id}-shown`} src={src} alt={alt} {...size} /> : null}
        {part === undefined ? null : <View {...roleProps('status')}><View className='small'>{words.sending}</View><Bar part={part} label={words.sending} /></View>}
        <View className='btns'>
          {again ? <Button id={`${id}-again`} fit look='main' onTap={again}>{words.again}</Button> : null}
          <Button id={`${id}-choose`} fit onTap={choose}>{has ? words.another : words.take}</Button>
          {has || trouble ? <Button id={`${id}-remove`} fit look='quiet' onTap={remove}>{words.remove}</Button> : null}
        </View>
      </View>
    </Field>
  )
}
