/** What whoever hands bags out keeps on the phone: the list of a building, and what was ticked off and is not sent yet. */
import type { HowCollected } from '@shared/bag-stages'
import type { TourBag } from '@shared/handover'
import { keep, readKept } from '@/session/kept'
import { handToursKey } from '@/session/personal'

const handDeedsKey = 'hand-deeds'

/** `who`: whose deed it is; nobody else sends it. `said`: why the server did not take it. */
export interface HandDeed { readonly id: string; readonly who: string; readonly campaign: string; readonly building: string; readonly household: string; readonly label: string; readonly how: HowCollected; readonly at: string; readonly cash?: number; readonly said?: string }
export interface KeptTour { readonly campaign: string; readonly building: string; readonly at: string; readonly bags: readonly TourBag[] }

const most = 12
const listOf = <T>(key: string): readonly T[] => {
  const found = readKept(key)
  return Array.isArray(found) ? found as T[] : []
}
const isOf = (campaign: string, building: string) => (one: KeptTour): boolean => one.campaign === campaign && one.building === building

export const keptTour = (campaign: string, building: string): KeptTour | undefined => listOf<KeptTour>(handToursKey).find(isOf(campaign, building))

/** The latest lists stay; older ones make room. */
export function keepTour(tour: KeptTour): void {
  keep(handToursKey, [tour, ...listOf<KeptTour>(handToursKey).filter((one) => !isOf(tour.campaign, tour.building)(one))].slice(0, most))
}

/** Who is signed in on this phone. */
export const whoAmI = (): string => String(readKept('who') ?? '')
export const keptDeeds = (who: string): readonly HandDeed[] => listOf<HandDeed>(handDeedsKey).filter((one) => one.who === who)
export const keepDeeds = (who: string, deeds: readonly HandDeed[]): void => { keep(handDeedsKey, [...listOf<HandDeed>(handDeedsKey).filter((one) => one.who !== who), ...deeds]) }
