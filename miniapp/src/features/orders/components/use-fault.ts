import { orderWords } from '@/i18n/orders'
import { useWords } from '@/i18n/words'
import type { Fault } from '../wants'

/** What stands against an order, in words. */
export function useFault(): (fault: Fault | undefined) => string | undefined {
  const { faults } = useWords(orderWords)
  return (fault) => {
    if (!fault) return undefined
    return fault.what === 'stock' || fault.what === 'limit' || fault.what === 'order' ? faults[fault.what](fault.most) : faults[fault.what]
  }
}
