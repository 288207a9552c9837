/** Every hour: what nobody used in time, or nobody uses any more, is gone; what is gone leaves the bucket. */
import { clock } from '../clock'
import { log, logFailure } from '../http/log'
import { bucket } from './bucket'
import { keepUpload, uploadsPast } from './store'
import { cleared, lapse, type Upload } from './upload'

/** What is left is done at the next call. */
const most = 500

/** First the row says that it is gone, then the files go, then the row leaves the list: cut off anywhere, it is begun again. */
async function clear(past: Upload, now: string): Promise<void> {
  const gone = past.state === 'gone' ? past : lapse(past, now)
  if (!gone || (gone !== past && !(await keepUpload(gone)))) return
  for (const key of gone.clears) await bucket.remove(key)
  await keepUpload(cleared(gone))
}

/** One that fails holds up no other, and is tried again at every call. */
export async function handler(): Promise<void> {
  const now = clock.now().toISOString()
  for (const past of await uploadsPast(now, most)) {
    try {
      await clear(past, now)
      log({ upload: past.purpose, was: past.state })
    } catch (error) {
      logFailure(error)
    }
  }
}
