import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Tag, type Tone } from '@/ui/tag'
import type { Standing } from '../tour'

const tones: Readonly<Record<Standing, Tone>> = { expected: 'plain', arrived: 'info', uncollected: 'wait', collected: 'good', waiting: 'wait', refused: 'bad', empty: 'plain' }

/** How far a bag is, in a word. */
export function StandTag({ standing }: { standing: Standing }) {
  const { stages } = useWords(handoverWords)
  return <Tag tone={tones[standing]}>{stages[standing]}</Tag>
}
