import { printOf } from '../../../functions/http/print'

test('the same words give the same print, others another one', () => {
  expect(printOf('home', { lines: [1, 2] })).toBe(printOf('home', { lines: [1, 2] }))
  expect(printOf('home', { lines: [1, 2] })).not.toBe(printOf('home', { lines: [12] }))
  expect(printOf('a', 'b')).not.toBe(printOf('ab'))
})
