import { View } from '@tarojs/components'
import { columnWords } from '@shared/import-columns'
import { importWords } from '@/i18n/import'
import { useSay, useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Cell, Cells } from '@/ui/cell'
import { Facts } from '@/ui/facts'
import { Title } from '@/ui/heading'
import { RefusalNote } from '@/ui/loaded'
import type { Importing } from '../use-import'
import { ImportProblems } from './import-problems'
import { importLevels, newIn } from '../import-sums'

/** What the file would add, what is there already, what cannot be understood; then the one button that writes. */
export function ImportPreview({ of: { view, act, choose }, onPublish }: { of: Importing; onPublish: () => void }) {
  const words = useWords(importWords)
  const say = useSay()
  if (!view) return null
  const { counts, buildings, problems, columns } = view
  const fresh = newIn(counts)
  const facts = [
    { name: words.file, value: view.file }, { name: words.found, value: columns.map((column) => say(columnWords[column])).join(words.and) }, { name: words.rows, value: words.rowsOf(view.rows, view.repeated) },
    ...importLevels.filter((level) => counts[level].new + counts[level].known > 0).map((level) => ({ name: say(columnWords[level]), value: words.fresh(counts[level].new, counts[level].known) })),
  ]
  return (
    <>
      <Card><Facts id='import-facts' of={facts} /></Card>
      <ImportProblems of={problems} />
      {fresh > 0 ? null : <View id='import-nothing' className='lead'>{buildings.length > 0 ? words.nothing : words.none}</View>}
      <View className='stack stack--s'>
        <RefusalNote refusal={act.refusal} id='import-refusal' />
        {fresh > 0 ? <Button id='import-publish' look='main' busy={act.busy} onTap={onPublish}>{words.publish}</Button> : null}
        <Button id='import-another' look={fresh > 0 ? 'plain' : 'main'} onTap={choose}>{words.another}</Button>
      </View>
      {buildings.length > 0 ? <Title>{buildings.length < counts.building.new + counts.building.known ? words.firstBuildings(buildings.length) : words.buildings}</Title> : null}
      {buildings.length > 0 ? (
        <Cells id='import-buildings'>
          {buildings.map(({ says, isNew, rooms, newRooms }, index) => <Cell key={`${String(index)} ${says}`} title={says} note={words.roomsOf(rooms, newRooms)} value={isNew ? words.isNew : words.isKnown} />)}
        </Cells>
      ) : null}
    </>
  )
}
