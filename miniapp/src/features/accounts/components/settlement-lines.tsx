import type { Settlement } from '@shared/differences'
import { yuan } from '@shared/money'
import { accountWords } from '@/i18n/accounts'
import { useWords } from '@/i18n/words'
import { Title } from '@/ui/heading'
import { Sums } from './sums'

/** Package by package: ordered, taken off, what is left. */
export function SettlementLines({ of }: { of: Settlement }) {
  const words = useWords(accountWords)
  return (
    <>
      <Title>{words.lines}</Title>
      {of.lines.map((line) => (
        <Sums
          key={line.package} id={`line-${line.package}`} title={line.name}
          lines={[{ name: words.lineSum(yuan(line.price), line.quantity), fen: line.amount }, ...(line.off === 0 ? [] : [{ name: words.off(line.units), fen: -line.off }])]} sum={{ name: words.net, fen: line.net }}
        />
      ))}
    </>
  )
}
