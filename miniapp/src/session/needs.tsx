/** Pages that need a person, or a person with a household, and what stands there without. */
import { Fragment, type ReactNode } from 'react'
import type { Household, Me } from '@shared/identity'
import { Refusal } from '@/api/refusal'
import { coreWords } from '@/i18n/core'
import { homeWords } from '@/i18n/home'
import { doorWords } from '@/i18n/door'
import { useWords } from '@/i18n/words'
import { Button } from '@/ui/button'
import { RefusalView } from '@/ui/loaded'
import { Skeleton } from '@/ui/skeleton'
import { StateView } from '@/ui/state-view'
import { homeOf, refreshMe, useMe, waitingHome } from './me'
import { goTab, goTo } from './ways'

const signedOut = new Refusal('no-sign-in', '')

export function NeedsMe({ children }: { children: (me: Me) => ReactNode }) {
  const { signedIn, me, refusal } = useMe()
  const core = useWords(coreWords)
  if (!signedIn) return <RefusalView refusal={signedOut} />
  // Another person finds nothing of what the one before was typing.
  if (me) return <Fragment key={me.id}>{children(me)}</Fragment>
  return refusal ? <RefusalView refusal={refusal} onAgain={() => { void refreshMe() }} /> : <Skeleton label={core.loading} />
}

/** Instead of what needs a household: register one, or, once a household was asked to take the person in, wait for its word. `title` and `text` fit the page. */
export function NoHome({ me, id = 'state-no-home', title, text }: { me: Me; id?: string; title?: string; text?: string }) {
  const words = useWords(doorWords)
  const home = useWords(homeWords)
  const core = useWords(coreWords)
  const waiting = waitingHome(me)
  if (waiting) {
    return (
      <StateView id='state-waiting' art='lock' title={home.waiting} text={home.waitingText(waiting.label)}>
        <Button id='go-home' look='main' onTap={() => { goTab('home') }}>{core.goHome}</Button>
      </StateView>
    )
  }
  return (
    <StateView id={id} art='empty' title={title ?? words.noHome} text={text ?? words.noHomeText}>
      <Button id='go-household' look='main' icon='pin' onTap={() => { goTo('household') }}>{words.household}</Button>
    </StateView>
  )
}

/** `asked`: the household that a notice names; it is taken where it is one of mine. */
export function NeedsHome({ text, asked, children }: { text?: string; asked?: string | undefined; children: (household: Household, me: Me) => ReactNode }) {
  return (
    <NeedsMe>
      {(me) => {
        const household = me.households.find(({ id, waiting }) => id === asked && !waiting) ?? homeOf(me)
        return household ? children(household, me) : <NoHome me={me} {...(text === undefined ? {} : { text })} />
      }}
    </NeedsMe>
  )
}
