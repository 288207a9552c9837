import { offerWords } from '@/i18n/offers'
import { useWords } from '@/i18n/words'
import { Tag, type Tone } from '@/ui/tag'
import type { Stage } from '../stage'

const tones: Record<Stage, Tone> = { draft: 'plain', 'to-come': 'info', open: 'good', counting: 'wait', confirmed: 'good', missed: 'plain', cancelled: 'plain' }

export function StageTag({ stage }: { stage: Stage }) {
  const words = useWords(offerWords)
  return <Tag tone={tones[stage]}>{words.stages[stage]}</Tag>
}
