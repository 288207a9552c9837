import { useWhen } from '@/i18n/when'

/** A slot as people say it. */
export function useSlot(): (slot: { readonly from: string; readonly to: string }) => string {
  const { moment, alone } = useWhen()
  return ({ from, to }) => `${alone(moment(from))}–${moment(to).slice(-5)}`
}
