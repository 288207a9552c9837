import { isRefused } from '../../../functions/http/refusal'
import { stepDeed } from '../../../functions/help/bring'
import { claim, giveBack, note, rate, release, wait } from '../../../functions/inbox/deeds'
import { clockDeed } from '../../../functions/inbox/escalation'
import { needsNoWord } from '../../../functions/inbox/overnight'
import { lineOf } from '../../../functions/inbox/store'
import { move, type Deed, type Task } from '../../../functions/inbox/task'
import { newId } from '../../../shared/ids'
import type { HelpStep } from '../../../shared/help-kinds'
import type { Urgency } from '../../../shared/task-kinds'
import { aTask, aWorkerOf } from '../../support/builders'

/** Written in Shanghai's time. */
const on = (day: string, time: string): string => new Date(`2026-${day}T${time}:00+08:00`).toISOString()
const holder = aWorkerOf('徐青', 'volunteer')
const doing = (now: string) => ({ by: holder, event: newId('event'), now })

interface Said { readonly asked: string; readonly day: string; readonly time?: string; readonly urgency?: Urgency }
const aRide = ({ asked, day, time, urgency = 'normal' }: Said): Task => aTask({ kind: 'transport', urgency, ride: { day: `2026-${day}`, ...(time ? { time } : {}) } }, asked)
function moved(task: Task, deed: Deed): Task {
  const next = move(task, deed)
  if (isRefused(next)) throw new Error(next.refused)
  return next.task
}
const took = (task: Task, now: string): Task => moved(task, claim(doing(now), task))
const stepped = (task: Task, step: HelpStep, now: string): Task => moved(task, stepDeed({ ...doing(now), print: step }, task, step))

/** Every look of the clock up to an instant: what it did, and when. */
function until(task: Task, end: string): { task: Task; did: [string | undefined, string][] } {
  const did: [string | undefined, string][] = []
  let at = task
  for (let looks = 0; looks < 20 && at.wake !== undefined && at.wake <= end; looks += 1) {
    const now = at.wake
    const deed = clockDeed(at, { event: newId('event'), now, there: (place) => [`at ${place}`] })
    did.push([deed.verb, now])
    at = moved(at, deed)
  }
  return { task: at, did }
}

const far: Said = { asked: on('11-27', '09:00'), day: '12-01', time: '18:00' }

describe('a ride that somebody has', () => {
  it.each<[string, Said, string, string, [string, string][]]>([
    ['waits for its day', far, on('11-29', '20:00'), on('12-01', '18:00'), [['remind', on('12-01', '17:00')], ['climb', on('12-01', '18:00')]]],
    ['taken when it was late already, too', far, on('11-30', '20:09'), on('12-01', '18:00'), [['remind', on('12-01', '17:00')], ['climb', on('12-01', '18:00')]]],
    ['is reminded of half way where less than two hours are left', { ...far, asked: on('12-01', '16:40'), urgency: 'urgent' }, on('12-01', '17:00'), on('12-01', '18:00'), [['remind', on('12-01', '17:30')], ['climb', on('12-01', '18:00')]]],
    ['without a time waits for the noon of its day', { asked: on('11-27', '09:00'), day: '12-01' }, on('11-28', '09:00'), on('12-01', '12:00'), [['remind', on('12-01', '11:00')], ['climb', on('12-01', '12:00')]]],
    ['with a sign of danger waits for no later day', { ...far, urgency: 'urgent' }, on('11-27', '09:10'), on('11-27', '10:00'), [['remind', on('11-27', '10:00')], ['climb', on('11-27', '10:15')]]],
  ])('%s', (_, said, claimedAt, due, did) => {
    const task = took(aRide(said), claimedAt)
    expect(task.due).toBe(due)
    const day = until(task, did[1]?.[1] ?? '')
    expect(day.did).toEqual(did)
    expect(day.task).toMatchObject({ state: 'open', reminded: true })
  })

  it('stays theirs once they have set out, for the hours that it takes', () => {
    const out = stepped(took(aRide(far), on('11-29', '20:00')), 'on-my-way', on('12-01', '16:30'))
    expect(until(out, on('12-01', '21:59')).did).toEqual([])
    const there = stepped(out, 'picked-up', on('12-01', '18:20'))
    expect([out.due, there.due]).toEqual([on('12-01', '22:00'), on('12-01', '22:20')])
    expect(until(there, on('12-02', '12:00')).did.map(([verb]) => verb).slice(0, 2)).toEqual(['remind', 'climb'])
    expect(stepped(there, 'delivered', on('12-01', '19:00')).wake).toBe(on('12-02', '19:00'))
  })

  it('that nobody has any more is due as if it were asked for now, and climbs', () => {
    const task = took(aRide(far), on('11-29', '20:00'))
    for (const deed of [giveBack(doing(on('11-30', '20:00'))), release(doing(on('11-30', '20:00')), task)]) {
      const free = moved(task, deed)
      expect(free).toMatchObject({ state: 'open', reminded: false, due: on('12-01', '00:00'), wake: on('12-01', '00:00') })
      expect(until(free, on('12-01', '02:00')).did).toEqual([['remind', on('12-01', '00:00')], ['climb', on('12-01', '04:00')]].slice(0, 1))
    }
    expect(moved(took(aRide(far), on('11-28', '10:00')), giveBack(doing(on('11-28', '11:00')))).due).toBe(on('11-30', '12:00'))
  })

  it('keeps its clock through what else is said of it; an answer that is waited for does not outlast it', () => {
    const task = took(aRide(far), on('11-29', '20:00'))
    expect(moved(task, note(doing(on('12-01', '17:10')), '路上堵'))).toMatchObject({ due: task.due, wake: task.wake })
    const tried = { ...task, tried: on('12-01', '08:00') }
    expect(moved(tried, wait(doing(on('12-01', '08:05')), tried, 12))).toMatchObject({ due: on('12-01', '18:00'), wake: on('12-01', '17:00') })
    const danger = took(aRide({ ...far, urgency: 'urgent' }), on('11-27', '09:10'))
    expect(moved(danger, rate(doing(on('11-27', '09:20')), danger, 'normal', '弄错了'))).toMatchObject({ due: on('12-01', '18:00'), wake: on('12-01', '17:00') })
  })

  it('needs no word in the evening, unless it goes before the morning or nobody has it', () => {
    const row = (task: Task) => needsNoWord(lineOf(task), '2026-11-30')
    const early = took(aRide({ ...far, time: '07:30' }), on('11-29', '20:00'))
    expect([row(aRide(far)), row(took(aRide(far), on('11-29', '20:00'))), row(early)]).toEqual([false, true, false])
  })
})
