import { selfWatchers } from '@/features/filed/self-watch'
import { newId } from '@shared/ids'
import type { ReportDetail } from '@shared/reports'

const closed = (at: string, ...outcomes: readonly [string, string][]): ReportDetail['timeline'][number] => ({ id: newId('event'), at, verb: 'resolve', outcomes: outcomes.map(([name, outcome]) => ({ person: newId('member'), name, outcome })) })

test('those who watch their own health are named as the report was closed last', () => {
  const timeline = [closed('2026-11-22T04:00:00Z', ['陈岚', 'self-watch'], ['王强', 'no-risk']), closed('2026-11-21T04:00:00Z', ['王强', 'self-watch'])]
  expect(selfWatchers({ state: 'resolved', timeline })).toEqual(['陈岚'])
})

test('nobody is named while it is open again, nor where nobody has to', () => {
  expect(selfWatchers({ state: 'open', timeline: [closed('2026-11-22T04:00:00Z', ['陈岚', 'self-watch'])] })).toEqual([])
  expect(selfWatchers({ state: 'resolved', timeline: [closed('2026-11-22T04:00:00Z', ['陈岚', 'no-risk'])] })).toEqual([])
  expect(selfWatchers({ state: 'withdrawn', timeline: [] })).toEqual([])
})

test('of one that was joined to another, as that was closed', () => {
  const joined = { report: newId('report'), reference: 'ABCD-EFGH', state: 'resolved' as const, outcomes: [{ name: '陈岚', outcome: 'self-watch' }] }
  expect(selfWatchers({ state: 'merged', timeline: [], joined })).toEqual(['陈岚'])
})
