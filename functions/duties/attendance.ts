/** Who is there on a path now, read once: what routing asks. */
import type { PathStep } from '../../shared/places'
import { present, type Attended } from './board'
import { readBoards } from './store'

export async function attendance(path: readonly PathStep[], now: string): Promise<Attended> {
  const boards = await readBoards(path)
  return (place, among) => present(boards, place, among, now).length > 0
}
