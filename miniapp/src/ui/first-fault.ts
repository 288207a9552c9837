/** Once the faults are drawn, the first of them comes into view, and in a browser takes the keyboard. */
import Taro from '@tarojs/taro'

function focusFirst(page: string): void {
  if (process.env.TARO_ENV !== 'h5') return
  document.querySelector<HTMLElement>(`#${page} .field--wrong :is(input, textarea, select, [tabindex="0"])`)?.focus({ preventScroll: true })
}

export function showFirstFault(page: string): void {
  setTimeout(() => {
    focusFirst(page)
    void Taro.pageScrollTo({ selector: `#${page} .field--wrong`, offsetTop: -12, duration: 200 }).catch(() => undefined)
  }, 80)
}
