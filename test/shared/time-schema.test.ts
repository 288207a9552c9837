import { read } from '../../shared/parse'
import { instant } from '../../shared/time-schema'

test.each([
  ['2026-11-26T04:00:00Z', true], ['2026-11-26T04:00:00.5Z', true], ['2024-02-29T23:59:59.999Z', true],
  ['2026-13-45T99:99:99Z', false], ['2026-02-31T00:00:00Z', false], ['2026-11-26T24:00:01Z', false], ['2026-11-26T04:60:00Z', false], ['2026-11-26', false],
])('%s is a moment: %s', (text, isOne) => {
  expect(read(instant(), text, 'zh').ok).toBe(isOne)
})
