import { callUpMoves, callUpPhases, callUpVerbs, handIn, handMoves, handStates, isAhead, phaseOf } from '../../shared/callup-states'

describe('what a call-up is', () => {
  const of = { from: '2022-08-31T02:00:00.000Z', until: '2022-08-31T04:00:00.000Z', hands: 2, taken: 1 }
  it.each([
    ['before it begins, with hands wanted', of, '2022-08-31T01:59:59.999Z', 'open'],
    ['before it begins, with its hands', { ...of, taken: 2 }, '2022-08-31T01:59:59.999Z', 'full'],
    ['from its first instant', of, '2022-08-31T02:00:00.000Z', 'running'],
    ['running with its hands', { ...of, taken: 2 }, '2022-08-31T03:00:00.000Z', 'running'],
    ['from its last instant', of, '2022-08-31T04:00:00.000Z', 'over'],
    ['once somebody said that it is done', { ...of, ended: 'done' as const }, '2022-08-31T03:00:00.000Z', 'done'],
    ['called off, whatever the time', { ...of, ended: 'off' as const }, '2022-09-30T03:00:00.000Z', 'off'],
  ])('%s', (_name, one, now, phase) => {
    expect(phaseOf(one, now)).toBe(phase)
  })
})

test('each phase allows exactly these verbs', () => {
  const allowed = Object.fromEntries(callUpPhases.map((phase) => [phase, callUpVerbs.filter((verb) => callUpMoves[phase].includes(verb)).join(' ')]))
  expect(allowed).toEqual({
    open: 'accept give-back check-in units call-off', full: 'give-back check-in units call-off', running: 'accept give-back check-in check-out settle units finish reverse',
    over: 'check-out settle units finish reverse', done: 'check-out settle reverse', off: '',
  })
})

test('each state of a hand leads exactly there', () => {
  expect(Object.fromEntries(handStates.map((state) => [state, handMoves[state]]))).toEqual({
    coming: { 'give-back': 'given-back', 'check-in': 'here', settle: 'served' }, 'given-back': { accept: 'coming' }, here: { 'check-out': 'served', settle: 'served' }, served: {},
  })
})

test('who was on site when it was called off has been let go; nothing else changes by what the call-up is', () => {
  for (const phase of callUpPhases) {
    expect(handStates.map((state) => handIn(phase, state))).toEqual(phase === 'off' ? ['coming', 'given-back', 'served', 'served'] : [...handStates])
  }
  expect(callUpPhases.filter(isAhead)).toEqual(['open', 'full'])
})
