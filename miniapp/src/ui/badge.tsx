import { Text } from '@tarojs/components'

/** A count; none at all for zero, 99+ beyond what anyone counts. */
export function Badge({ count, label }: { count: number; label?: string }) {
  if (count <= 0) return null
  return <Text className='badge' {...(label === undefined ? {} : { 'aria-label': label })}>{count > 99 ? '99+' : String(count)}</Text>
}
