/** Once the faults are drawn, the first of them takes the keyboard in a browser, and on a page comes into view. */
import Taro from '@tarojs/taro'

function focusFirst(box: string): void {
  if (process.env.TARO_ENV !== 'h5') return
  document.querySelector<HTMLElement>(`#${box} .field--wrong :is(input, textarea, select, [tabindex="0"])`)?.focus({ preventScroll: true })
}

const drawn = 80
/** Room above it for the heading of its card, also in large text. */
const aboveIt = 96

/** In a dialog, which has its own scroll. */
export function focusFirstFault(dialog: string): void {
  setTimeout(() => { focusFirst(dialog) }, drawn)
}

export function showFirstFault(page: string): void {
  setTimeout(() => {
    focusFirst(page)
    void Taro.pageScrollTo({ selector: `#${page} .field--wrong`, offsetTop: -aboveIt, duration: 200 }).catch(() => undefined)
  }, drawn)
}
