/** The server could not be reached: what the phone keeps is shown meanwhile. */
import type { Refusal } from '@/api/refusal'

export const isAway = (refusal: Refusal | undefined): boolean => refusal !== undefined && ['offline', 'timeout', 'busy'].includes(refusal.code)
