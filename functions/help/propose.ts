/** The sweep of what runs out: each proposal with its notices in one transaction. Killed anywhere and begun again, nobody is told twice. */
import { logFailure } from '../http/log'
import { putNotice } from '../notices/store'
import { sweepDays, type DaySweep } from '../table/day-sweep'
import { refillShards } from '../table/keys'
import { write } from '../table/table'
import { dueDay, noticesOfRefill, propose, type Refill } from './refill'
import { putProposed, refillsDue } from './refill-store'

/** True when it was proposed now, and not by another run. */
async function proposeOne(due: Refill, day: string): Promise<boolean> {
  return (await write([putProposed(propose(due, day)), ...noticesOfRefill(due).map(putNotice)])).length === 0
}

const sweep: DaySweep<Refill> = { name: 'refill', parts: refillShards, page: refillsDue, act: proposeOne, failed: logFailure }

/** Proposes all that is due by `now`; answers how many. */
export const proposeDue = (now: string): Promise<number> => sweepDays(sweep, dueDay(now))
