import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Campaign } from '@shared/campaigns'
import { campaignWords } from '@/i18n/campaigns'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { toast } from '@/ui/toast'
import { CallOffSheet } from './call-off-sheet'
import { ExtendSheet } from './extend-sheet'
import { RaiseSheet } from './raise-sheet'

const sheets = { extend: ExtendSheet, raise: RaiseSheet, cancel: CallOffSheet } as const
type Sheet = keyof typeof sheets

/** The verbs that its state allows, each with a sheet. */
export function RunActs({ of, onDone }: { of: Campaign; onDone: (of: Campaign) => void }) {
  const words = useWords(campaignWords)
  const [sheet, open] = useState<Sheet>()
  const may = (verb: Sheet): boolean => of.verbs.includes(verb) && (verb !== 'raise' || of.capacity !== undefined || of.packages.some(({ stock, subsidy }) => stock !== undefined || subsidy !== undefined))
  const Open = sheet && sheets[sheet]
  const done = (next: Campaign, said: string): void => {
    open(undefined)
    toast(said)
    onDone(next)
  }
  return (
    <View id='run-acts'>
      <View className='btns'>
        {may('extend') ? <Button id='run-extend' icon='clock' onTap={() => { open('extend') }}>{words.extend}</Button> : null}
        {may('raise') ? <Button id='run-raise' icon='plus' onTap={() => { open('raise') }}>{words.raise}</Button> : null}
      </View>
      {may('cancel') ? <Button id='run-cancel' look='danger' onTap={() => { open('cancel') }}>{words.cancel}</Button> : null}
      {Open ? <Open of={of} onClose={() => { open(undefined) }} onDone={done} /> : null}
    </View>
  )
}
