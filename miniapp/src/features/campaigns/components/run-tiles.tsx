import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Campaign } from '@shared/campaigns'
import { campaignWords } from '@/i18n/campaigns'
import { useWords } from '@/i18n/words'
import { goTo } from '@/session/ways'
import { Title } from '@/ui/heading'
import { Tile } from '@/ui/tile'
import { toast } from '@/ui/toast'
import { copyOf } from '../form'
import { keepForm } from '../kept'
import { ShareSheet } from './share-sheet'

/** Where one goes on from a campaign: what its hand-over, its account and its questions add stands here. */
export function RunTiles({ of }: { of: Campaign }) {
  const words = useWords(campaignWords)
  const [sharing, share] = useState(false)
  const copy = (): void => {
    const form = copyOf(of)
    keepForm(form)
    toast(words.copyDone)
    goTo('campaignEdit', { id: form.id })
  }
  return (
    <>
      <Title>{words.next}</Title>
      <View className='tiles'>
        {of.state === 'open' ? <Tile id='run-share' icon='people' name={words.share} text={words.shareText} onTap={() => { share(true) }} /> : null}
        {of.state === 'confirmed' ? <Tile id='run-hand-over' icon='bag' name={words.handOver} text={words.handOverText} onTap={() => { goTo('handOver', { id: of.id }) }} /> : null}
        {of.state === 'confirmed' ? <Tile id='run-differences' icon='alert' tone='amber' name={words.differences} text={words.differencesText} onTap={() => { goTo('differences', { id: of.id }) }} /> : null}
        {of.state === 'confirmed' ? <Tile id='run-settlement' icon='check' tone='info' name={words.settlement} text={words.settlementText} onTap={() => { goTo('settlement', { id: of.id }) }} /> : null}
        {of.state !== 'confirmed' && of.state !== 'draft' && of.pay === 'now' ? <Tile id='run-refunds' icon='check' tone='info' name={words.refunds} text={words.refundsText} onTap={() => { goTo('settlement', { id: of.id }) }} /> : null}
        <Tile id='run-copy' icon='page' tone='info' name={words.again} text={words.againText} onTap={copy} />
      </View>
      {sharing ? <ShareSheet of={of} onClose={() => { share(false) }} /> : null}
    </>
  )
}
