/** The sweep of those of whom nothing was heard: each that is due is looked at once, and either heard or knocked at, in one transaction. Killed anywhere and begun again, nobody is knocked at twice. */
import { logFailure } from '../http/log'
import { attendance } from '../duties/attendance'
import { readHousehold } from '../identity/store'
import { readTask } from '../inbox/store'
import { isLive } from '../inbox/task'
import { sweepDays, type DaySweep } from '../table/day-sweep'
import { careParts } from '../table/keys'
import { write, type Write } from '../table/table'
import { shanghaiDay } from '../../shared/civil-time'
import { endCare, hear, isSilent, knocked, type Care } from './care'
import { fileKnock } from './knock'
import { caresDue, lastHeard, putCare } from './store'

/** At eight in the morning, so that a knock falls into the day. */
const lookHour = 8
export const lookDay = (now: string): string => shanghaiDay(Date.parse(now) - lookHour * 3_600_000)

async function decide(due: Care, day: string, now: string): Promise<Write[]> {
  const [file, lately, before] = await Promise.all([readHousehold(due.household), lastHeard(due.household), due.task ? readTask(due.task) : undefined])
  if (!file) return putCare(endCare(due, now), due)
  if (!isSilent(due, lately, day)) return putCare(hear(due, lately ?? due.heard, file.household), due)
  if (before && isLive(before)) return putCare(knocked(due, file.household, day), due)
  const heard = lately !== undefined && lately > due.heard ? lately : due.heard
  return fileKnock({ known: due, file, heard, day, now, attended: await attendance(file.household.path, now) })
}

/** Looks at all who are due by `now`; answers at how many. */
export function lookAtDue(now: string): Promise<number> {
  const sweep: DaySweep<Care> = { name: 'care', parts: careParts, page: caresDue, act: async (due, day) => (await write(await decide(due, day, now))).length === 0, failed: logFailure }
  return sweepDays(sweep, lookDay(now))
}
