import type { Measure } from '@shared/measures'
import { Frame } from '@/features/inbox/components/sheet-frame'
import { measureWords } from '@/i18n/measures'
import { useWords } from '@/i18n/words'
import { api } from '../api'
import { useCheckIn } from '../use-check-in'
import { FeelingFields } from './feeling'

/** A worker says for somebody who cannot how they are. */
export function CheckForSheet({ of, onClose, onDone }: { of: Measure; onClose: () => void; onDone: (next: Measure) => void }) {
  const words = useWords(measureWords)
  const { act, feeling, change, say, faults } = useCheckIn('check-for', (body) => api.measures.checkFor({ params: { measure: of.id }, body }), onDone)
  return (
    <Frame id='check-for' title={`${words.checkFor} · ${of.who}`} act={act} confirm={words.save} onClose={onClose} onConfirm={() => { say(feeling) }}>
      <FeelingFields at={of.id} of={feeling} tests={of.checks > 0} faults={faults} onChange={change} />
    </Frame>
  )
}
