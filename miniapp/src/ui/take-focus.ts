/** Taro's elements move what they hold while they draw themselves, which costs it the focus: it is looked after for some frames. */
export function takeFocus(element: HTMLElement, isWanted: () => boolean, frames = 12): void {
  if (frames === 0 || !isWanted()) return
  if (!element.contains(document.activeElement)) element.focus({ preventScroll: true })
  requestAnimationFrame(() => { takeFocus(element, isWanted, frames - 1) })
}
