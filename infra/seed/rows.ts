/** Rows gathered before they are written: what the domains' stores would write, in their order, ending in the state they would leave. */
import type { Row, Write } from '../../functions/table/table'

export class Rows {
  private readonly kept = new Map<string, Row>()

  add(writes: readonly Write[]): void {
    for (const write of writes) {
      if ('put' in write) this.kept.set(`${write.put.p} ${write.put.s}`, write.put)
      else this.kept.delete(`${write.remove.p} ${write.remove.s}`)
    }
  }

  all(): Row[] {
    return [...this.kept.values()]
  }
}
