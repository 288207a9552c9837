import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { HowCollected } from '@shared/bag-stages'
import { newId } from '@shared/ids'
import { handoverWords } from '@/i18n/handover'
import { useWords } from '@/i18n/words'
import { now } from '@/session/now'
import { Cells } from '@/ui/cell'
import { Title } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { StateView } from '@/ui/state-view'
import { toast } from '@/ui/toast'
import { whoAmI } from '../kept'
import { handOut } from '../queue'
import { byCode, partsOf, sought, type TourRow } from '../tour'
import { useTour } from '../use-tour'
import { Afterwards } from './afterwards'
import { BagRow } from './bag-row'
import { FindBag } from './find-bag'
import { HandSheet } from './hand-sheet'
import { QueueNote } from './queue-note'
import { TourHead } from './tour-head'

/** So long a row takes no tap once a bag is handed over: a double tap would open the bag that lies under the button. In milliseconds. */
const restful = 500

/** The bags of one building, to be ticked off; works without a network on the list that was read last. */
export function TourView({ campaign, building, name }: { campaign: string; building: string; name: string }) {
  const words = useWords(handoverWords)
  const { loaded, rows, deeds } = useTour(campaign, building)
  const [text, setText] = useState('')
  const [open, setOpen] = useState<{ household: string; byCode: boolean }>()
  const handed = useRef(0)
  const chosen = open && rows.find(({ bag }) => bag.household === open.household)
  const code = (said: string): void => {
    const found = byCode(rows, said)
    if (found) setOpen({ household: found.bag.household, byCode: true })
    else if (sought(rows, said).length === 0) toast(words.wrongCode(said.trim()), 'alert')
  }
  const hand = ({ bag }: TourRow) => (how: HowCollected, cash?: number): void => {
    void handOut({ id: newId('event'), who: whoAmI(), campaign, building, household: bag.household, label: bag.label, how, at: new Date(now()).toISOString(), ...(cash === undefined ? {} : { cash }) }).then((told) => { if (told !== 'refused') toast(told === 'sent' ? words.done : words.keptDone) })
    handed.current = Date.now()
    setOpen(undefined)
    setText('')
  }
  const shown = sought(rows, text)
  return (
    <Loaded of={loaded} lines={8}>
      {({ at }) => (
        <View>
          <TourHead name={name} rows={rows} at={at} />
          <QueueNote deeds={deeds} />
          <FindBag value={text} onChange={setText} onCode={code} />
          {shown.length === 0 ? <StateView id='tour-none' art='empty' title={words.nothing} text={words.nothingText} /> : null}
          {partsOf(shown).map((part) => (
            <View key={part.key}>
              <Title>{[...(part.unit === '' ? [] : [words.unit(part.unit)]), ...(part.floor === '' ? [] : [words.floor(part.floor)])].join(' · ') || name}</Title>
              <Cells>{part.rows.map((row) => <BagRow key={row.bag.household} row={row} onTap={() => { if (Date.now() - handed.current > restful) setOpen({ household: row.bag.household, byCode: row.bag.code === text.trim().toUpperCase() }) }} />)}</Cells>
            </View>
          ))}
          {chosen ? <HandSheet key={chosen.bag.household} row={chosen} byCode={open.byCode} undo={<Afterwards campaign={campaign} building={building} row={chosen} onDone={() => { setOpen(undefined) }} />} onHand={hand(chosen)} onClose={() => { setOpen(undefined) }} /> : null}
        </View>
      )}
    </Loaded>
  )
}
