/** A deed at a call-up, done once: its line in the log is written with it, and a line that is there already says that it was done. */
import type { Person } from '../inbox/task'
import { Refusal } from '../http/refusal'
import { patience, TableBusy } from '../table/patience'
import { attempt, type Added, type Write } from '../table/table'
import type { CallUp } from './callup'
import { putLog, readCallUp, readLog, type LogLine } from './store'

type Deeds = readonly (Write | Added)[]
/** What is to be written with it, from the call-up as it is. */
type Plan = (of: CallUp) => Promise<Deeds>
/** Nothing is left to do; what is asked for stands already. */
export const nothing: Deeds = []

const tries = 40
/** So often somebody else may have been faster. */
const attempts = 5
const longestWaitMs = 200

export interface Deed { readonly id: string; readonly verb: LogLine['verb']; readonly by: Person; readonly now: string; readonly who?: string | undefined; readonly text?: string | undefined }

export async function knownCallUp(id: string): Promise<CallUp> {
  const of = await readCallUp(id)
  if (!of) throw new Refusal('not-found')
  return of
}

const lineOf = ({ id, verb, by, now, who, text }: Deed): LogLine => ({ id, verb, at: now, user: by.user, ...(by.name ? { by: by.name } : {}), ...(who ? { who } : {}), ...(text ? { text } : {}) })

/** True when this deed was done before; the same id for another one is refused. */
export async function wasDone(of: Pick<CallUp, 'id'>, { id, verb, by }: Deed): Promise<boolean> {
  const known = await readLog(of.id, id)
  if (known && (known.verb !== verb || known.user !== by.user)) throw new Refusal('id-taken')
  return known !== undefined
}

async function planned(of: CallUp, deed: Deed, plan: Plan): Promise<Deeds> {
  try {
    return await plan(of)
  } catch (error) {
    if (error instanceof Refusal && (await wasDone(of, deed))) return nothing
    throw error
  }
}

/** Carries out what `plan` makes of the call-up as it is, first as it was read already; planned anew where somebody else was faster. One that was lost on its way and is sent again has no second effect. */
export async function doOnce(first: CallUp, deed: Deed, plan: Plan): Promise<void> {
  let overtaken = 0
  for (let round = 0; round < tries; round += 1) {
    const of = round === 0 ? first : await knownCallUp(first.id)
    const own = await planned(of, deed, plan)
    if (own.length === 0) return
    const failed = await attempt([putLog(of, lineOf(deed)), ...own])
    if (!('conflicts' in failed)) {
      if (failed.length === 0) return
      if (failed.includes(0) && (await wasDone(of, deed))) return
      if ((overtaken += 1) >= attempts) throw new Refusal('stale')
      continue
    }
    await patience.wait(patience.random() * Math.min(patience.firstWaitMs * 2 ** round, longestWaitMs))
  }
  throw new TableBusy('The call-up was not free for long enough')
}
