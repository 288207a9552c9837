import fc from 'fast-check'
import { isRefused } from '../../../functions/http/refusal'
import { clockDeed, type Chance } from '../../../functions/inbox/escalation'
import { claim, pass } from '../../../functions/inbox/deeds'
import { shownBy } from '../../../functions/inbox/store'
import { passTo } from '../../../functions/inbox/rungs'
import { move, type Task } from '../../../functions/inbox/task'
import { newId } from '../../../shared/ids'
import { rungsOf, taskKindNames } from '../../../shared/task-kinds'
import { aTask, aWorkerOf, filedAt, heldBy } from '../../support/builders'
import { at, pathOf } from '../../support/places'

const ladder = [at.grid, at.community, at.street, at.district, at.city]
const minutes = (count: number): string => new Date(Date.parse(filedAt) + count * 60_000).toISOString()
/** At these places somebody is there, called by the place. */
const there = (...places: string[]): Chance['there'] => (place) => (places.includes(place) ? [`at ${place}`] : [])

function tick(task: Task, now: string, who: Chance['there']) {
  const deed = clockDeed(task, { event: newId('event'), now, there: who })
  const moved = move(task, deed)
  if (isRefused(moved)) throw new Error(moved.refused)
  return { ...moved, verb: deed.verb }
}

const open = (): Task => aTask({ kind: 'report', urgency: 'urgent', path: pathOf(at.building) })

describe('what the clock does', () => {
  it.each<[string, Task, string[], string, string]>([
    ['at the due time whoever is there is reminded', open(), [at.grid, at.community], 'remind', at.grid],
    ['after the time of a rung it climbs', { ...open(), reminded: true }, [at.grid, at.community], 'climb', at.community],
    ['where nobody is there it climbs at once', open(), [at.street], 'climb', at.street],
    ['past rungs where nobody is', { ...open(), reminded: true }, [at.grid, at.city], 'climb', at.city],
    ['a holder is reminded though they have gone home', heldBy(aWorkerOf('李建国'), open()), [at.community], 'remind', at.grid],
    ['a holder who still has not done it loses it', { ...heldBy(aWorkerOf('李建国'), open()), reminded: true }, [at.grid, at.community], 'climb', at.community],
    ['where nobody is anywhere it stays', open(), [], 'remind', at.grid],
    ['at the top it stays', { ...open(), reminded: true, place: at.city, placeName: '武汉市' }, [at.grid, at.city], 'remind', at.city],
  ])('%s', (_, task, places, verb, place) => {
    const moved = tick(task, minutes(130), there(...places))
    expect([moved.verb, moved.task.place]).toEqual([verb, place])
    expect((moved.task.wake ?? '') > minutes(130)).toBe(true)
  })

  it('climbing, it is free for whoever is there; who held it, they and the household are told once each', () => {
    const holder = aWorkerOf('李建国')
    const { task, event } = tick({ ...heldBy(holder, open()), reminded: true, followers: ['resident'] }, minutes(160), there(at.community))
    expect(task).toMatchObject({ state: 'open', place: at.community, placeName: '怡康社区', due: open().due })
    expect(task.holder).toBeUndefined()
    expect(event).toMatchObject({ verb: 'climb', from: '第一网格', to: '怡康社区' })
    expect(event.told).toEqual([{ user: 'resident', opens: 'request' }, { user: `at ${at.community}`, opens: 'task' }, { user: holder.user, opens: 'task' }])
  })

  it('is not sent again to where nobody took it; that it climbed past a place does not keep it from there', () => {
    const above: Task = { ...open(), reminded: true, place: at.community, placeName: '怡康社区' }
    const by = aWorkerOf('周敏')
    const to = passTo(above, pathOf(at.grid))
    if (isRefused(to)) throw new Error(to.refused)
    const sent = move(above, pass({ by, event: newId('event'), now: minutes(140) }, above, to, [], '请先去看看'))
    if (isRefused(sent)) throw new Error(sent.refused)
    const back = tick(sent.task, minutes(240), there(at.community)).task
    expect(back).toMatchObject({ place: at.community, been: [at.community], given: [at.grid] })
    expect(passTo(back, pathOf(at.grid))).toEqual({ refused: 'sent-there', who: '第一网格' })
    expect(passTo(back, pathOf(at.otherGrid))).toMatchObject({ step: { id: at.otherGrid } })
  })

  it('is seen below and where it now stands, and by nobody in between it and the community but those', () => {
    const seenAt = (place: string): string[] => shownBy({ ...open(), place }).map((row) => row.p)
    expect(seenAt(at.grid)).toEqual([`INB#${at.community}`, `INB#${at.grid}`])
    expect(seenAt(at.street)).toEqual([at.street, at.community, at.grid].map((place) => `INB#${place}`))
  })

  it('gives whoever takes what is overdue the time of a rung, once', () => {
    const by = aWorkerOf('周敏')
    const late = { ...open(), reminded: true, wake: minutes(150) }
    const taken = claim({ by, event: newId('event'), now: minutes(149) }, late)
    expect(taken.change).toMatchObject({ wake: minutes(179), eased: true })
    expect(claim({ by, event: newId('event'), now: minutes(170) }, { ...late, eased: true }).change).not.toHaveProperty('wake')
    expect(claim({ by, event: newId('event'), now: minutes(10) }, open()).change).not.toHaveProperty('wake')
  })
})

test('whoever comes and goes, a task only ever climbs, stands on exactly one rung, and is looked at again', () => {
  fc.assert(fc.property(fc.constantFrom(...taskKindNames), fc.array(fc.subarray(ladder), { minLength: 1, maxLength: 12 }), (kind, days) => {
    let task = aTask({ kind, urgency: 'soon', path: pathOf(at.building) })
    const rungs = rungsOf(kind, task.path).map((step) => step.id)
    for (const places of days) {
      const now = task.wake ?? ''
      const before = rungs.indexOf(task.place)
      const moved = tick(task, now, there(...places))
      const after = rungs.indexOf(moved.task.place)
      expect(after >= before).toBe(true)
      expect(after > before).toBe(moved.verb === 'climb')
      if (moved.verb === 'climb') expect(places).toContain(moved.task.place)
      expect((moved.task.wake ?? '') > now).toBe(true)
      expect(shownBy(moved.task).map((row) => row.p)).toContain(`INB#${moved.task.place}`)
      task = moved.task
    }
  }))
})
