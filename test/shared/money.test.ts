import fc from 'fast-check'
import { yuan } from '../../shared/money'

test.each([[0, '0.00'], [5, '0.05'], [1250, '12.50'], [-5, '-0.05'], [-12_345, '-123.45'], [10_000_000, '100000.00']])('%d fen are %s yuan', (fen, said) => {
  expect(yuan(fen)).toBe(said)
})

test('every fen is in what is said', () => {
  fc.assert(fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (fen) => {
    expect(Number(yuan(fen).replace('.', ''))).toBe(fen)
  }))
})
