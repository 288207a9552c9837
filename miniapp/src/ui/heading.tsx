import { View } from '@tarojs/components'
import { useEffect, useRef, type ReactNode } from 'react'
import { takeFocus } from './take-focus'
import { roleProps } from './tap'

/** A heading by its level, for those who find their way by headings. WeChat knows none. */
export function headingProps(level: 1 | 2 | 3): Record<string, unknown> {
  return process.env.TARO_ENV === 'weapp' ? {} : { ...roleProps('heading'), 'aria-level': String(level) }
}

interface HeadingProps { id?: string; children: ReactNode }

/** `takes`: what is opened beside the list that it was chosen in takes the keyboard along, unless the person went on meanwhile. */
export function PageTitle({ id, takes = false, children }: HeadingProps & { takes?: boolean }) {
  const title = useRef<unknown>(null)
  useEffect(() => {
    const element = title.current
    if (!takes || process.env.TARO_ENV === 'weapp' || !(element instanceof HTMLElement)) return
    const before = document.activeElement
    takeFocus(element, () => [before, element, document.body].includes(document.activeElement))
  }, [takes])
  return <View ref={title} {...(id === undefined ? {} : { id })} className='title title--page' {...headingProps(1)} {...(takes ? { tabIndex: -1 } : {})}>{children}</View>
}

/** Above a part of a page. */
export function Title({ id, children }: HeadingProps) {
  return <View {...(id === undefined ? {} : { id })} className='title' {...headingProps(2)}>{children}</View>
}

/** At the head of a card. */
export function CardTitle({ id, children }: HeadingProps) {
  return <View {...(id === undefined ? {} : { id })} className='strong' {...headingProps(3)}>{children}</View>
}
