/** One step of publishing: one part of what a file brings, in one transaction with the job that writes it, so that it may be killed anywhere and nothing is there twice. */
import { createHash } from 'node:crypto'
import { idAs } from '../../shared/ids'
import { putJob, type Job } from '../places/job'
import { putRooms, readRoomsOf } from '../places/rooms'
import { nodeRow, putHead, putNode, putNodeRow } from '../places/tree-store'
import type { Tree } from '../places/tree'
import { write } from '../table/table'
import { addWritten, countsOf, grow, reach, type Wanted } from './plan'
import { putImport, readImport, readPart } from './store'

/** Twelve letters and digits, the same for the same path of names in the same import. */
export const idMaker = (id: string) => (path: string): string => {
  const digits = createHash('sha256').update(`${id} ${path}`).digest()
  return [...digits.subarray(0, 12)].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(byte % 32)).join('')
}

/** What a part comes to in a tree: its buildings with their rooms, and how many are left out. */
export async function weigh<W extends Wanted>(id: string, tree: Tree, place: string, wanted: readonly W[]) {
  const { reached, left, tree: with_ } = reach(tree, place, wanted, idMaker(id))
  const known = await readRoomsOf([...new Set(reached.map((one) => one.id).filter((one) => tree.nodes.has(one)))])
  const { grown, left: full } = grow(reached, known)
  return { tree: with_, grown, left: [...left, ...full] }
}

/** True when nothing is left to write. */
export async function importStep(tree: Tree, job: Job): Promise<boolean> {
  const kept = await readImport(idAs('import', job.id))
  if (!kept || kept.next >= kept.parts) return true
  const { tree: next, grown, left } = await weigh(kept.id, tree, kept.place, await readPart(kept.id, kept.next))
  const counts = countsOf(grown)
  const rooms = new Map(grown.filter((one) => one.added > 0).map((one) => [one.id, one.units]))
  const made = grown.flatMap((one) => one.made)
  const changed = made.length + counts.room.new
  // Where somebody else was faster it is looked at anew.
  await write([
    putHead(tree, job.id), putJob({ ...job, changed: job.changed + changed, v: job.v + 1 }),
    putImport({ ...kept, next: kept.next + 1, written: addWritten(kept.written, counts), left: kept.left + left.length }),
    ...made.flatMap((node) => [putNode(tree, node), putNodeRow(nodeRow(next, node, undefined), undefined)]),
    ...[...rooms].map(([place, units]) => putRooms(place, units)),
  ])
  return false
}
