/** A check-in is kept first, then sent: a phone that dies in between has lost nothing, and under its own id it counts once however often it is sent. */
import type { CheckInBody, Measure } from '@shared/measures'
import { asRefusal, signsOut, type Refusal } from '@/api/refusal'
import { api } from './api'
import { dropSaid, keepMeasure, keepSaid } from './kept'

/** The server could not be reached. */
export const isAway = (refusal: Refusal | undefined): boolean => refusal !== undefined && ['offline', 'timeout', 'busy'].includes(refusal.code)
/** A refusal that says nothing of what was said: it is sent again later. */
const isLater = (refusal: Refusal): boolean => isAway(refusal) || signsOut(refusal)

export async function sendSaid(measure: string, body: CheckInBody): Promise<Measure> {
  keepSaid(measure, body)
  try {
    const next = await api.measures.checkIn({ params: { measure }, body })
    dropSaid(measure)
    keepMeasure(next)
    return next
  } catch (thrown) {
    if (!isLater(asRefusal(thrown))) dropSaid(measure)
    throw thrown
  }
}
