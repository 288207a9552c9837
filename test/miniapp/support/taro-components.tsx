/** Taro's built-ins as DOM elements with the same properties, and events that carry `detail.value`. */
import { createElement, forwardRef, type ChangeEvent, type CSSProperties, type MouseEvent, type ReactNode } from 'react'

interface BuiltIn {
  readonly id?: string
  readonly className?: string
  readonly style?: CSSProperties
  readonly children?: ReactNode
  readonly onClick?: (event: MouseEvent) => void
  readonly [name: string]: unknown
}

interface ValueEvent { readonly detail: { readonly value: string } }
type OnValue = (event: ValueEvent) => void

/** What a DOM element understands of the properties given; the rest belongs to WeChat. */
function domProps(given: BuiltIn): Record<string, unknown> {
  const known = ['id', 'className', 'style', 'role', 'tabIndex', 'placeholder', 'onClick', 'onKeyDown']
  return Object.fromEntries(Object.entries(given).filter(([name]) => known.includes(name) || name.startsWith('aria-')))
}

const element = (tag: string) => (given: BuiltIn) => createElement(tag, domProps(given), given.children)

export const View = forwardRef<HTMLDivElement, BuiltIn>((given, ref) => createElement('div', { ref, ...domProps(given) }, given.children as ReactNode))
View.displayName = 'View'
export const Text = element('span')
export const Image = (given: BuiltIn & { src?: string; nativeProps?: Readonly<Record<string, unknown>>; onError?: () => void }) => createElement('img', { ...domProps(given), ...given.nativeProps, src: given.src, onError: given.onError })
export const Button = (given: BuiltIn) => createElement('button', { type: 'button', ...domProps(given) }, given.children)

interface TextBox extends BuiltIn { readonly placeholder?: string; readonly value?: string; readonly defaultValue?: string; readonly maxlength?: number; readonly type?: string; readonly nativeProps?: Readonly<Record<string, unknown>>; readonly onInput?: OnValue }

function typed(onInput: OnValue | undefined) {
  return (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    onInput?.({ detail: { value: event.target.value } })
  }
}

/** As in Taro's browser build: the properties stand on an element around the control, and only `nativeProps` reach it. */
function boxed(around: 'taro-input-core' | 'taro-textarea-core', given: TextBox, control: ReactNode): ReactNode {
  return createElement(around, domProps(given), control)
}

export const Input = (given: TextBox) => boxed('taro-input-core', given, <input type={given.type} {...given.nativeProps} placeholder={given.placeholder} value={given.value} maxLength={given.maxlength} onChange={typed(given.onInput)} />)
export const Textarea = (given: TextBox) => boxed('taro-textarea-core', given, <textarea {...given.nativeProps} placeholder={given.placeholder} defaultValue={given.defaultValue} maxLength={given.maxlength} onChange={typed(given.onInput)} />)

interface Picking extends BuiltIn { readonly mode: 'date' | 'selector'; readonly range?: readonly string[]; readonly onChange?: OnValue }

/** A box to type the chosen value in (a day, or the number of an option) beside what the page shows. */
export function Picker({ mode, onChange, children }: Picking) {
  return (
    <div data-picker={mode}>
      {children}
      <input data-testid='picker' onChange={(event) => onChange?.({ detail: { value: event.target.value } })} />
    </div>
  )
}
