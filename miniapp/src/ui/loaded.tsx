import type { ReactNode } from 'react'
import { Refusal } from '@/api/refusal'
import { coreWords } from '@/i18n/core'
import { useWords } from '@/i18n/words'
import { goSignIn, goTab } from '@/session/ways'
import { Button } from './button'
import { Skeleton } from './skeleton'
import { StateView } from './state-view'
import { Warning } from './warning'

interface Trouble { refusal: Refusal; onAgain?: () => void }

function useTroubleWords({ code, message }: Refusal): { title: string; text: string; art: 'away' | 'lock' | 'alert' | 'empty' } {
  const words = useWords(coreWords)
  switch (code) {
    case 'offline': return { title: words.offline, text: words.offlineText, art: 'away' }
    case 'timeout': return { title: words.timeout, text: words.timeoutText, art: 'away' }
    case 'busy': return { title: words.busy, text: words.busyText, art: 'away' }
    case 'no-sign-in': return { title: words.signedOut, text: words.signedOutText, art: 'lock' }
    case 'unauthenticated':
    case 'session-expired':
    case 'code-refused': return { title: words.expired, text: words.expiredText, art: 'lock' }
    case 'forbidden': return { title: words.refused, text: words.refusedText, art: 'lock' }
    case 'not-found': return { title: words.gone, text: words.goneText, art: 'empty' }
    case 'failed': return { title: words.failed, text: words.failedText, art: 'alert' }
    default: return { title: words.failed, text: message, art: 'alert' }
  }
}

/** A refusal in the place of the page, with the one thing that helps. */
export function RefusalView({ refusal, onAgain }: Trouble) {
  const words = useWords(coreWords)
  const { title, text, art } = useTroubleWords(refusal)
  const signedOut = ['no-sign-in', 'unauthenticated', 'session-expired', 'code-refused'].includes(refusal.code)
  const pointless = refusal.code === 'forbidden' || refusal.code === 'not-found'
  return (
    <StateView id={`state-${refusal.code}`} art={art} title={title} text={text}>
      {signedOut ? <Button id='state-sign-in' look='main' onTap={goSignIn}>{words.signIn}</Button> : null}
      {!signedOut && !pointless && onAgain ? <Button id='state-again' look='main' onTap={onAgain}>{words.again}</Button> : null}
      {pointless ? <Button id='state-home' look='main' onTap={() => { goTab('home') }}>{words.goHome}</Button> : null}
    </StateView>
  )
}

const missing = new Refusal('not-found', '')

const expired = new Refusal('session-expired', '')

export function SessionOver() {
  return <RefusalView refusal={expired} />
}

/** For a page whose address names nothing that could be. */
export function NotFound() {
  return <RefusalView refusal={missing} />
}

/** A refusal beside what is already on the page: after a tap that did not go through. */
export function RefusalNote({ refusal, id = 'refusal' }: { refusal?: Refusal; id?: string }) {
  const words = useTroubleWords(refusal ?? emptyRefusal)
  if (!refusal) return null
  return <Warning id={id} title={refusal.message === '' ? words.title : refusal.message} text={refusal.message === '' ? words.text : ''} />
}
const emptyRefusal = { code: 'failed', message: '', fields: [], name: '' } satisfies Refusal

interface LoadedProps<T> { of: { data?: T; refusal?: Refusal; reload: () => Promise<void> }; lines?: number; children: (data: T) => ReactNode }

const away: readonly Refusal['code'][] = ['offline', 'timeout', 'busy']
const takingAway: readonly Refusal['code'][] = ['forbidden', 'not-found', 'no-sign-in']

/** Above what was there before. */
function NotFresh({ refusal }: { refusal: Refusal }) {
  const words = useWords(coreWords)
  return away.includes(refusal.code) ? <Warning id='offline-shown' title={words.offlineShown} /> : <RefusalNote refusal={refusal} id='failed-shown' />
}

/** Loading, there, or refused. What was there before stays when the network goes, and says so; not when it is gone, or no longer theirs to see. */
export function Loaded<T>({ of, lines = 5, children }: LoadedProps<T>) {
  const words = useWords(coreWords)
  const { data, refusal } = of
  if (data !== undefined && !(refusal && takingAway.includes(refusal.code))) return <>{refusal ? <NotFresh refusal={refusal} /> : null}{children(data)}</>
  if (refusal) return <RefusalView refusal={refusal} onAgain={() => { void of.reload() }} />
  return <Skeleton lines={lines} label={words.loading} />
}
