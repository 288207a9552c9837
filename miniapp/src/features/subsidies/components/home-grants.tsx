import { View } from '@tarojs/components'
import { useState } from 'react'
import { programmeIds, type Programme } from '@shared/subsidy-programmes'
import type { Door } from '@shared/identity'
import type { Eligible } from '@shared/subsidies'
import { subsidyWords } from '@/i18n/subsidies'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/heading'
import { toast } from '@/ui/toast'
import { GiveSheet } from './give-sheet'
import { GrantCard } from './grant-card'
import { RevokeSheet } from './revoke-sheet'

interface HomeGrantsProps { of: Eligible; door: Door; onChange: (of: Eligible) => void; onOther: () => void }

/** What the household behind a door is eligible for, programme by programme. */
export function HomeGrants({ of, door, onChange, onOther }: HomeGrantsProps) {
  const words = useWords(subsidyWords)
  const [open, setOpen] = useState<{ programme: Programme; verb: 'give' | 'revoke' }>()
  const grantOf = (programme: Programme) => of.items.find((one) => one.programme === programme)
  const Sheet = open?.verb === 'revoke' ? RevokeSheet : GiveSheet
  const done = (next: Eligible, said: string): void => {
    setOpen(undefined)
    toast(said)
    onChange(next)
  }
  return (
    <View id='home-grants'>
      <PageTitle>{of.label}</PageTitle>
      {programmeIds.map((programme) => {
        const known = grantOf(programme)
        const isGiven = known?.state === 'given'
        return (
          <GrantCard key={programme} programme={programme} of={known}>
            <View className='btns'>
              <Button id={`give-${programme}`} onTap={() => { setOpen({ programme, verb: 'give' }) }}>{isGiven ? words.change : words.give}</Button>
              {isGiven ? <Button id={`revoke-${programme}`} look='danger' onTap={() => { setOpen({ programme, verb: 'revoke' }) }}>{words.revoke}</Button> : null}
            </View>
          </GrantCard>
        )
      })}
      <Button id='grants-other' look='quiet' onTap={onOther}>{words.other}</Button>
      {open ? <Sheet programme={open.programme} of={grantOf(open.programme)} door={door} onClose={() => { setOpen(undefined) }} onDone={done} /> : null}
    </View>
  )
}
