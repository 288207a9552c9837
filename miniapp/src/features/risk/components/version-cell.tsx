import type { RiskList } from '@shared/risk'
import { riskWords } from '@/i18n/risk'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Cell } from '@/ui/cell'

/** Who published which version when, and how much it has. */
export function VersionCell({ of: { id, version = 0, effective, by, at, levels, state } }: { of: RiskList }) {
  const [words, when] = [useWords(riskWords), useWhen()]
  const note = `${words.inForce(when.moment(effective))} · ${words.levels(levels.high, levels.medium)} · ${words.by(by, when.moment(at))}`
  return <Cell id={`version-${id}`} title={words.version(version)} note={note} value={state === 'published' ? '' : words.tracing} onTap={() => { goTo('riskRead', { import: id }) }} />
}
