/** A building's list as whoever hands it out reads it: by unit and floor, what stands where, found by room or code. */
import { readCode, type BagStage } from '@shared/bag-stages'
import type { TourBag } from '@shared/handover'
import type { HandDeed } from './kept'

/** `empty`: nothing is left in it to be handed over. */
export type Standing = BagStage | 'waiting' | 'refused' | 'empty'
export interface TourRow { readonly bag: TourBag; readonly standing: Standing; readonly deed?: HandDeed }
export interface Part { readonly key: string; readonly unit: string; readonly floor: string; readonly rows: readonly TourRow[] }

/** What waits on this phone stands before what the list says, but for what somebody else has done since. */
export function rowOf(listed: TourBag, deeds: readonly HandDeed[], answered?: TourBag): TourRow {
  const bag = answered ?? listed
  const deed = deeds.find((one) => one.household === bag.household)
  if (deed?.said !== undefined) return { bag, deed, standing: bag.stage === 'collected' ? 'collected' : 'refused' }
  if (!deed && bag.pieces === 0 && bag.stage !== 'collected') return { bag, standing: 'empty' }
  return { bag, ...(deed ? { deed } : {}), standing: deed ? 'waiting' : (bag.stage ?? 'expected') }
}

/** In the order of the list, which is that of a walk. */
export function partsOf(rows: readonly TourRow[]): Part[] {
  const parts: { key: string; unit: string; floor: string; rows: TourRow[] }[] = []
  for (const row of rows) {
    const { typed, unit, floor } = row.bag
    const key = [typed, unit, floor].join(' ')
    const last = parts[parts.length - 1]
    if (last?.key === key) last.rows.push(row)
    else parts.push({ key, unit: [typed, unit].filter((one) => one !== '').join(' '), floor, rows: [row] })
  }
  return parts
}

export const isDone = ({ standing }: TourRow): boolean => standing === 'collected' || standing === 'waiting' || standing === 'empty'

/** By the code, the room or any part of the address. */
export function sought(rows: readonly TourRow[], text: string): TourRow[] {
  const plain = text.trim()
  const code = readCode(plain)
  return plain === '' ? [...rows] : rows.filter(({ bag }) => bag.room.startsWith(plain) || bag.code.startsWith(code) || bag.label.includes(plain))
}

/** The bag of a whole code, as it was scanned or typed. */
export const byCode = (rows: readonly TourRow[], text: string): TourRow | undefined => rows.find(({ bag }) => bag.code === readCode(text))
