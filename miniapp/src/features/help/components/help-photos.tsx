import { View } from '@tarojs/components'
import { api } from '../api'
import { useLoaded } from '@/api/use-loaded'
import { helpPhotoWords } from '@/i18n/help-photos'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { CardTitle } from '@/ui/heading'
import { Photo } from '@/ui/photo'

interface HelpPhotosProps { help: string; names: readonly string[]; held?: boolean }

/** What photos there are, for whoever may see them; `held`: for whoever has it in hand. Nothing is asked for where there are none. */
export function HelpPhotos({ help, names, held = false }: HelpPhotosProps) {
  const words = useWords(helpPhotoWords)
  const params = { help }
  const { data } = useLoaded(names.length > 0 ? `${help} ${names.join()}` : '', () => (held ? api.help.heldPhotos({ params }) : api.help.photos({ params })))
  if (!data || data.items.length === 0) return null
  return (
    <Card id='help-photos'>
      {data.items.map(({ purpose, url, width, height }) => <View key={purpose} className='field'><CardTitle>{words[purpose]}</CardTitle><Photo id={`shown-${purpose}`} src={url} alt={words[purpose]} width={width} height={height} /></View>)}
    </Card>
  )
}
