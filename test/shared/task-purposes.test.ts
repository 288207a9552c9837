import { purposes } from '../../shared/task'
import { taskKindNames } from '../../shared/task-kinds'
import { purposesFor } from '../../shared/task-purposes'

test('a volunteer looks to bring help or in an emergency, whatever the kind; a wish to join brings none; every kind has an emergency', () => {
  for (const kind of taskKindNames) {
    expect(purposesFor(kind, 'volunteer')).toEqual(['bring-help', 'urgent'])
    const own = purposesFor(kind, 'grid-worker')
    expect([own.at(-1), own.every((one) => purposes.includes(one)), own.includes('check-report') && own.includes('bring-help')]).toEqual(['urgent', true, false])
  }
  expect(purposesFor('join', 'grid-worker')).toEqual(['confirm-household', 'urgent'])
})
