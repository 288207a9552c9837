import { isRefused, type Refused } from '../../../functions/http/refusal'
import { claim, giveBack, remind } from '../../../functions/inbox/deeds'
import { dueAt, eventOf, move, outcomesFit, toldOf, type Deed, type Moved, type Task } from '../../../functions/inbox/task'
import { bare, newId } from '../../../shared/ids'
import { taskKindNames, urgencies } from '../../../shared/task-kinds'
import { taskStates, type Hand, type TaskState, type TaskVerb } from '../../../shared/task'
import { aTask, aWorkerOf, filedAt, heldBy } from '../../support/builders'
import { at } from '../../support/places'

const holder = aWorkerOf('李建国')
const colleague = aWorkerOf('陈晓')
const later = '2022-08-31T03:00:00.000Z'
const done = (outcome: Moved | Refused): Moved => {
  if (isRefused(outcome)) throw new Error(outcome.refused)
  return outcome
}

const inState: Record<TaskState, Task> = {
  open: aTask(), held: heldBy(holder), resolved: { ...heldBy(holder), state: 'resolved', closedAt: filedAt }, withdrawn: { ...aTask(), state: 'withdrawn', closedAt: filedAt }, merged: { ...aTask(), state: 'merged', into: newId('task') },
}
const verbs: TaskVerb[] = ['claim', 'change', 'withdraw', 'answer', 'remind', 'reveal', 'call', 'note', 'resolve', 'give-back']
const hands: Hand[] = ['worker', 'holder', 'requester', 'household', 'clock']

/** What is meant to happen, apart from shared/task.ts: where a move leads; every other pair of state, verb and hand is refused. */
const allowed: Partial<Record<`${TaskState} ${TaskVerb} ${Hand}`, TaskState>> = {
  'open claim worker': 'held', 'open change requester': 'open', 'open withdraw requester': 'withdrawn', 'open answer household': 'resolved', 'open remind clock': 'open',
  'held reveal holder': 'held', 'held call holder': 'held', 'held note holder': 'held', 'held resolve holder': 'resolved', 'held give-back holder': 'open',
  'held answer household': 'resolved', 'held remind clock': 'held',
}
const refusedWith = (state: TaskState, hand: Hand): string => (state !== 'open' && state !== 'held' ? 'closed' : state === 'held' && hand !== 'holder' ? 'held' : 'not-holder')

const every = taskStates.flatMap((state) => verbs.flatMap((verb) => hands.map((hand) => [state, verb, hand] as const)))
test.each(every)('a task that is %s: %s by the hand of %s', (state, verb, hand) => {
  const deed: Deed = { event: newId('event'), verb, hand, by: holder, now: later }
  const outcome = move(inState[state], deed)
  const to = allowed[`${state} ${verb} ${hand}`]
  if (to === undefined) {
    expect(outcome).toMatchObject({ refused: refusedWith(state, hand) })
    return
  }
  const { task, event } = done(outcome)
  expect(task).toMatchObject({ state: to, v: inState[state].v + 1 })
  expect(task.closedAt).toBe(to === 'resolved' || to === 'withdrawn' ? later : undefined)
  expect(event).toMatchObject({ id: deed.event, task: task.id, verb, at: later, by: holder })
})

test.each(verbs)('another worker with the hand of a holder cannot %s', (verb) => {
  const outcome = move(inState.held, { event: newId('event'), verb, hand: 'holder', by: colleague, now: later })
  expect(isRefused(outcome)).toBe(true)
})

test('the loser of a claim is told who has it', () => {
  expect(move(inState.held, claim({ by: colleague, event: newId('event'), now: later }, inState.held))).toEqual({ refused: 'held', who: '李建国' })
})

test('who gives back holds it no more, and the next may claim', () => {
  const back = done(move(inState.held, giveBack({ by: holder, event: newId('event'), now: later }, '没人接电话'))).task
  expect(back.holder).toBeUndefined()
  expect(done(move(back, claim({ by: colleague, event: newId('event'), now: later }, back))).task.holder).toMatchObject({ name: '陈晓' })
})

test('a task knows the way up from its own place, not what lies below it', () => {
  expect(aTask().path.map((step) => step.id)).toEqual([at.province, at.city, at.district, at.street, at.community, at.grid])
})

test('a task shares the ULID of its request', () => {
  const request = newId('report')
  expect(bare(aTask({ request }).id)).toBe(bare(request))
})

test.each(taskKindNames.flatMap((kind) => urgencies.map((urgency) => [kind, urgency] as const)))('a %s that is %s is due after it was filed', (kind, urgency) => {
  expect(Date.parse(dueAt(kind, urgency, filedAt))).toBeGreaterThan(Date.parse(filedAt))
})

describe('who is told', () => {
  const [mother, daughter] = [newId('user'), newId('user')]
  const task = aTask({ followers: [mother, daughter] })

  it('everyone who follows, but not who did it', () => {
    expect(toldOf(task, holder).map((one) => one.user)).toEqual([mother, daughter])
    expect(toldOf(task, { user: mother, name: '' }).map((one) => one.user)).toEqual([daughter])
  })

  it('of a due time its holder and those who are there where it stands', () => {
    expect(remind(heldBy(holder, task), newId('event'), later, [colleague.user]).told).toEqual([{ user: holder.user, opens: 'task' }, { user: colleague.user, opens: 'task' }])
    expect(remind(task, newId('event'), later, [colleague.user]).told).toEqual([{ user: colleague.user, opens: 'task' }])
  })

  it('an event carries what a phone needs to say it, in no language', () => {
    const event = eventOf(task, { event: newId('event'), verb: 'call', by: holder, now: later, did: { call: 'reached' } })
    expect(event).toMatchObject({ kind: 'report', label: task.label, call: 'reached', by: { name: '李建国', role: 'grid-worker' } })
  })
})

describe('outcomes', () => {
  const [a, b] = [{ id: newId('member'), name: '张秀英' }, { id: newId('member'), name: '王磊' }]
  const task = aTask({ about: [a, b] })
  const of = (person: string, outcome = 'no-risk') => ({ person, outcome })

  it.each([
    ['one for each person', [of(a.id), of(b.id, 'referred')], true],
    ['in any order', [of(b.id), of(a.id)], true],
    ['one missing', [of(a.id)], false],
    ['the same person twice', [of(a.id), of(a.id)], false],
    ['a stranger', [of(a.id), of(newId('member'))], false],
    ['one too many', [of(a.id), of(b.id), of(b.id)], false],
    ['an outcome of another kind', [of(a.id), of(b.id, 'lives-here')], false],
    ['a name that every object has', [of(a.id), of(b.id, 'constructor')], false],
    ['none', [], false],
  ])('%s', (_, outcomes, fit) => {
    expect(outcomesFit(task, outcomes)).toBe(fit)
  })
})
