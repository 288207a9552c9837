import { refusals } from '../../shared/refusals'

test.each(Object.entries(refusals))('%s has an HTTP status and a sentence in both languages', (_, { status, zh, en }) => {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(zh).toMatch(/\p{Script=Han}/u)
  expect(en).toMatch(/^[^\p{Script=Han}]+$/u)
  expect(zh.includes('{0}')).toBe(en.includes('{0}'))
})
