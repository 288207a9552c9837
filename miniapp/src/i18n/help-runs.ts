import { dictionary } from './words'

/** Requests that can be brought in one go. */
export const helpRunWords = dictionary(
  { title: '一趟能办的', lead: '同一天、同一家药店，按楼栋排好。一件一件接手，各办各的结。', run: (at: string, day: string, count: number) => `${at} · ${day} · ${String(count)} 件`, none: '现在没有能一趟办的', part: '等着的不止一百件，这里还不是全部。' },
  { title: 'In one go', lead: 'The same pharmacy on the same day, sorted by building. Take them one by one; each keeps its own end.', run: (at, day, count) => `${at} · ${day} · ${String(count)} requests`, none: 'Nothing that could be done together now', part: 'More than a hundred wait; this is not all of it yet.' },
)
