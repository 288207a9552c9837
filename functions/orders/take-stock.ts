/** Takes what an order needs from one shard of the stock, in one transaction with the order's own rows; from several only where none has enough. */
import { patience, TableBusy } from '../table/patience'
import { attempt, write, type Added, type Failed, type Write } from '../table/table'
import type { Campaign, Denied } from './campaign'
import { choose, lacking, onOne, type Demand, type Part, type Shard } from './stock'
import { closeLater, onShard, readShards, settleOnShard } from './store'

export interface Taking { readonly of: Campaign; readonly demand: Demand; readonly own: readonly (Write | Added)[]; readonly now: string }
/** `own`: which of the order's own writes could not be made. `lack`: of which packages there is too little anywhere, and how much there is. */
export type Taken = 'done' | { readonly own: Failed } | { readonly lack: Readonly<Record<string, number>> } | Denied

const tries = 60
const longestWaitMs = 200

/** Counts what the end of a hold changes, on any shard. `off`: the campaign was called off, and only what is paid is held to that. */
export async function settleStock({ of, demand, own }: Omit<Taking, 'now'>, unlessOff: boolean): Promise<'done' | 'off' | { readonly own: Failed }> {
  for (let round = 0; round < tries; round += 1) {
    const [part] = unseen({ of, demand }, new Set())
    const failed = part ? await attempt([settleOnShard(of.id, part, unlessOff), ...own]) : []
    if (!('conflicts' in failed)) return failed.length === 0 ? 'done' : failed.includes(0) ? 'off' : { own: failed.map((index) => index - 1) }
    await patience.wait(patience.random() * Math.min(patience.firstWaitMs * 2 ** round, longestWaitMs))
  }
  throw new TableBusy('No shard of the stock was free for long enough')
}

/** Any shard but those where somebody else was a moment ago. */
function unseen({ of, demand }: Pick<Taking, 'of' | 'demand'>, busy: ReadonlySet<number>): Part[] {
  const free = Array.from({ length: of.shards }, (_, k) => k).filter((k) => !busy.has(k))
  const among = free.length > 0 ? free : [...busy]
  return onOne(among[Math.floor(patience.random() * among.length)] ?? 0, demand)
}

/** All shards as they are now; those that a cut extension has left behind are brought along. */
async function look({ of, now }: Taking): Promise<Shard[] | Denied> {
  const shards = await readShards(of.id)
  if (shards.some(({ frozen }) => frozen)) return { refused: 'campaign-over' }
  const behind = shards.filter(({ closes }) => closes < of.content.closes)
  await Promise.all(behind.map(({ k }) => write([closeLater(of.id, k, of.content.closes)])))
  if (shards.every(({ closes }) => closes <= now) && behind.length === 0) return { refused: 'campaign-over' }
  return shards
}

export async function takeStock(taking: Taking): Promise<Taken> {
  const { of, demand, own, now } = taking
  const busy = new Set<number>()
  let shards: Shard[] | undefined
  for (let round = 0; round < tries; round += 1) {
    const parts = shards ? choose(shards, demand, busy, patience.random) : unseen(taking, busy)
    const failed = await attempt([...parts.map((part) => onShard(of.id, part, now)), ...own])
    if ('conflicts' in failed) {
      const shared = parts.filter((_, index) => failed.conflicts.includes(index))
      for (const { k } of shared) busy.add(k)
      // The first time another shard will do; where the order's own rows are taken, only time will.
      if (round > 0 || shared.length === 0) await patience.wait(patience.random() * Math.min(patience.firstWaitMs * 2 ** round, longestWaitMs))
      continue
    }
    if (failed.length === 0) return 'done'
    const ours = failed.filter((index) => index >= parts.length)
    if (ours.length > 0) return { own: ours.map((index) => index - parts.length) }
    const seen = await look(taking)
    if ('refused' in seen) return seen
    const lack = lacking(seen, demand)
    if (Object.keys(lack).length > 0) return { lack }
    shards = seen
    busy.clear()
  }
  throw new TableBusy('No shard of the stock was free for long enough')
}
