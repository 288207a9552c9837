import { openAlready } from '../../shared/report-open'
import type { TaskState } from '../../shared/task'

const line = (id: string, state: TaskState = 'open', who = '陈岚', arrival = '2022-09-01') => ({ id, state, who, arrival })
const found = (lines: ReturnType<typeof line>[]): string | undefined => openAlready(lines, { report: 'rpt_new', names: ['王强', '王子轩'], arrival: '2022-09-01' })?.id

describe('a report is pointed out before another is filed', () => {
  it('when it is open or held and speaks of the same day of arrival', () => {
    expect([found([line('a')]), found([line('a', 'held')])]).toEqual(['a', 'a'])
  })

  it('or first names somebody who travels now, whatever the day', () => {
    expect(found([line('a', 'open', '王强', '2022-09-20')])).toBe('a')
  })

  it('and not when it is closed, withdrawn or part of another, of other people on another day, or the very one that is changed', () => {
    const others = [line('a', 'resolved'), line('b', 'withdrawn'), line('c', 'merged'), line('d', 'open', '陈岚', '2022-09-02'), line('rpt_new')]
    expect(found(others)).toBeUndefined()
    expect(found([])).toBeUndefined()
  })
})
