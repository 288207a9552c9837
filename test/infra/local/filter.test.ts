import { passes } from '../../../infra/local/filter'

const eventRows = { eventName: ['INSERT'], dynamodb: { Keys: { s: { S: [{ prefix: 'EVT#' }] } } } }
const record = (eventName: string, s: string) => ({ eventName, dynamodb: { Keys: { p: { S: 'REQ#1' }, s: { S: s } } } })

test.each([
  ['an event row that came', 'INSERT', 'EVT#1', true],
  ['an event row that went', 'REMOVE', 'EVT#1', false],
  ['another row', 'INSERT', 'TASK', false],
])('%s', (_, eventName, s, passing) => {
  expect(passes(eventRows, record(eventName, s))).toBe(passing)
})

test('a list is a choice, exists looks at presence, and what is missing fits neither value nor prefix', () => {
  expect(passes({ a: ['x', 'y'] }, { a: 'y' })).toBe(true)
  expect(passes({ a: [{ exists: false }] }, {})).toBe(true)
  expect(passes({ a: [{ exists: true }] }, {})).toBe(false)
  expect(passes({ a: { b: [{ prefix: 'x' }] } }, {})).toBe(false)
})

test('a rule it does not know is refused instead of guessed', () => {
  expect(() => passes({ a: [{ numeric: ['>', 3] }] }, { a: 4 })).toThrow('numeric')
})
