import { api } from '@/api/uploads'
import { helpPhotoWords } from '@/i18n/help-photos'
import { useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { PhotoField } from '@/ui/photo-field'

/** `at`: the household that asks, or the place where a worker files. */
interface PrescriptionFieldProps { at: { household: string } | { place: string }; value: string | undefined; error: string | undefined; onBusy: (busy: boolean) => void; onRefused: (refused: boolean) => void; onChange: (upload: string | undefined) => void }

/** The photo of a prescription, sent by the phone itself while the rest is checked. */
export function PrescriptionField({ at, error, ...field }: PrescriptionFieldProps) {
  const words = useWords(helpPhotoWords)
  return <Card><PhotoField id='prescription' label={words.ask} hint={words.askHint} alt={words.prescription} {...(error === undefined ? {} : { error })} askForm={(id) => ('place' in at ? api.uploads.askDesk({ body: { id, ...at } }) : api.uploads.askHome({ body: { id, ...at } }))} {...field} /></Card>
}
