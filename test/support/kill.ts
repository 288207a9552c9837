/** Stops the product at one of its writes: killed there, or held up while something else happens. */
import { wire } from '../../functions/table/wire'

export class Killed extends Error {
  override readonly name = 'Killed'
}

const writing = /TransactWriteItems|PutItem|UpdateItem|DeleteItem/
const isWrite = (headers: Readonly<Record<string, string>>): boolean => writing.test(headers['x-amz-target'] ?? '')

/** Runs what is given, dead from its n-th write on (the first is 1): nothing of it reaches the table any more, but for that write itself where it is `done` before its answer is lost. True when it came so far; what it answers then is nobody's. */
export async function killedAt(n: number, run: () => Promise<unknown>, { done = false }: { done?: boolean } = {}): Promise<boolean> {
  const { post } = wire
  let [writes, dead] = [0, false]
  wire.post = async (signed) => {
    if (isWrite(signed.headers)) writes += 1
    const last = !dead && writes >= n
    dead ||= last
    if (last && done) await post(signed)
    if (dead) throw new Killed()
    return post(signed)
  }
  try {
    await run()
  } catch (error) {
    if (!(dead as boolean)) throw error
  } finally {
    // What else was under way dies, too, before anybody goes on.
    await new Promise((done) => setTimeout(done, 5))
    wire.post = post
  }
  return dead
}

/** Runs what is given; at its n-th write, decided and not yet sent, everything waits until something else is done. False when it ended before. */
export async function heldUpAt(n: number, run: () => Promise<unknown>, meanwhile: () => Promise<unknown>): Promise<boolean> {
  const { post } = wire
  let [writes, held] = [0, undefined as Promise<unknown> | undefined]
  const hold: typeof post = async (signed) => {
    if (isWrite(signed.headers)) writes += 1
    if (writes === n && !held) {
      wire.post = post
      held = meanwhile().finally(() => { wire.post = hold })
    }
    await held
    return post(signed)
  }
  wire.post = hold
  try {
    await run()
  } finally {
    wire.post = post
  }
  return held !== undefined
}
