/** Kills what runs, to see whether it can be begun again. */
import { wire } from '../functions/table/wire'

/** The process is gone at the write after `writes` others, before or after the engine has done it. */
export async function killed(writes: number, act: () => Promise<unknown>): Promise<boolean> {
  const { post } = wire
  let left = writes
  wire.post = async (request) => {
    const isWrite = /TransactWriteItems|PutItem|UpdateItem/.test(request.headers['x-amz-target'] ?? '')
    if (!isWrite || left > 0) {
      if (isWrite) left -= 1
      return post(request)
    }
    if (writes % 2 === 0) await post(request)
    throw new Error('killed')
  }
  try {
    await act()
    return false
  } catch (error) {
    if (!(error instanceof Error && error.message === 'killed')) throw error
    return true
  } finally {
    wire.post = post
  }
}
