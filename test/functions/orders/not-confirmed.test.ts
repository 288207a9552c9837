import { sayNotConfirmed } from '../../../functions/orders/not-confirmed'

test.each([
  ['confirmed', 'hand-over', 'zh', undefined],
  ['open', 'hand-over', 'zh', '这个团购还没有截止：成团以后才能交接'],
  ['closing', 'settlement', 'en', 'This campaign has not closed yet: there is a settlement once it is confirmed'],
  ['missed', 'hand-over', 'zh', '这个团购没有成团，没有要交接和结算的'],
  ['missed', 'difference', 'en', 'This campaign did not reach its threshold, so there is nothing to hand over or settle'],
  ['cancelled', 'hand-over', 'en', 'This campaign was called off, so there is nothing to hand over or settle'],
] as const)('of one that is %s it is said for the %s in %s', (state, deed, lang, said) => {
  expect(sayNotConfirmed(state, deed, lang)).toBe(said)
})
