/** The stock of a campaign while its story is told: the shards that the domain would write, changed in memory. */
import type { Campaign } from '../../functions/orders/campaign'
import { choose, lacking, leftName, soldName, sumsOf, type Demand, type Part, type Shard, type Sums } from '../../functions/orders/stock'
import { putStock, shardOf } from '../../functions/orders/store'
import type { Row, Write } from '../../functions/table/table'

export class Stock {
  private readonly kept: (Row & Record<string, unknown>)[]
  private turn = 0

  constructor(private readonly of: Campaign) {
    this.kept = putStock(of).flatMap((write) => ('put' in write ? [{ ...write.put }] : []))
  }

  private shards(): Shard[] {
    return this.kept.map(shardOf)
  }

  /** As `takeStock` does, each time on another shard. */
  take(demand: Demand): void {
    const shards = this.shards()
    const lack = Object.keys(lacking(shards, demand))
    if (lack.length > 0) throw new Error(`${this.of.content.title} has too little of ${lack.join()}`)
    this.turn += 1
    for (const part of choose(shards, demand, new Set(), () => (this.turn * 0.618) % 1)) this.apply(part)
  }

  private apply({ k, packages, limited, households, orders, amount }: Part): void {
    const row = this.kept[k]
    if (!row) return
    const more = (name: string, by: number): void => { row[name] = Number(row[name] ?? 0) + by }
    for (const [id, quantity] of Object.entries(packages)) {
      more(soldName(id), quantity)
      if (limited.includes(id)) more(leftName(id), -quantity)
    }
    for (const [name, by] of Object.entries({ households, orders, amount })) more(name, by)
  }

  sums(): Sums {
    return sumsOf(this.shards())
  }

  /** `ttl`: when its rows go. */
  freeze(ttl: number): void {
    for (const row of this.kept) Object.assign(row, { frozen: true, ttl })
  }

  rows(): Write[] {
    return this.kept.map((put) => ({ put }))
  }
}
