import { api } from '@/api/uploads'
import { helpPhotoWords } from '@/i18n/help-photos'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { PhotoField } from '@/ui/photo-field'

interface PrescriptionFieldProps { household: string; value: string | undefined; error: string | undefined; onBusy: (busy: boolean) => void; onChange: (upload: string | undefined) => void }

/** The photo of a prescription, sent by the phone itself while the rest is checked. */
export function PrescriptionField({ household, error, ...field }: PrescriptionFieldProps) {
  const words = useWords(helpPhotoWords)
  return <Card><PhotoField id='prescription' label={words.ask} hint={words.askHint} alt={words.prescription} {...(error === undefined ? {} : { error })} askForm={(id) => api.uploads.askHome({ body: { id, household } })} {...field} /></Card>
}
