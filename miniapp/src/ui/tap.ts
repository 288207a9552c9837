/** What makes a plain element a button for every hand: finger, mouse, keyboard and screen reader. */
interface Tapped { readonly label?: string; readonly role?: 'button' | 'link' | 'tab' | 'checkbox' | 'radio'; readonly on?: boolean; readonly off?: boolean }

interface Key { readonly key?: string; readonly preventDefault?: () => void }

const isWeapp = process.env.TARO_ENV === 'weapp'

function stateOf({ role, on }: Tapped): Record<string, unknown> {
  if (on === undefined) return {}
  if (role === 'tab') return { 'aria-selected': String(on) }
  if (role === 'checkbox' || role === 'radio') return { 'aria-checked': String(on) }
  return { 'aria-pressed': String(on) }
}

export function tapProps(onTap: () => void, tapped: Tapped = {}): Record<string, unknown> {
  const { label, role = 'button', off = false } = tapped
  const act = (): void => {
    if (!off) onTap()
  }
  const named = label === undefined ? {} : { 'aria-label': label }
  if (isWeapp) return { onClick: act, 'aria-role': role, ...named, ...stateOf(tapped) }
  return {
    onClick: act,
    role,
    tabIndex: off ? -1 : 0,
    ...named,
    ...stateOf(tapped),
    ...(off ? { 'aria-disabled': 'true' } : {}),
    onKeyDown: (event: Key) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault?.()
      act()
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
