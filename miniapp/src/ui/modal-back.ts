/**
 * The browser's Back closes the dialog in front and leaves the page below it: the step is kept from the router, which listens
 * after the way down, and is taken again the other way.
 */
import { wasOwnStep } from '@/session/own-back'

/** Where a page stands in the browser's list; the router writes it there. */
function indexNow(): number | undefined {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'idx' in state && typeof state.idx === 'number' ? state.idx : undefined
}

/** How long a step the other way may take before it is no longer waited for. */
const longest = 1000
let here: number | undefined
let returning = 0
const isReturning = (): boolean => Date.now() - returning < longest

function takeBack(): void {
  const now = indexNow()
  const away = here === undefined || now === undefined ? 1 : here - now
  if (away === 0) return
  returning = Date.now()
  window.history.go(away)
}

let watching = false
/** A dialog has opened on the page where the browser now is. `close` closes the one in front and tells whether there was one. */
export function watchBack(close: () => boolean): void {
  here = indexNow()
  wasOwnStep()
  if (watching) return
  watching = true
  window.addEventListener('popstate', (event) => {
    const returns = isReturning()
    if (returns) returning = 0
    else if (wasOwnStep() || !close()) return
    event.stopImmediatePropagation()
    if (!returns) takeBack()
  }, true)
  window.addEventListener('hashchange', (event) => {
    if (isReturning()) event.stopImmediatePropagation()
  }, true)
}
