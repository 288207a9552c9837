import { View } from '@tarojs/components'
import type { Entry } from '@shared/gate'
import { gateWords } from '@/i18n/gate'
import { useWhen } from '@/i18n/when'
import { useListed, useWords } from '@/i18n/words'
import { Cell } from '@/ui/cell'
import { Tag } from '@/ui/tag'

/** What the phone found where it was not good, and what the server finds otherwise. */
function Verdicts({ entry: { id, verdict, admitted, differs } }: { entry: Entry }) {
  const words = useWords(gateWords)
  const when = useWhen()
  return (
    <View className='stack stack--s'>
      {verdict === 'ok' ? null : <View id={`entry-verdict-${id}`}>{admitted ? words.allTheSame(words.verdicts[verdict]) : words.verdicts[verdict]}</View>}
      {differs ? <View id={`entry-differs-${id}`} className='strong'>{words.differs(words.verdicts[differs.verdict], differs.since === undefined ? '' : when.moment(differs.since))}</View> : null}
    </View>
  )
}

/** Once in or out, with what was seen. */
export function EntryCell({ entry }: { entry: Entry }) {
  const words = useWords(gateWords)
  const listed = useListed()
  const when = useWhen()
  const seen = [...(['identity', 'details', 'mask'] as const).filter((must) => entry[must]).map((must) => words[must]), ...(entry.temperature === undefined ? [] : [`${String(entry.temperature)} ℃`]), ...(entry.undone === undefined ? [] : [words.undoneOf(entry.undone)])]
  const whose = [entry.who, entry.door, entry.to, entry.phone, entry.plate].filter((one) => one !== undefined && one !== '').join(' ')
  return (
    <Cell
      id={`entry-${entry.id}`} title={`${words.entry(words[entry.direction], entry.place)} · ${when.moment(entry.at)}`} note={<>{`${whose}${seen.length > 0 ? ` · ${listed(seen)}` : ''} · ${entry.keeper}`}{entry.verdict === 'ok' && !entry.differs ? null : <Verdicts entry={entry} />}</>}
      {...(entry.admitted ? {} : { value: <Tag tone='bad'>{words.turnedAway}</Tag> })}
    />
  )
}
