/** What the clock does for money: asks about payments that are awaited, sends refunds, asks what became of them. */
import { logFailure } from '../http/log'
import { Refusal } from '../http/refusal'
import { refundsDue } from '../orders/refund-store'
import { paymentsDue } from '../orders/store'
import { payShards } from '../table/keys'
import { inLanes } from '../table/lanes'
import { lookAtPayment } from './payments'
import { carryRefund } from './refunds'

/** So often nobody answers before the rest is left to the next minute. */
const patienceWithWechat = 16

/** Each once, a few at a time. One that fails holds up no other, and is due again in a minute. */
async function eachByItself<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  let silent = 0
  await inLanes(all, async (one) => {
    if (silent >= patienceWithWechat) return
    await act(one).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'wechat-down') silent += 1
      logFailure(error)
    })
  })
}

/** `most`: of each sort, on each part of the timers. WeChat wants a minute between two refunds of one order. */
export async function sweep(now: string, most: number): Promise<void> {
  for (let shard = 0; shard < payShards; shard += 1) {
    await eachByItself(await paymentsDue(shard, now, most), (id) => lookAtPayment(id, now, true))
    const due = await refundsDue(shard, now, most)
    const first = new Map([...due].reverse().map((one) => [one.order, one] as const))
    await eachByItself([...first.values()], ({ order, id }) => carryRefund(order, id, now))
  }
}
