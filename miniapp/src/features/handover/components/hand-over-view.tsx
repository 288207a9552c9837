import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GoingTo, HandOver } from '@shared/handover'
import { handoverWords } from '@/i18n/handover'
import { useWhen } from '@/i18n/when'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { PageTitle, Title } from '@/ui/heading'
import { StateView } from '@/ui/state-view'
import { ArriveSheet } from './arrive-sheet'
import { BuildingCard } from './building-card'
import { History } from './history'
import { PaperSheet } from './paper-sheet'
import { Stations } from './stations'

type Open = { readonly sheet: 'arrive' | 'papers'; readonly going?: GoingTo }

function Sheets({ of, open, onDone, onClose }: { of: HandOver; open: Open; onDone: (of: HandOver) => void; onClose: () => void }) {
  const { sheet, going } = open
  if (sheet === 'papers') return <PaperSheet of={{ campaign: of.campaign, title: of.title, ...(going ? { building: { id: going.building, name: going.name } } : {}) }} onClose={onClose} />
  return <ArriveSheet campaign={of.campaign} where={going?.name ?? of.title} households={going?.households ?? of.households} {...(going ? { building: going.building } : {})} onDone={onDone} onClose={onClose} />
}

/** It has not gone ahead yet, or never will. */
function NotHanded({ of: { state } }: { of: HandOver }) {
  const words = useWords(handoverWords)
  const [title, text] = state === 'missed' ? [words.missed, words.missedText] : state === 'cancelled' ? [words.off, words.offText] : [words.notYet, words.notYetText]
  return <StateView id='hand-not-yet' art='empty' title={title} text={text} />
}

/** A confirmed campaign on its way: papers, counts, then building by building. */
export function HandOverView({ of, onChange }: { of: HandOver; onChange: (of: HandOver) => void }) {
  const words = useWords(handoverWords)
  const { moment } = useWhen()
  const [open, setOpen] = useState<Open>()
  if (of.state !== 'confirmed') return <NotHanded of={of} />
  const close = (): void => { setOpen(undefined) }
  const all = of.delivery === 'pickup' && of.everywhere === undefined && of.buildings.some(({ arrived }) => arrived === undefined)
  return (
    <View>
      <PageTitle>{of.title}</PageTitle>
      <View className='lead'><View id='hand-sums'>{[words.households(of.households), ...of.lines.map((line) => `${line.name}×${String(line.quantity)}`)].join(' · ')}</View>{of.pickupAt === undefined ? null : <View>{words.at(of.pickupAt)}</View>}</View>
      <View className='stack stack--s'>
        {all ? <Button id='arrive-all' look='main' icon='bell' onTap={() => { setOpen({ sheet: 'arrive' }) }}>{words.arriveAll}</Button> : null}
        {of.everywhere === undefined ? null : <View className='small'>{words.arrived(moment(of.everywhere))}</View>}
        <Button id='papers-all' icon='page' onTap={() => { setOpen({ sheet: 'papers' }) }}>{words.papers}</Button>
        <View className='small'>{words.papersText}</View>
      </View>
      <Stations of={of} />
      <Title>{words.buildings}</Title>
      {of.buildings.map((going) => <BuildingCard key={going.building} of={of} going={going} onArrive={() => { setOpen({ sheet: 'arrive', going }) }} onPapers={() => { setOpen({ sheet: 'papers', going }) }} />)}
      <History of={of} />
      {open ? <Sheets of={of} open={open} onClose={close} onDone={(next) => { close(); onChange(next) }} /> : null}
    </View>
  )
}
