/** What makes a plain element a button for every hand: finger, mouse, keyboard and screen reader. */
interface Tapped {
  readonly label?: string; readonly role?: 'button' | 'link' | 'tab' | 'checkbox' | 'radio'; readonly on?: boolean; readonly off?: boolean
  /** One of a group in which the arrow keys go from one to the next; Tab reaches only one of them. */
  readonly within?: { readonly reached: boolean; readonly onArrow: (step: 1 | -1) => void }
}

interface Key { readonly key?: string; readonly preventDefault?: () => void }

const arrows: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

const isWeapp = process.env.TARO_ENV === 'weapp'

function stateOf({ role, on }: Tapped): Record<string, unknown> {
  if (on === undefined) return {}
  if (role === 'tab') return { 'aria-selected': String(on) }
  if (role === 'checkbox' || role === 'radio') return { 'aria-checked': String(on) }
  return { 'aria-pressed': String(on) }
}

export function tapProps(onTap: () => void, tapped: Tapped = {}): Record<string, unknown> {
  const { label, role = 'button', off = false, within } = tapped
  const act = (): void => {
    if (!off) onTap()
  }
  const named = label === undefined ? {} : { 'aria-label': label }
  if (isWeapp) return { onClick: act, 'aria-role': role, ...named, ...stateOf(tapped) }
  return {
    onClick: act,
    role,
    tabIndex: off || within?.reached === false ? -1 : 0,
    ...named,
    ...stateOf(tapped),
    ...(off ? { 'aria-disabled': 'true' } : {}),
    onKeyDown: (event: Key) => {
      const step = within ? arrows[event.key ?? ''] : undefined
      if (step === undefined && event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault?.()
      if (step === undefined) act()
      else within?.onArrow(step)
    },
  }
}

export function roleProps(role: string, label?: string): Record<string, unknown> {
  return { [isWeapp ? 'aria-role' : 'role']: role, ...(label === undefined ? {} : { 'aria-label': label }) }
}

/** Class names, the false ones left out. */
export function cls(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
