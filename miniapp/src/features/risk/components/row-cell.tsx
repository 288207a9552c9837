import { levelWords, type RiskKnown, type RiskLevel, type RiskUnread } from '@shared/risk-areas'
import { riskWords } from '@/i18n/risk'
import { unreadWords } from '@/i18n/risk-match'
import { useSay, useWords } from '@/i18n/words'
import { Cell } from '@/ui/cell'

export interface ShownRow { readonly row: number; readonly level: RiskLevel; readonly address: string; readonly known: RiskKnown; readonly place: string; readonly from?: string | undefined; readonly to?: string | undefined; readonly version?: number; readonly unread?: RiskUnread | undefined }

/** A row as the list has it, with what is not sure of it. */
export function RowCell({ of: { row, level, address, known, unread, from, to, version }, onTap }: { of: ShownRow; onTap?: () => void }) {
  const [words, say] = [useWords(riskWords), useSay()]
  const days = from && to ? words.days(from, to) : from ? words.from(from) : to ? words.to(to) : ''
  const note = [unread === 'level' ? '' : say(levelWords[level]), words.row(row), unread === undefined ? '' : say(unreadWords[unread]), version === undefined ? '' : words.since(version), days, words.known[known]].filter((one) => one !== '').join(' · ')
  return <Cell title={address} note={note} {...(onTap ? { onTap } : {})} />
}
