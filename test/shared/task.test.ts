import { moveOf, taskMoves, taskStates, verbsFor, type Hand, type TaskState, type TaskVerb } from '../../shared/task'

/** The table again, written as who may do what: a change in shared/task.ts must be meant. */
const meant: Record<TaskState, Partial<Record<Hand, Partial<Record<TaskVerb, TaskState>>>>> = {
  open: { worker: { claim: 'held', pass: 'open', merge: 'merged', 'take-in': 'open', 'let-out': 'open' }, lead: { assign: 'held', 'ask-unit': 'open', 'unit-answer': 'open' }, staff: { overnight: 'open', rate: 'open' }, requester: { change: 'open', withdraw: 'withdrawn' }, household: { answer: 'resolved', confirm: 'resolved' }, clock: { remind: 'open', climb: 'open', readdress: 'open', redirect: 'open', expose: 'open', clear: 'open', overtake: 'merged', lapse: 'resolved' } },
  held: {
    holder: { reveal: 'held', call: 'held', note: 'held', resolve: 'resolved', 'hand-over': 'held', wait: 'held', pass: 'open', 'give-back': 'open', merge: 'merged', step: 'held', kit: 'held', ask: 'held', settle: 'held' }, worker: { 'take-in': 'held', 'let-out': 'held' },
    offered: { accept: 'held', decline: 'held' }, household: { answer: 'resolved', reply: 'held', confirm: 'resolved', deny: 'open' }, lead: { release: 'open', assign: 'held', 'ask-unit': 'held', 'unit-answer': 'held' }, staff: { overnight: 'held', rate: 'held' }, clock: { remind: 'held', climb: 'open', readdress: 'held', redirect: 'open', chase: 'held', check: 'open', expose: 'held', clear: 'held', lapse: 'resolved' },
  },
  resolved: { requester: { reopen: 'open' }, clock: { expose: 'open', clear: 'resolved' } },
  withdrawn: {},
  merged: { worker: { unmerge: 'open' } },
}
const hands: Hand[] = ['worker', 'holder', 'offered', 'lead', 'staff', 'requester', 'household', 'clock']
const verbs = [...new Set(Object.values(taskMoves).flatMap((moves) => Object.keys(moves)))] as TaskVerb[]

test.each(taskStates.flatMap((state) => hands.map((hand) => [state, hand] as const)))('a task that is %s allows the %s what was meant', (state, hand) => {
  const allowed = Object.fromEntries(verbsFor(state, [hand]).map((verb) => [verb, moveOf(state, verb)?.to]))
  expect(allowed).toEqual(meant[state][hand] ?? {})
})

test.each(verbs)('nothing moves a closed task but who asked, opening it again, and a new risk list: %s', (verb) => {
  const moves: Partial<Record<TaskVerb, unknown>> = { reopen: { by: 'requester', to: 'open' }, expose: { by: 'clock', to: 'open' }, clear: { by: 'clock', to: 'resolved' } }
  expect(moveOf('resolved', verb)).toEqual(moves[verb])
  expect(moveOf('withdrawn', verb)).toBeUndefined()
})

test('from every state that is not closed a close can be reached', () => {
  const next = (state: TaskState): TaskState[] => verbs.flatMap((verb) => moveOf(state, verb)?.to ?? [])
  for (const state of ['open', 'held'] as const) expect(next(state)).toContain('resolved')
})
