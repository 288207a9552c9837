import { dictionary } from './words'

/** Words of those who lead: the overdue below a place, hands lent, and what happens overnight; carried by the inbox's subpackage alone. */
export const aboveWords = dictionary(
  {
    overdue: '逾期', overdueAt: (place: string) => `${place}：逾期的任务`, overdueText: '下面任何一级逾期、提醒过的都在这里，最急、拖得最久的在前。', noOverdue: '没有逾期的任务', noOverdueText: '到了时间没有办结的，会出现在这里。', belongs: (way: string) => `属于 ${way}`,
  },
  {
    overdue: 'Overdue', overdueAt: (place) => `${place}: overdue tasks`, overdueText: 'What is overdue and was reminded of, at any level below; the most urgent and longest overdue first.', noOverdue: 'Nothing is overdue', noOverdueText: 'What is not closed in time will appear here.', belongs: (way) => `Belongs to ${way}`,
  },
)
