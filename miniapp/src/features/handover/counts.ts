/** The count that stands at a station: the last of those that were made there. */
import type { Station } from '@shared/bag-stages'
import type { Count, HandOver } from '@shared/handover'

export const latestAt = ({ counts }: Pick<HandOver, 'counts'>, station: Station, building?: string): Count | undefined => counts.find((one) => one.station === station && one.building === building)

/** What is expected there, package by package. */
export const expectedAt = (of: Pick<HandOver, 'lines' | 'buildings'>, building?: string): HandOver['lines'] => (building === undefined ? of.lines : (of.buildings.find((one) => one.building === building)?.lines ?? []))
