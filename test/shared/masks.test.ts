import fc from 'fast-check'
import { maskName, maskPhone } from '../../shared/masks'

test('a phone shows its first three and its last four digits', () => {
  expect(maskPhone('13812345678')).toBe('138****5678')
})

test('a number from elsewhere, however short, never shows more than it hides', () => {
  fc.assert(fc.property(fc.stringMatching(/^\d{1,15}$/), (phone) => {
    const shown = maskPhone(phone).replace(/\*/g, '')
    expect(phone.length - shown.length).toBeGreaterThanOrEqual(Math.min(4, phone.length))
  }))
})

test.each([['张秀英', '张**'], ['欧阳娜娜', '欧**'], ['Ada Lovelace', 'A**'], ['𠮷田', '𠮷**'], ['', '**']])('%s becomes %s', (name, mask) => {
  expect(maskName(name)).toBe(mask)
})
