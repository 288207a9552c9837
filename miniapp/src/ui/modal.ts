/** What a browser needs so that a dialog is one for the keyboard and for screen readers too. WeChat has neither focus nor keys. */
import { useEffect, useRef } from 'react'
import { watchBack } from './modal-back'
import { takeFocus } from './take-focus'

/** For the box of the dialog: it takes the focus itself, so that no phone raises its keyboard unasked. */
export function modalProps(): Record<string, unknown> {
  return process.env.TARO_ENV === 'weapp' ? {} : { 'aria-modal': 'true', tabIndex: -1 }
}

const reached = 'input, textarea, select, a[href], [tabindex="0"]'

/** The dialogs that are open, the topmost last, and how each is closed. */
const open: HTMLElement[] = []
const closers = new WeakMap<HTMLElement, () => void>()

/** Topmost, and not left behind on a page that another one covers; browsers before 2022 cannot tell and are taken at their word. */
const isInFront = (box: HTMLElement): boolean => open.at(-1) === box && box.checkVisibility?.() !== false

function closeFront(): boolean {
  const front = open.at(-1)
  if (!front || !isInFront(front)) return false
  closers.get(front)?.()
  return true
}

/** Taro's pages are layers below the tab bar, whatever is in them: one that holds a dialog is lifted above it (theme/h5.scss). */
function lift(page: HTMLElement): void {
  page.classList.toggle('page-lifted', open.some((one) => page.contains(one)))
}

/** Past the last control Tab goes on at the first, and the other way round; from outside it comes in. */
function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const controls = Array.from(box.querySelectorAll<HTMLElement>(reached))
  const [from, to] = event.shiftKey ? [controls[0], controls.at(-1)] : [controls.at(-1), controls[0]]
  const at = document.activeElement
  const within = box.contains(at) && !(event.shiftKey && at === box)
  if (within && at !== from && controls.length > 0) return
  event.preventDefault()
  ;(to ?? box).focus()
}

const focusBox = (box: HTMLElement): void => { takeFocus(box, () => isInFront(box)) }

/** Opens for the keyboard: takes the focus, holds it, closes on Escape and on the browser's Back; the way back gives it to what had it before. */
function enter(box: HTMLElement, close: () => void): () => void {
  const before = document.activeElement
  const press = (event: KeyboardEvent): void => {
    // A key that ends or breaks off the writing of a Chinese word is the writer's, not the dialog's.
    if (!isInFront(box) || event.isComposing) return
    if (event.key === 'Tab') keepInside(box, event)
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  const page = box.closest<HTMLElement>('.taro_page')
  open.push(box)
  closers.set(box, close)
  watchBack(closeFront)
  if (page) lift(page)
  focusBox(box)
  // Caught on the way down: Taro's input lets no key rise.
  document.addEventListener('keydown', press, true)
  return () => {
    document.removeEventListener('keydown', press, true)
    open.splice(open.indexOf(box), 1)
    if (page) lift(page)
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
}

/** What had the focus may be drawn away, as a chosen place is when its list changes: the dialog takes it back. */
function hold(box: HTMLElement): void {
  if (document.activeElement === document.body) focusBox(box)
}

/** Gives the ref for the dialog's box, which begins at its top with each `turn`; nothing happens in WeChat. */
export function useModal(onClose: () => void, turn?: string): { current: unknown } {
  const box = useRef<unknown>(null)
  const latest = useRef(onClose)
  useEffect(() => {
    latest.current = onClose
  })
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp' || !(box.current instanceof HTMLElement)) return undefined
    return enter(box.current, () => { latest.current() })
  }, [])
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp' && box.current instanceof HTMLElement) box.current.scrollTop = 0
  }, [turn])
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp' && box.current instanceof HTMLElement) hold(box.current)
  })
  return box
}
