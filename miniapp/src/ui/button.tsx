import { Button as Built, Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { cls, tapProps } from './tap'

interface ButtonProps {
  id?: string
  /** `stop` says yes to what takes something away; `danger` only leads to that question. */
  look?: 'main' | 'plain' | 'quiet' | 'danger' | 'stop'
  icon?: IconName
  fit?: boolean
  busy?: boolean
  off?: boolean
  label?: string
  onTap: () => void
  children: ReactNode
}

/** A busy button keeps its words and takes no second tap. */
export function Button({ id, look = 'plain', icon, fit, busy = false, off = false, label, onTap, children }: ButtonProps) {
  return (
    <Built
      {...(id === undefined ? {} : { id })}
      className={cls('btn', `btn--${look}`, fit && 'btn--fit', (busy || off) && 'btn--off')}
      hoverClass='btn--down'
      loading={busy}
      {...tapProps(onTap, { off: busy || off, ...(label === undefined ? {} : { label }) })}
    >
      {icon ? <Icon name={icon} /> : null}
      <Text>{children}</Text>
    </Built>
  )
}
