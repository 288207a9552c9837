import { inboxRoles } from '../../shared/duties'
import { placeLevels } from '../../shared/place-tree'
import { taskNext } from '../../shared/task-next'
import { kindRow, taskKindNames, urgencies } from '../../shared/task-kinds'

describe.each(taskKindNames)('the kind %s', (kind) => {
  const row = kindRow(kind)

  it('is due sooner the more urgent it is', () => {
    const minutes = urgencies.map((urgency) => row.dueMinutes[urgency])
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b))
    expect(new Set(minutes).size).toBe(urgencies.length)
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(60)
  })

  it('has an inbox in every community, and people who see it', () => {
    expect(row.inbox).toContain(kind === 'appeal' ? 'street' : 'community')
    expect(row.inbox.every((level) => placeLevels.indexOf(level) >= placeLevels.indexOf(kind === 'appeal' ? 'street' : 'community'))).toBe(true)
    expect(row.claimedBy.length).toBeGreaterThan(0)
    expect(row.claimedBy.filter((role) => !(inboxRoles as readonly string[]).includes(role))).toEqual([])
  })

  it('has words in both languages for every outcome and state', () => {
    for (const words of [row.title, ...Object.values(row.outcomes), ...Object.values(taskNext).flatMap((next) => Object.values(next))]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u)
      expect(words.en).toMatch(/^[^\p{Script=Han}]+$/u)
    }
  })
})
