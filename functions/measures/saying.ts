/** Saying how somebody is: a fever raises a task at once, two well days settle it, and a missed day is settled by a word that comes late. */
import { idAs, newId } from '../../shared/ids'
import { attendance } from '../duties/attendance'
import { isRefused, type Refused } from '../http/refusal'
import { accountsOf, type HouseholdFile } from '../identity/household'
import type { Person } from '../inbox/task'
import type { Write } from '../table/table'
import { liveTask, raise, settled } from './alarm'
import { checkInto, forgetFever, isFeverish, isSettled, type CheckIn, type Measure } from './measure'
import { putMeasure } from './store'

export interface Saying { readonly said: CheckIn; readonly by: Person; readonly file: HouseholdFile; readonly now: string }

async function fevered(next: Measure, { said, by, file, now }: Saying): Promise<{ next: Measure; writes: Write[] }> {
  if (await liveTask(next.fever?.task)) return { next, writes: [] }
  const id = newId('alarm', Date.parse(now))
  const { day, temperature, symptoms } = said
  const of: Measure = { ...next, fever: { task: idAs('task', id), well: [] } }
  return { next: of, writes: raise({ kind: 'fever-watch', of, id, event: newId('event', Date.parse(now)), said: { day, ...(temperature === undefined ? {} : { temperature }), symptoms }, followers: accountsOf(file), by, now, attended: await attendance(of.path, now) }) }
}

/** The measure as it then is, with all that follows; the same measure where this was said before. */
export async function sayInto(old: Measure, saying: Saying): Promise<{ next: Measure; writes: Write[] } | Refused> {
  const { said, by, now } = saying
  const next = checkInto(old, said, now)
  if (isRefused(next) || next === old) return isRefused(next) ? next : { next, writes: [] }
  const doing = { by, event: said.id, now }
  const late = settled(await liveTask(old.asked), doing, isFeverish(said) || said.symptoms.length > 0 ? 'unwell' : 'checked-in')
  const fever = isFeverish(said) ? await fevered(next, saying) : isSettled(next) ? { next: { ...forgetFever(next), v: next.v }, writes: settled(await liveTask(next.fever?.task), doing, 'well') } : { next, writes: [] }
  return { next: fever.next, writes: [...putMeasure(fever.next, old), ...late, ...fever.writes] }
}
