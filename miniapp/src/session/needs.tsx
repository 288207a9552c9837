/** Pages that need a person, or a person with a household, and what stands there without. */
import type { ReactNode } from 'react'
import type { Household, Me } from '@shared/identity'
import { Refusal } from '@/api/refusal'
import { coreWords } from '@/i18n/core'
import { identityWords } from '@/i18n/identity'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { RefusalView } from '@/ui/loaded'
import { Skeleton } from '@/ui/skeleton'
import { StateView } from '@/ui/state-view'
import { homeOf, refreshMe, useMe } from './me'
import { goTo } from './ways'

const signedOut = new Refusal('no-sign-in', '')

export function NeedsMe({ children }: { children: (me: Me) => ReactNode }) {
  const { signedIn, me, refusal } = useMe()
  const core = useWords(coreWords)
  if (!signedIn) return <RefusalView refusal={signedOut} />
  if (me) return <>{children(me)}</>
  return refusal ? <RefusalView refusal={refusal} onAgain={() => { void refreshMe() }} /> : <Skeleton label={core.loading} />
}

export function NeedsHome({ children }: { children: (household: Household, me: Me) => ReactNode }) {
  const words = useWords(identityWords)
  return (
    <NeedsMe>
      {(me) => {
        const household = homeOf(me)
        return household ? children(household, me) : (
          <StateView id='state-no-home' art='empty' title={words.noHome} text={words.noHomeText}>
            <Button id='go-household' look='main' icon='pin' onTap={() => { goTo('household') }}>{words.household}</Button>
          </StateView>
        )
      }}
    </NeedsMe>
  )
}
