import { api } from '@/api/uploads'
import { helpPhotoWords } from '@/i18n/help-photos'
import { useWords } from '@/i18n/words'
import { PhotoField } from '@/ui/photo-field'

interface CarrierPhotoProps { help: string; purpose: 'receipt' | 'at-door'; value: string | undefined; error: string | undefined; onBusy: (busy: boolean) => void; onChange: (upload: string | undefined) => void }

/** The receipt of what was bought, or what stands at the door. */
export function CarrierPhoto({ help, purpose, error, ...field }: CarrierPhotoProps) {
  const words = useWords(helpPhotoWords)
  const label = purpose === 'receipt' ? words.receiptAsk : words.doorAsk
  return (
    <PhotoField
      id={`photo-${purpose}`} label={label} {...(purpose === 'at-door' ? { hint: words.doorHint } : {})} alt={words[purpose]} {...(error === undefined ? {} : { error })}
      askForm={(id) => api.uploads.askHeld({ params: { help }, body: { id, purpose } })} {...field}
    />
  )
}
