import type { Count } from '@shared/handover'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { Tag } from '@/ui/tag'

/** What a count differs from what was expected, in words. */
export function Difference({ lines }: { lines: Count['lines'] }) {
  const words = useWords(handoverWords)
  const off = lines.filter(({ difference }) => difference !== 0)
  if (off.length === 0) return <Tag tone='good'>{words.right}</Tag>
  return <>{off.map(({ package: id, name, difference }) => <Tag key={id} tone={difference < 0 ? 'bad' : 'wait'}>{difference < 0 ? words.missing(-difference, name) : words.over(difference, name)}</Tag>)}</>
}
