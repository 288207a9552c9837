import { View } from '@tarojs/components'
import type { BroughtLine } from '@shared/help'
import { kindRow } from '@shared/task-kinds'
import { api } from '@/features/help/api'
import { OpenBills } from '@/features/help/components/open-bills'
import { broughtWords } from '@/i18n/help-brought'
import { useWhen } from '@/i18n/when'
import { useSay, useWords } from '@/i18n/words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { PageTitle } from '@/ui/heading'
import { useThanks } from '../thanks'
import { CarrierWord } from './carrier-word'

/** A request that I brought, with nothing more of those it was for than the surname: what they said, and what I can say. */
export function BroughtOne({ of, onDone }: { of: BroughtLine; onDone: () => void }) {
  const [words, say, when, thanksOf] = [useWords(broughtWords), useSay(), useWhen(), useThanks()]
  const thanks = thanksOf(of)
  const facts = [
    { name: words.number, value: of.reference }, { name: words.when, value: when.moment(of.closedAt) },
    ...(thanks.length === 0 ? [{ name: words.thanks, value: words.noThanks }] : []),
  ]
  return (
    <View id='brought-one'>
      <PageTitle>{`${say(kindRow(of.kind).title)} · ${of.who}`}</PageTitle>
      <Card><Facts id='brought-facts' of={facts} /></Card>
      {of.thanks.map(({ word }, index) => (
        <Card key={thanks[index]} tone='brand'>
          <View className='row'>{word ? <View className={`picture__in picture__in--${word}`} /> : null}<View className='grow strong'>{thanks[index]}</View></View>
        </Card>
      ))}
      {of.mine.thanked ? <View id='brought-thanked' className='small'>{words.thanked}</View> : null}
      {of.later ? <View id='brought-later' className='small'>{words.later}</View> : (
        <>
          <OpenBills mine of={of.money ?? []} send={async (body) => { await api.help.paidToCarrier({ params: { help: of.id }, body }); onDone() }} />
          <CarrierWord help={of} onDone={onDone} />
        </>
      )}
    </View>
  )
}
